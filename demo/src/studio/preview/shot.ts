import type { ArticleCardElement, CardPixels } from "article-card";
import { freeCanvas, unpremultiply } from "../../../../web/src/runtime/picture.js";

const restMs = 160;

/** Premultiplied pixels as a canvas takes them. */
function straight({ data, width, height }: CardPixels): ImageData {
  const image = new ImageData(new Uint8ClampedArray(data), width, height);
  unpremultiply(image.data);
  return image;
}

/**
 * A card as it is painted at another density than the screen's, as a picture over the card. It is put away as soon as the card
 * changes, and comes back once that rests: what is seen is never an older card.
 */
export class Shot {
  readonly element = Object.assign(document.createElement("canvas"), { className: "shot", hidden: true });
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.element.setAttribute("aria-hidden", "true");
  }

  clear(): void {
    ++this.#round;
    clearTimeout(this.#timer);
    this.element.hidden = true;
    freeCanvas(this.element);
  }

  /** `failed` tells why the card cannot be painted so, too large a picture for instance. */
  take(card: ArticleCardElement, width: number, scale: number, failed: (reason: string) => void): void {
    this.clear();
    const round = this.#round;
    const paint = async () => {
      try {
        await card.ready;
        const pixels = await card.toPixels({ width, scale });
        if (round !== this.#round) return;
        this.element.width = pixels.width;
        this.element.height = pixels.height;
        // Pixels of the processor stay there: WebKit loses the first that it takes to a busy graphics process.
        this.element.getContext("2d", { willReadFrequently: true })?.putImageData(straight(pixels), 0, 0);
        this.element.style.width = `${pixels.width / scale}px`;
        this.element.dataset.scale = String(scale);
        this.element.hidden = false;
      } catch (error) {
        if (round === this.#round) failed(error instanceof Error ? error.message : String(error));
      }
    };
    this.#timer = setTimeout(paint, restMs);
  }
}
