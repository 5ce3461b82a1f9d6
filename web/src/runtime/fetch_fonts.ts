import type { Core } from "./core.js";
import { type Fault, faultOf } from "./fault.js";
import { type Fetch, fetchBytes } from "./fetch_bytes.js";

const maxFontBytes = 10 << 20;
const fontTimeoutMs = 20_000;

interface FontManifest {
  faces: { file: string }[];
}

/** The font files of one core: each face is fetched once, when a text asks for it. */
export class FontFetcher {
  readonly #fetch: Fetch | undefined;
  #manifestUrl = "";
  #files: string[] = [];
  #manifest: Promise<Uint8Array> | undefined;
  readonly #settling = new Map<number, Promise<void>>();
  readonly #failed = new Map<number, Fault>();

  constructor(fetcher?: Fetch) {
    this.#fetch = fetcher;
  }

  /** Starts fetching fonts.json at `url`. A failure is forgotten, so that the next call tries again. */
  manifest(url: string): Promise<Uint8Array> {
    if (!this.#manifest || this.#manifestUrl !== url) {
      this.#manifestUrl = url;
      const attempt = this.#bytes(url).then((bytes) => {
        this.#files = (JSON.parse(new TextDecoder().decode(bytes)) as FontManifest).faces.map((face) => face.file);
        return bytes;
      });
      this.#manifest = attempt;
      attempt.catch(() => {
        if (this.#manifest === attempt) this.#manifest = undefined;
      });
    }
    return this.#manifest;
  }

  /** Supplies the face to `core`, or marks it as failed there. Never rejects; a face in flight is not fetched again. */
  settle(core: Core, face: number): Promise<void> {
    let settling = this.#settling.get(face);
    if (!settling) {
      settling = this.#supply(core, face);
      this.#settling.set(face, settling);
    }
    return settling;
  }

  warnings(): Fault[] {
    return [...this.#failed.values()];
  }

  /** Tries the failed faces once more; true when one of them has arrived. */
  async retry(core: Core): Promise<boolean> {
    const before = this.#failed.size;
    await Promise.all(
      [...this.#failed.keys()].map((face) => {
        this.#failed.delete(face);
        this.#settling.delete(face);
        return this.settle(core, face);
      }),
    );
    return this.#failed.size < before;
  }

  /** A new core knows none of the faces supplied so far. */
  forgetSupplied(): void {
    this.#settling.clear();
    this.#failed.clear();
  }

  async #supply(core: Core, face: number): Promise<void> {
    const url = new URL(this.#files[face] ?? "", this.#manifestUrl).href;
    try {
      core.supplyFont(face, await this.#bytes(url));
    } catch (error) {
      const { reason } = faultOf(error, "missing-font");
      this.#failed.set(face, { code: "missing-font", path: url, reason });
      core.failFont(face);
    }
  }

  #bytes(url: string): Promise<Uint8Array> {
    return fetchBytes(url, { code: "missing-font", maxBytes: maxFontBytes, timeoutMs: fontTimeoutMs }, this.#fetch);
  }
}
