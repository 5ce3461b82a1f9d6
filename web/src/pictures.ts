// Pictures that nobody can read, shown by the page below the canvas; loaded where a card has one.
import { cropPosition } from "./accessibility/dom_mode/show_picture.js";
import { isPictureSource } from "./accessibility/safe_href.js";
import type { PictureView } from "./element/hosted_pictures.js";
import type { Warning } from "./runtime/fault.js";
import type { Frame, HostedPicture } from "./runtime/protocol.js";

/** Whether this browser shows it, by address; what failed is tried again by the next frame that lacks it. */
const looks = new Map<string, Promise<void>>();

function look(document: Document, src: string): Promise<void> {
  let known = looks.get(src);
  if (!known) {
    known = new Promise((fulfil, reject) => {
      const image = document.createElement("img");
      image.onload = () => fulfil();
      image.onerror = () => reject(new Error(src));
      image.src = src;
    });
    known.catch(() => looks.delete(src));
    looks.set(src, known);
  }
  return known;
}

function crop(image: HTMLImageElement, { width, height, focus, whole }: HostedPicture): void {
  const { naturalWidth, naturalHeight, style } = image;
  if (whole || !naturalWidth || !naturalHeight) return;
  const [x, y] = cropPosition(naturalWidth / naturalHeight, width / height, focus);
  style.objectPosition = `${x}% ${y}%`;
}

function place(image: HTMLImageElement, picture: HostedPicture, scale: number, ground: string): void {
  // Holes have their edges on whole device px.
  const [left, top, right, bottom] = [picture.x, picture.y, picture.x + picture.width, picture.y + picture.height].map(
    (edge) => Math.round(edge * scale) / scale,
  ) as [number, number, number, number];
  const [above, below] = picture.radii;
  Object.assign(image.style, {
    position: "absolute",
    left: `${left}px`,
    top: `${top}px`,
    width: `${right - left}px`,
    height: `${bottom - top}px`,
    objectFit: picture.whole ? "contain" : "cover",
    objectPosition: "",
    borderRadius: `${above}px ${above}px ${below}px ${below}px`,
    background: ground,
  });
  crop(image, picture);
  image.onload = () => crop(image, picture);
}

/**
 * Shows the pictures of a frame in their places, and asks by `host` for holes where the browser can show what nobody can
 * read; what it cannot show either has `failed`. Assistive technology has them in the text over the canvas.
 */
export function showPictures(
  view: PictureView,
  { pictures = [], warnings, scale }: Frame,
  isHostable: (code: string) => boolean,
  host: (src: string) => void,
  failed: (warning: Warning) => void,
): void {
  const { canvas } = view;
  const document = canvas.ownerDocument;
  for (const warning of warnings) {
    const { code, path } = warning;
    if (!isHostable(code) || !isPictureSource(path) || pictures.some(({ src }) => src === path)) continue;
    look(document, path).then(
      () => host(path),
      () => failed(warning),
    );
  }
  if (!pictures.length) return view.hosted?.replaceChildren();
  if (view.mode !== "canvas") return;
  if (!view.hosted) {
    view.hosted = document.createElement("div");
    view.hosted.setAttribute("aria-hidden", "true");
    canvas.before(view.hosted);
  }
  const { left, top, width, height } = canvas.style;
  Object.assign(view.hosted.style, { position: "absolute", left, top, width, height, pointerEvents: "none" });
  // The card's own round corners are no holes: nothing is painted there.
  Object.assign(view.hosted.style, { overflow: "hidden", borderRadius: view.box.style.borderRadius });
  const known = [...view.hosted.children] as HTMLImageElement[];
  const ground = view.overlay.nodes[0]?.ink ?? "";
  const images = pictures.map((picture) => {
    const index = known.findIndex((image) => image.getAttribute("src") === picture.src);
    const image = index < 0 ? document.createElement("img") : known.splice(index, 1)[0]!;
    if (index < 0) {
      image.alt = "";
      image.src = picture.src;
    }
    place(image, picture, scale, ground);
    return image;
  });
  view.hosted.replaceChildren(...images);
}
