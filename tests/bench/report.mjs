const nameWidth = 42;
const cellWidth = 20;

const shown = (us) => (us < 1000 ? `${us.toFixed(1)} us` : `${(us / 1000).toFixed(2)} ms`);

/** One line: the card's time, then each peer's with how many times the card's it is. */
function row(name, cardUs, ...peersUs) {
  const cells = peersUs.map((us) => (us === undefined ? "–" : `${shown(us)} (${(us / cardUs).toFixed(1)} x)`));
  console.log(name.padEnd(nameWidth) + [shown(cardUs), ...cells].map((cell) => cell.padStart(cellWidth)).join(""));
}

const titles = (...names) => console.log("".padEnd(nameWidth) + names.map((name) => name.padStart(cellWidth)).join(""));

export function printStages({ card, html, canvasKit, pretext, characters }) {
  console.log(`One card of ${characters} characters; each peer's time, and how many times the card's\n`);
  titles("card", "HTML", "CanvasKit", "pretext");
  const stage = (name, key) => row(name, card[key], html[key], canvasKit[key], pretext[key]);
  stage("height alone at a new width", "heightUs");
  stage("relayout, every line placed", "relayoutUs");
  stage("shape and lay out from nothing", "nothingUs");
  stage("paint, 640 px wide, scale 1", "paintUs");
  row("relayout between far widths", card.farRelayoutUs);
  row("paint, 640 px wide, scale 2", card.paint2Us);
}

/** What a change of theme costs before anything is painted; a card is to take 4 ms at most. */
export function printThemes({ card, html }, { count, card: cards, html: peers }) {
  console.log("");
  titles("card", "HTML");
  row("another colour for one card, before painting", card.theme.colorsUs, html.theme.colorsUs);
  row("another size of type, before painting", card.theme.sizesUs, html.theme.sizesUs);
  row(`another colour for ${count}, to the frame`, cards.ms * 1000, peers.ms * 1000);
  console.log(`each of the ${count} cards was painted ${cards.passes.toFixed(2)} times for it\n`);
}

export function printColdStart(cardMs, htmlMs, runs) {
  titles("card", "HTML");
  row(`cold start to painted text, of ${runs}`, cardMs * 1000, htmlMs * 1000);
}

export function printMemory({ memory, emptyBytes }) {
  console.log("\nMemory, one card at rest");
  for (const [name, bytes] of [
    ["the module when it has started", emptyBytes],
    ["the module after this run", memory.moduleBytes],
    ["article, shaped text and boxes", memory.cardBytes],
    ["decoded pictures, of this run's sizes", memory.imageBytes],
    ["glyph atlas", memory.atlasBytes],
    ["font files", memory.fontBytes],
    ["painted pixels, shared by all cards", memory.pixelBytes],
  ]) {
    console.log(name.padEnd(nameWidth) + `${(bytes / 1024).toFixed(0)} KB`.padStart(cellWidth));
  }
}
