import { AbiAnswer, AbiPicture, PictureFlag } from "../abi/layout.js";
import type { Core, PaintAnswer, WantedImage } from "./core.js";
import type { Fault } from "./fault.js";
import type { HostedPicture } from "./protocol.js";

const decoder = new TextDecoder();

/**
 * Pictures that the core cannot read and the page shows by itself, below canvases with holes in their places. The core has
 * them as plain colours: of the same card painted with black and with white in them it follows how much is seen through each
 * pixel, whatever lies over the picture and however its corners are cut.
 */
export class HostedPictures {
  /** By address, why the core has it not. */
  readonly #faults = new Map<string, Fault>();
  readonly #wanted = new Map<number, WantedImage>();

  add(fault: Fault): void {
    this.#faults.set(fault.path, fault);
  }

  has(src: string): boolean {
    return this.#faults.has(src);
  }

  /** Gives the core the colour; returns why it is no more, or undefined when the picture is none of these. */
  supply(core: Core, wanted: WantedImage): Fault | undefined {
    const fault = this.#faults.get(wanted.src);
    if (!fault) return undefined;
    this.#wanted.set(wanted.key, wanted);
    this.#fill(core, wanted, 0);
    return fault;
  }

  /** Another core knows none of the pictures. */
  forgetSupplied(): void {
    this.#wanted.clear();
  }

  /** `painted` with holes, and what the page is to show there; undefined where the card has no such picture. */
  show(
    core: Core,
    card: number,
    painted: PaintAnswer,
    paint: () => PaintAnswer,
  ): [PaintAnswer, HostedPicture[]] | undefined {
    const pictures = this.#picturesOf(core, card);
    if (!pictures.length) return undefined;
    const places = this.#placesOf((src) => pictures.some((picture) => picture.src === src));
    for (const wanted of places) this.#fill(core, wanted, 255);
    const light = paint().pixels;
    for (const wanted of places) this.#fill(core, wanted, 0);
    const { pixels } = painted;
    // Of one channel: a picture is seen through all of them alike.
    for (let at = 0; at < pixels.length; at += 4) pixels[at + 3]! -= light[at]! - pixels[at]!;
    return [{ ...painted, opaque: false }, pictures];
  }

  /** The card painted as if these pictures could not be had; undefined where it has none of them. */
  without(core: Core, has: (src: string) => boolean, paint: () => PaintAnswer): PaintAnswer | undefined {
    const places = this.#placesOf(has);
    if (!places.length) return undefined;
    for (const { key } of places) core.failImage(key);
    const painted = paint();
    for (const wanted of places) this.#fill(core, wanted, 0);
    return painted;
  }

  #placesOf(has: (src: string) => boolean): WantedImage[] {
    return [...this.#wanted.values()].filter(({ src }) => has(src));
  }

  #fill(core: Core, { key, width, height }: WantedImage, value: number): void {
    const rgba = new Uint8Array(width * height * 4).fill(value);
    for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
    try {
      core.supplyImagePixels(key, rgba, width, height);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      // Evicted meanwhile.
      this.#wanted.delete(key);
    }
  }

  #picturesOf(core: Core, card: number): HostedPicture[] {
    const { exports } = core;
    exports.ac_card_pictures!(card);
    const view = new DataView(exports.memory.buffer);
    const u32 = (at: number) => view.getUint32(at, true);
    const f32 = (at: number) => view.getFloat32(at, true);
    const answer = exports.ac_card_answer!(card);
    const first = u32(answer + AbiAnswer.pictures);
    return Array.from({ length: u32(answer + AbiAnswer.pictureCount) }, (_, index): HostedPicture => {
      const at = first + index * AbiPicture.size;
      const bytes = new Uint8Array(exports.memory.buffer, u32(at + AbiPicture.src), u32(at + AbiPicture.src + 4));
      const flags = u32(at + AbiPicture.flags);
      const radius = f32(at + AbiPicture.radiusPx);
      return {
        src: decoder.decode(bytes),
        x: f32(at + AbiPicture.x),
        y: f32(at + AbiPicture.y),
        width: f32(at + AbiPicture.width),
        height: f32(at + AbiPicture.height),
        focus: [f32(at + AbiPicture.focusX), f32(at + AbiPicture.focusY)],
        radii: [flags & PictureFlag.roundTop ? radius : 0, flags & PictureFlag.roundBottom ? radius : 0],
        whole: (flags & PictureFlag.whole) > 0,
      };
    }).filter(({ src }) => this.has(src));
  }
}
