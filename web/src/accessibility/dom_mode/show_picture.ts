import type { Picture } from "../../content/article.js";
import { type PlanNode, ratioNames } from "../../layout/plan_nodes.js";
import { isPictureSource } from "../safe_href.js";

/** Bounds of a body picture's width to height, and what it has where the file's size is not told. */
export interface PictureShapes {
  least: number;
  most: number;
  unknown: number;
  lead: number;
  thumbnail: number;
}

/** Where a cover crop of `shown` (width to height) has to stand, in CSS's percent, to keep `focal` in its middle. */
export function cropPosition(own: number, shown: number, [x, y]: readonly [number, number]): [number, number] {
  // Along the side that is cut, the crop is this part of the file.
  const position = (focal: number, part: number) =>
    part >= 1 ? 50 : Math.round(Math.min(1, Math.max(0, (focal - part / 2) / (1 - part))) * 1e4) / 100;
  return [position(x, shown / own), position(y, own / shown)];
}

/** Sets `image` up to show `picture` as the core crops it. */
export function showPicture(
  image: HTMLImageElement,
  picture: Picture,
  parent: { role: string; plan?: PlanNode },
  shapes: PictureShapes,
): void {
  const { src, alt, width, height, focalPoint } = picture;
  const own = width && height ? width / height : undefined;
  const inOwnShape = Math.min(shapes.most, Math.max(shapes.least, own ?? shapes.unknown));
  const { ratio } = parent.plan ?? { ratio: ratioNames.indexOf("own") };
  const name = ratioNames[ratio];
  const shown = name === "own" ? inOwnShape : name ? shapes[name] : ratio / 1000;
  image.alt = alt;
  image.loading = "lazy";
  image.decoding = "async";
  if (parent.role === "figure") image.style.aspectRatio = String(shown);
  if (own && focalPoint) {
    const [x, y] = cropPosition(own, shown, focalPoint);
    image.style.objectPosition = `${x}% ${y}%`;
  }
  // The source's logo says nothing that its name does not: where it cannot be had, it leaves no room.
  if (parent.role === "meta") image.addEventListener("error", () => image.remove());
  if (isPictureSource(src)) image.src = src;
}
