import { cardHost } from "../runtime/host.js";
import type { Frame } from "../runtime/protocol.js";

/** What shows them; loaded where the first one is. */
type Show = typeof import("../pictures.js").showPictures;

let show: Show | undefined;

export interface PictureView {
  readonly canvas: HTMLCanvasElement;
  /** Around the card, with its corners. */
  readonly box: HTMLElement;
  readonly mode: string;
  /** The first node's ink is the card's ground. */
  readonly overlay: { readonly nodes: readonly { ink: string }[] };
  /** Below the canvas, once there was any. */
  hosted?: HTMLElement | undefined;
}

/** Pictures of the card that only the page can show: those of other origins that let nobody read them, above all. */
export function showHosted(view: PictureView, frame: Frame): void {
  const isNone = !view.hosted && !frame.pictures && !frame.warnings.some(({ code }) => isHostable(code));
  if (isNone) return;
  if (show) return show(view, frame, isHostable, (src) => cardHost().post({ type: "host", src }));
  import("../pictures.js").then(
    ({ showPictures }) => {
      show = showPictures;
      showHosted(view, frame);
    },
    // Their alternative texts stand.
    () => {},
  );
}

const isHostable = (code: string) => /^un(readable-image|supported-format)$/.test(code);
