import type { Warning } from "../runtime/fault.js";
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

/**
 * Pictures of the card that only the page can show: those of other origins that let nobody read them, above all. Of what
 * the page cannot show either `fail` is called once the card is whole.
 */
export function showHosted(view: PictureView, frame: Frame, fail: (fault: Warning) => void): void {
  const isNone = !view.hosted && !frame.pictures && !frame.warnings.some(({ code }) => isHostable(code));
  if (isNone) return;
  const failed = (warning: Warning) => {
    if (frame.complete && isHostable(warning.code)) fail(warning);
  };
  if (show) return show(view, frame, isHostable, (src) => cardHost().post({ type: "host", src }), failed);
  import("../pictures.js").then(
    ({ showPictures }) => {
      show = showPictures;
      showHosted(view, frame, fail);
    },
    // Their alternative texts stand.
    () => frame.warnings.forEach(failed),
  );
}

const isHostable = (code: string) => /^un(readable-image|supported-format)$/.test(code);
