import { fault, unreadable } from "./fault.js";
import { freeCanvas } from "./picture.js";
import type { ForeignImage } from "./sniff_image.js";
import { leastSidePx, readsTrue } from "./true_canvas.js";

const maxSidePx = 8192;
const maxPixels = 16 << 20;

export interface DecodedImage {
  /** RGBA, alpha not multiplied in. */
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

function checkSize(width: number, height: number, url: string): void {
  if (!(width > 0 && height > 0)) throw fault("bad-image", url, "its header names no size");
  if (width > maxSidePx || height > maxSidePx || width * height > maxPixels) {
    throw fault("too-large", url, `${width} x ${height} px is over 8192 px a side or 16 megapixels`);
  }
}

/** Decodes with the browser's own decoder, the header's size checked first. */
export async function decodeForeignImage(bytes: Uint8Array, image: ForeignImage, url: string): Promise<DecodedImage> {
  checkSize(image.width, image.height, url);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: image.type }));
  } catch {
    throw fault("bad-image", url, `this browser cannot decode it as ${image.type}`);
  }
  try {
    const { width, height } = bitmap;
    checkSize(width, height, url);
    const canvas = new OffscreenCanvas(leastSidePx, leastSidePx);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) throw fault("bad-image", url, "this browser has no canvas to decode it on");
    if (!readsTrue(context)) throw unreadable(url, "this browser does not let pages read pictures");
    canvas.width = width;
    canvas.height = height;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    freeCanvas(canvas);
    return { data, width, height };
  } finally {
    bitmap.close();
  }
}
