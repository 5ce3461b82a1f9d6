/** What a button takes beside its words, both sides together, CSS px. */
function insets(button: Element, window: Window): number {
  const { paddingLeft, paddingRight } = window.getComputedStyle(button);
  return Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
}

function widthOf(button: Element, window: Window): number {
  const words = button.ownerDocument.createRange();
  words.selectNodeContents(button);
  return words.getBoundingClientRect().width + insets(button, window);
}

function stackWhereNarrow(row: HTMLElement, window: Window): void {
  if (!row.clientWidth) return;
  const buttons = [...row.querySelectorAll("button")];
  const gap = Number.parseFloat(window.getComputedStyle(row).columnGap) || 0;
  const together = buttons.reduce((sum, button) => sum + widthOf(button, window) + gap, -gap);
  row.classList.toggle("stacked", together > row.clientWidth);
}

/**
 * Keeps buttons in one row where they all fit and else each on a row of its own, as the core does: flex lines alone would
 * leave the last one by itself. Returns how to stop.
 */
export function stackButtons(rows: readonly HTMLElement[]): () => void {
  const document = rows[0]?.ownerDocument;
  const window = document?.defaultView;
  if (!window?.ResizeObserver) return () => {};
  const stack = () => {
    for (const row of rows) stackWhereNarrow(row, window);
  };
  stack();
  // What it changes has sizes that others observe: in the frame that is being laid out it would come too late.
  const stackSoon = () => window.requestAnimationFrame(stack);
  const observer = new window.ResizeObserver(stackSoon);
  for (const row of rows) observer.observe(row);
  // What they are set in may come late, which changes no box of theirs while they are stacked.
  document!.fonts.ready.then(stackSoon);
  return () => observer.disconnect();
}
