import type { Core } from "./core.js";
import { type Fault, faultOf } from "./fault.js";
import { type Fetch, fetchBytes } from "./fetch_bytes.js";
import { type FontManifest, type ManifestFace, readManifest } from "./font_manifest.js";
import type { CoreFace } from "./protocol.js";

const maxFontBytes = 10 << 20;
const fontTimeoutMs = 20_000;
/** What the core counts hyphenation patterns from: kAbiFirstPatterns. */
const firstPatterns = 0x10000;

/** Scripts by the names that fonts.json and Unicode share; parts of a script (latin-ext) are nobody's first face. */
function isWrittenIn(text: string, script: string): boolean {
  return (
    /^[a-z]+$/.test(script) && new RegExp(`\\p{Script=${script[0]!.toUpperCase()}${script.slice(1)}}`, "u").test(text)
  );
}

/** The lightest that is bold. */
function boldWeight(faces: ManifestFace[], family: string): number {
  return Math.min(...faces.filter((face) => face.family === family && face.weight >= 600).map((face) => face.weight));
}

/** The files of one core's fonts.json: each face or file of hyphenation patterns is fetched once, when a text asks for it. */
export class FontFetcher {
  /** Told of every face that a core was given; the bytes are the listener's to keep. */
  supplied: ((face: CoreFace) => void) | undefined;
  readonly #fetch: Fetch | undefined;
  #manifestUrl = "";
  #listed: FontManifest = { faces: [], hyphenation: [] };
  #manifest: Promise<Uint8Array> | undefined;
  /** Files fetched before a core wanted them. */
  readonly #early = new Map<string, Promise<Uint8Array>>();
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
        this.#listed = readManifest(bytes, url);
        return bytes;
      });
      this.#manifest = attempt;
      attempt.catch(() => {
        if (this.#manifest === attempt) this.#manifest = undefined;
      });
    }
    return this.#manifest;
  }

  /**
   * Starts fetching what an article will want, while the core is on its way: the regular and the bold faces of its
   * headline's script. A wrong guess costs bytes, never text.
   */
  async prefetch(article: string): Promise<void> {
    if (this.#settling.size > 0) return;
    try {
      await this.#manifest;
      const headline = /"headline"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(article)?.[1] ?? "";
      const faces = this.#listed.faces.filter(({ script }) => isWrittenIn(headline, script));
      for (const face of faces) {
        const url = this.#address(face);
        if (face.style !== "normal" || this.#settling.size > 0 || this.#early.has(url)) continue;
        if (face.weight !== 400 && face.weight !== boldWeight(faces, face.family)) continue;
        const early = this.#bytes(url);
        early.catch(() => {}); // Whoever wants the face tries again and tells.
        this.#early.set(url, early);
      }
    } catch {
      // The manifest's failure is told where the core is started.
    }
  }

  /** Supplies the file to `core`, or marks it as failed there. Never rejects; one in flight is not fetched again. */
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

  async #supply(core: Core, index: number): Promise<void> {
    const isFace = index < firstPatterns;
    const url = this.#address(isFace ? this.#listed.faces[index] : this.#listed.hyphenation[index - firstPatterns]);
    try {
      const early = this.#early.get(url);
      this.#early.delete(url);
      const bytes = (await early?.catch(() => undefined)) ?? (await this.#bytes(url));
      core.supplyFont(index, bytes);
      if (!isFace) return;
      const { family, weight, style, ranges } = this.#listed.faces[index]!;
      this.supplied?.({ family, weight, style, ranges, bytes });
    } catch (error) {
      const code = isFace ? "missing-font" : "bad-hyphenation";
      this.#failed.set(index, { code, path: url, reason: faultOf(error, code).reason });
      core.failFont(index);
    }
  }

  #address(entry: { file: string } | undefined): string {
    return new URL(entry?.file ?? "", this.#manifestUrl).href;
  }

  #bytes(url: string): Promise<Uint8Array> {
    return fetchBytes(url, { code: "missing-font", maxBytes: maxFontBytes, timeoutMs: fontTimeoutMs }, this.#fetch);
  }
}
