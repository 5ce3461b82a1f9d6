type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Px a side that a canvas has to have to be looked at. */
export const leastSidePx = 16;

/**
 * Whether what is read back from a canvas is what was drawn there: browsers that keep pages from telling readers apart by it
 * answer with noise. Leaves the canvas empty.
 */
export function readsTrue(context: Context): boolean {
  const colorAt = (x: number) => [16 * x, 255 - 16 * x, 7 * x, 255];
  for (let x = 0; x < leastSidePx; ++x) {
    context.fillStyle = `rgb(${colorAt(x).slice(0, 3)})`;
    context.fillRect(x, 0, 1, leastSidePx);
  }
  const { data } = context.getImageData(0, 0, leastSidePx, leastSidePx);
  context.clearRect(0, 0, leastSidePx, leastSidePx);
  return data.every((value, at) => value === colorAt((at >> 2) % leastSidePx)[at % 4]);
}
