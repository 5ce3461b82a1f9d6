import type { FlowCard } from "../../dom_mode.js";

export type PaperCard = Omit<FlowCard, "warnings" | "late">;

export interface PrintView {
  readonly shadow: ShadowRoot;
  /** Where the card stands as HTML. */
  readonly flow: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly overlay: { readonly root: HTMLElement; readonly unit: number };
  readonly mode: string;
  /** Shows `card` in place of the canvas, which keeps its pixels; without one, the canvas again. */
  showOnPaper(card: PaperCard | undefined): void;
}

/** A picture as the canvas shows it: paper does not wait for files. */
function pictureOf({ canvas, overlay }: PrintView, place: Element): HTMLCanvasElement | undefined {
  const card = overlay.root.getBoundingClientRect();
  const box = place.getBoundingClientRect();
  const scale = canvas.width / canvas.getBoundingClientRect().width;
  const picture = canvas.ownerDocument.createElement("canvas");
  picture.width = Math.round(box.width * scale);
  picture.height = Math.round(box.height * scale);
  if (!picture.width || !picture.height) return undefined;
  const [left, top] = [(box.left - card.left) * scale, (box.top - card.top) * scale];
  picture.getContext("2d")?.drawImage(canvas, -Math.round(left), -Math.round(top));
  return picture;
}

function givePictures(view: PrintView, article: HTMLElement): void {
  const places = [...view.overlay.root.querySelectorAll("[data-role=image]")];
  const images = [...article.querySelectorAll<HTMLImageElement>("img")].filter((image) => !image.closest(".block"));
  if (places.length !== images.length) return;
  images.forEach((image, index) => {
    if (image.complete && image.naturalWidth) return;
    const picture = pictureOf(view, places[index]!);
    if (!picture) return;
    picture.className = image.className;
    picture.style.cssText = image.style.cssText;
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", image.alt);
    image.replaceWith(picture);
  });
}

/** Prints the card as HTML, whole and in the printer's own resolution. Returns how to stop. */
export function watchPrinting(view: PrintView, printed: () => PaperCard | undefined): () => void {
  const window = view.shadow.ownerDocument.defaultView!;
  let onPaper = false;
  const before = () => {
    const flow = view.mode === "canvas" && !onPaper ? printed() : undefined;
    if (!flow) return;
    onPaper = true;
    givePictures(view, flow.article);
    view.showOnPaper(flow);
  };
  const after = () => {
    if (onPaper) view.showOnPaper(undefined);
    onPaper = false;
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    after();
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
