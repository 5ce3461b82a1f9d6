// A session on the real module, for tests of what it answers.
import { readFile } from "node:fs/promises";
import { vi } from "vitest";
import type { PaintAnswer } from "../../../web/src/runtime/core.js";
import type { ClusterDrawer } from "../../../web/src/runtime/draw_clusters.js";
import { fault } from "../../../web/src/runtime/fault.js";
import type { Fetch } from "../../../web/src/runtime/fetch_bytes.js";
import { FontFetcher } from "../../../web/src/runtime/fetch_fonts.js";
import { ImageFetcher } from "../../../web/src/runtime/fetch_images.js";
import { HostedPictures } from "../../../web/src/runtime/hosted_pictures.js";
import { ImageSupplier } from "../../../web/src/runtime/image_supplier.js";
import { instantiateBytes } from "../../../web/src/runtime/load_wasm.js";
import type { ArticleSource, CoreAnswer, CoreRequest, Frame } from "../../../web/src/runtime/protocol.js";
import { Session } from "../../../web/src/runtime/session.js";
import { fontFolder, wasmFile } from "../support.js";

export type Update = Omit<Extract<CoreRequest, { type: "update" }>, "type" | "card">;
export type Answer<Type extends CoreAnswer["type"]> = Extract<CoreAnswer, { type: Type }>;

export const wasm = readFile(wasmFile).then((bytes) => new Uint8Array(bytes));
export const fontSite: Fetch = async (url) => new Response(new Uint8Array(await readFile(new URL(url))));
export const noImages: Fetch = async () => new Response("", { status: 404 });

export interface Surroundings {
  failures?: Error[];
  images?: Fetch;
  fonts?: Fetch;
  clusters?: ClusterDrawer;
  /** Why those can not be had. */
  noClusters?: Error;
  /** The page compiles the module. */
  compiling?: boolean;
  loadArticle?: (source: ArticleSource, signal: AbortSignal) => Promise<string>;
}

/** A session on the real module; bitmaps are their own sizes. */
export function openSession(surroundings: Surroundings = {}) {
  const { failures = [], images = noImages, fonts = fontSite, compiling = false, loadArticle } = surroundings;
  const { clusters, noClusters } = surroundings;
  const answers: CoreAnswer[] = [];
  const waiting = new Set<() => void>();
  const instantiate = vi.fn(async () => {
    const failure = failures.shift();
    if (failure) throw failure;
    return instantiateBytes(await wasm);
  });
  const toBitmap = vi.fn(
    async ({ pixelWidth, pixelHeight }: PaintAnswer) =>
      ({ width: pixelWidth, height: pixelHeight, close() {} }) as ImageBitmap,
  );
  const session = new Session(
    {
      instantiate,
      loadArticle: loadArticle ?? (async (source) => source.text ?? ""),
      fonts: new FontFetcher(fonts),
      images: new ImageSupplier(new ImageFetcher(1 << 20, images), async () => {
        throw fault("bad-image", "", "no decoder here");
      }),
      ...(clusters && { openClusters: async () => clusters }),
      ...(noClusters && { openClusters: () => Promise.reject(noClusters) }),
      toBitmap,
      toPng: async () => new Blob(),
      openHosted: async () => new HostedPictures(),
    },
    (answer) => {
      answers.push(answer);
      for (const look of waiting) look();
    },
  );
  session.receive({ type: "configure", wasmUrl: "http://x/card.wasm", fontsUrl: `file://${fontFolder}`, compiling });

  const of = <Type extends CoreAnswer["type"]>(type: Type) =>
    answers.filter((answer): answer is Answer<Type> => answer.type === type);
  const until = (condition: () => boolean) =>
    new Promise<void>((done) => {
      const look = () => {
        if (!condition()) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
    });
  return {
    session,
    answers,
    of,
    until,
    instantiate,
    toBitmap,
    update: (card: number, update: Update) => session.receive({ type: "update", card, ...update }),
    frames: () => of("frame").map((answer) => answer.frame),
  };
}

export const article = (version: number, value: unknown): ArticleSource => ({
  version,
  text: JSON.stringify(value),
  base: "http://x/",
});
export const last = (frames: Frame[]) => frames.at(-1)!;
