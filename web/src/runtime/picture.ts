import type { PaintAnswer } from "./core.js";

/** Divides the alpha out of premultiplied RGBA, in place. */
export function unpremultiply(rgba: Uint8ClampedArray): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3]!;
    if (alpha === 255 || alpha === 0) continue;
    // A clamped array rounds to the nearest.
    for (let channel = at; channel < at + 3; ++channel) rgba[channel] = (rgba[channel]! * 255) / alpha;
  }
}

/** The painted pixels as ImageData; takes them over. */
export function toImageData(painted: PaintAnswer): ImageData {
  if (!painted.opaque) unpremultiply(painted.pixels);
  return new ImageData(painted.pixels, painted.pixelWidth, painted.pixelHeight);
}

export function toBitmap(painted: PaintAnswer): Promise<ImageBitmap> {
  return createImageBitmap(toImageData(painted));
}

/** Gives the pixels back at once: Safari has a limit for all canvases, and clears away only now and then. */
export function freeCanvas(canvas: OffscreenCanvas | HTMLCanvasElement): void {
  canvas.width = canvas.height = 0;
}
