import type { Core, WantedImage } from "./core.js";
import type { DecodedImage } from "./decode_image.js";
import { type Fault, fault, faultOf } from "./fault.js";
import type { ImageFetcher } from "./fetch_images.js";
import { type ForeignImage, sniffForeignImage } from "./sniff_image.js";

export type DecodeForeign = (bytes: Uint8Array, image: ForeignImage, url: string) => Promise<DecodedImage>;

/** Undefined when the picture was supplied; a fault when it is marked as failed; else why neither happened. */
export type SupplyOutcome = Fault | "released" | "trapped" | undefined;

/** Answers the pictures that cards want: PNG and JPEG as bytes, other formats as pixels that the host has decoded. */
export class ImageSupplier {
  readonly #fetcher: ImageFetcher;
  readonly #decode: DecodeForeign;
  readonly #supplying = new Map<number, Promise<SupplyOutcome>>();
  /** Rises when an owner stops waiting. */
  readonly #epochs = new WeakMap<object, number>();
  /** Pictures that brought a core down; they are not given to another one. */
  readonly #trapping = new Set<string>();

  constructor(fetcher: ImageFetcher, decode: DecodeForeign) {
    this.#fetcher = fetcher;
    this.#decode = decode;
  }

  /** Supplies the picture to `core`, or marks it as failed there. Never rejects. */
  async settle(core: Core, wanted: WantedImage, owner: object): Promise<SupplyOutcome> {
    const epoch = this.#epochs.get(owner);
    for (;;) {
      const bytes = this.#fetcher.fetch(wanted.src, owner);
      let supplying = this.#supplying.get(wanted.key);
      if (!supplying) {
        supplying = this.#supply(core, wanted, bytes).finally(() => this.#supplying.delete(wanted.key));
        this.#supplying.set(wanted.key, supplying);
      } else {
        bytes.catch(() => {}); // Whoever supplies the picture hears of it.
      }
      const outcome = await supplying;
      if (this.#epochs.get(owner) !== epoch) return "released";
      // A download aborted for its last owner, whom this one came right after, starts again.
      if (outcome !== "released") return outcome;
    }
  }

  release(owner: object): void {
    this.#epochs.set(owner, (this.#epochs.get(owner) ?? 0) + 1);
    this.#fetcher.release(owner);
  }

  /** Another core knows none of the pictures. */
  forgetSupplied(): void {
    this.#supplying.clear();
  }

  async #supply(core: Core, { key, src }: WantedImage, loading: Promise<Uint8Array>): Promise<SupplyOutcome> {
    try {
      const bytes = await loading;
      if (this.#trapping.has(src)) throw fault("bad-image", src, "it brought the core down");
      const foreign = sniffForeignImage(bytes);
      if (foreign) {
        const { data, width, height } = await this.#decode(bytes, foreign, src);
        core.supplyImagePixels(key, data, width, height);
      } else {
        core.supplyImage(key, bytes);
      }
      return undefined;
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) {
        this.#trapping.add(src);
        return "trapped";
      }
      if ((error as Error | undefined)?.name === "AbortError") return "released";
      core.failImage(key);
      const { code, reason } = faultOf(error, "bad-image");
      // A plain object: of an Error only the message would reach the page.
      return { code, path: src, reason };
    }
  }
}
