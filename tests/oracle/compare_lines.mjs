/** How far the advance of a line may be from the browser's, CSS px. */
export const widestGapPx = 0.5;

/** Where the card's lines of one paragraph at one width are others than the browser's, one entry for each such line. */
export function differences({ card, html }) {
  const found = [];
  const count = Math.max(card.length, html.length);
  for (let line = 0; line < count; ++line) {
    const [ours, theirs] = [card[line], html[line]];
    if (ours?.text !== theirs?.text) {
      found.push({ line, card: ours?.text ?? "", html: theirs?.text ?? "" });
    } else if (Math.abs(ours.width - theirs.width) > widestGapPx) {
      found.push({ line, text: ours.text, gapPx: Number((ours.width - theirs.width).toFixed(1)) });
    }
  }
  return found;
}
