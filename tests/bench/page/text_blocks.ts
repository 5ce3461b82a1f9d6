// What the text peers get to set: the blocks of the HTML card as the browser computed them, so that all set the same
// words in the same faces and sizes.

export interface TextStretch {
  text: string;
  family: string;
  weight: number;
  italic: boolean;
  sizePx: number;
  letterSpacingPx: number;
}

export interface TextBlock {
  stretches: TextStretch[];
  lineHeightPx: number;
  /** From the card's left and top edge, at the width at which the blocks were read. */
  x: number;
  y: number;
  /** By how much it is narrower than the card, at every width of a run. */
  narrowerPx: number;
}

const isBlock = (element: Element) => !getComputedStyle(element).display.startsWith("inline");

function stretchOf(node: Text): TextStretch {
  const style = getComputedStyle(node.parentElement!);
  return {
    text: node.data.replace(/\s+/g, " "),
    family: style.fontFamily.split(",")[0]!.replaceAll('"', ""),
    weight: Number(style.fontWeight),
    italic: style.fontStyle === "italic",
    sizePx: Number.parseFloat(style.fontSize),
    letterSpacingPx: Number.parseFloat(style.letterSpacing) || 0,
  };
}

/** Every innermost block with text, in order. White space at a block's ends, which HTML drops, is left out. */
export function readTextBlocks(card: HTMLElement): TextBlock[] {
  const byBlock = new Map<Element, TextStretch[]>();
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let block = node.parentElement!;
    while (!isBlock(block)) block = block.parentElement!;
    const stretch = stretchOf(node as Text);
    const known = byBlock.get(block);
    if (known) known.push(stretch);
    else if (stretch.text.trim() !== "") byBlock.set(block, [stretch]);
  }
  const origin = card.getBoundingClientRect();
  return [...byBlock].map(([block, stretches]) => {
    stretches[0]!.text = stretches[0]!.text.trimStart();
    stretches.at(-1)!.text = stretches.at(-1)!.text.trimEnd();
    const rect = block.getBoundingClientRect();
    return {
      stretches: stretches.filter(({ text }) => text !== ""),
      lineHeightPx: Number.parseFloat(getComputedStyle(block).lineHeight),
      x: rect.left - origin.left,
      y: rect.top - origin.top,
      narrowerPx: origin.width - rect.width,
    };
  });
}
