import { ControlState } from "../abi/layout.js";
import { type NativeControl, nativeControl } from "./native_control.js";
import type { SiteNode } from "./site_node.js";

const invalid = ControlState.missing | ControlState.malformed;

/** A control of the card: the native element that the reader works, and what the core is to paint of it. */
export class Control {
  readonly element: NativeControl;
  readonly name: string;
  readonly isCheckbox: boolean;
  readonly isButton: boolean;
  /** Index in the core; another article may change it. */
  index = 0;
  /** Bits of ControlState that the reader and the host have set, other than checked. */
  #bits = 0;
  /** What the core shows of the control by itself. */
  atFirst = 0;

  constructor(document: Document, node: SiteNode) {
    this.element = nativeControl(document, node);
    this.name = node.name;
    this.isCheckbox = node.role === "checkbox";
    this.isButton = node.role === "button";
    if (this.isCheckbox) this.checked = (node.state & ControlState.checked) !== 0;
  }

  get checked(): boolean {
    return this.element.checked;
  }

  set checked(checked: boolean) {
    this.element.checked = checked;
  }

  /** What the reader has entered. */
  get value(): string | boolean {
    return this.isCheckbox ? this.checked : this.element.value.trim();
  }

  /** Bits of ControlState for the core. */
  get state(): number {
    const { checked, disabled, quiet } = ControlState;
    const kept = this.atFirst & (quiet | disabled);
    return kept | this.#bits | (this.isCheckbox && this.checked ? checked : 0);
  }

  set(bits: number, on: boolean): void {
    this.#bits = on ? this.#bits | bits : this.#bits & ~bits;
  }

  /** Nothing can be sent while the host is at work. */
  set busy(busy: boolean) {
    this.set(ControlState.disabled, busy);
    if (busy) this.element.setAttribute("aria-disabled", "true");
    else this.element.removeAttribute("aria-disabled");
  }

  get busy(): boolean {
    return this.element.ariaDisabled === "true";
  }

  /** What the host made of what was sent: done, failed, or 0 for nothing yet. */
  set answer(bit: number) {
    this.set(ControlState.done | ControlState.failed, false);
    this.set(bit, true);
  }

  clear(): void {
    if (this.isCheckbox) this.checked = (this.atFirst & ControlState.checked) !== 0;
    else this.element.value = "";
  }

  /** Judges what is entered as the browser does. False when it cannot be sent. */
  validate(): boolean {
    const { valid, valueMissing } = this.element.validity;
    const blank = this.element.required && this.value === "";
    this.set(invalid, false);
    if (valid && !blank) this.element.removeAttribute("aria-invalid");
    else {
      this.set(valueMissing || blank ? ControlState.missing : ControlState.malformed, true);
      this.element.setAttribute("aria-invalid", "true");
    }
    return valid && !blank;
  }

  get isInvalid(): boolean {
    return (this.#bits & invalid) !== 0;
  }
}
