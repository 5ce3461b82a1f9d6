/** Shows `image` on the canvas at `scale` device px per CSS px. */
export function putImage(canvas: HTMLCanvasElement, image: ImageData, scale: number): void {
  // Assigning a size clears the canvas, so only where it changes.
  if (canvas.width !== image.width) canvas.width = image.width;
  if (canvas.height !== image.height) canvas.height = image.height;
  canvas.style.width = `${image.width / scale}px`;
  canvas.style.height = `${image.height / scale}px`;
  canvas.getContext("2d", { willReadFrequently: true })?.putImageData(image, 0, 0);
}
