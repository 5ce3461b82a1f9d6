import type { ConsentDetail, SignupDetail } from "../forms.js";
import type { CardError, Warning } from "../runtime/fault.js";
import type { CardNavigate } from "./navigation.js";

export interface CardSize {
  width: number;
  height: number;
}

export interface CardLoad extends CardSize {
  warnings: Warning[];
}

export interface PixelOptions {
  /** Device px per CSS px, 0.1 to 16; the screen's by default. */
  scale?: number;
  /** CSS px; the element's by default. */
  width?: number;
}

export interface CardEventMap {
  /** The article stands with all its fonts and pictures, or their replacements. */
  "card-load": CustomEvent<CardLoad>;
  /** Something could not be had; what could be shown is shown. */
  "card-error": CustomEvent<CardError>;
  "card-resize": CustomEvent<CardSize>;
  /** The reader follows a link. Cancelable: then nothing is opened. */
  "card-navigate": CustomEvent<CardNavigate>;
  /** The reader has sent the sign-up. Cancelable. */
  "card-signup": CustomEvent<SignupDetail>;
  /** The reader has pressed a button of the consent. Cancelable. */
  "card-consent": CustomEvent<ConsentDetail>;
}
