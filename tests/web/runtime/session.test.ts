import { readFile } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import type { PaintAnswer } from "../../../web/src/runtime/core.js";
import type { ClusterDrawer } from "../../../web/src/runtime/draw_clusters.js";
import { fault } from "../../../web/src/runtime/fault.js";
import type { Fetch } from "../../../web/src/runtime/fetch_bytes.js";
import { type CoreExports, instantiateBytes } from "../../../web/src/runtime/load_wasm.js";
import { fontFolder, root } from "../support.js";
import { article, fontSite, last, openSession, wasm } from "./open_session.js";

test("an article, a width and a scale yield one frame whose parts belong together", async () => {
  const { update, until, frames } = openSession();
  update(1, {
    id: 1,
    article: article(1, { headline: "A headline", url: "https://x.example/" }),
    width: 300,
    scale: 2,
  });
  await until(() => frames().length > 0);
  const frame = last(frames());
  expect(frame).toMatchObject({ version: 1, width: 300, scale: 2, complete: true, warnings: [] });
  expect(frame.bitmap.width).toBe(600);
  expect(frame.bitmap.height).toBe(Math.round(frame.height * 2));
  const headline = frame.nodes!.findIndex((node) => node.role === "headline");
  expect(frame.nodes![0]).toMatchObject({ role: "article", parent: -1 });
  expect(
    frame
      .nodes!.filter((node) => node.parent === headline)
      .map((node) => node.text)
      .join("")
      .trim(),
  ).toBe("A headline");
});

test("without a width there is no frame, and the update is answered all the same", async () => {
  const { update, until, of, frames } = openSession();
  update(1, { id: 1, article: article(1, { headline: "H" }), width: 0, scale: 1 });
  await until(() => of("idle").length > 0);
  expect(of("idle")[0]).toMatchObject({ card: 1, id: 1 });
  expect(frames()).toEqual([]);
  update(1, { id: 2, width: 300 });
  await until(() => frames().length > 0);
  expect(last(frames()).width).toBe(300);
});

test("a refused article is told, and the card before stays and follows its width", async () => {
  const { update, until, of, frames } = openSession();
  update(1, { id: 1, article: article(1, { headline: "Good" }), width: 300, scale: 1 });
  await until(() => frames().length === 1);
  update(1, { id: 2, article: article(2, { headline: true }), width: 400 });
  await until(() => frames().length === 2);
  expect(of("fault")).toMatchObject([{ card: 1, version: 2, fault: { code: "wrong-type", path: "$.headline" } }]);
  expect(last(frames())).toMatchObject({ version: 1, width: 400 });
});

test("another article ends the wait for one that does not come", async () => {
  const signals: AbortSignal[] = [];
  const { update, until, of, frames } = openSession({
    loadArticle: (source, signal) => {
      signals.push(signal);
      return source.text === undefined ? new Promise(() => {}) : Promise.resolve(source.text);
    },
  });
  update(1, { id: 1, article: { version: 1, src: "http://x/hangs", base: "http://x/" }, width: 300, scale: 1 });
  update(1, { id: 2, article: article(2, { headline: "Second" }) });
  await until(() => frames().length > 0);
  expect(frames().map((frame) => frame.version)).toEqual([2]);
  expect(of("fault")).toEqual([]);
  expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
});

test("a module that does not come is told of in time, and fetched anew for the next article", async () => {
  vi.useFakeTimers();
  const { update, until, of, frames, instantiate } = openSession({ compiling: true });
  update(1, { id: 1, article: article(1, { headline: "First" }), width: 300, scale: 1 });
  await vi.advanceTimersByTimeAsync(29_000);
  expect(of("fault")).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  expect(of("fault")).toMatchObject([
    { card: 1, fault: { code: "core-unavailable", path: "http://x/card.wasm", reason: "no answer in time" } },
  ]);
  expect(instantiate).not.toHaveBeenCalled();
  update(1, { id: 2, article: article(2, { headline: "Second" }) });
  await until(() => frames().length === 1);
  expect(instantiate).toHaveBeenCalledTimes(1);
});

test("updates that come while one is worked on are worked on together", async () => {
  const { update, until, of, frames } = openSession();
  update(1, { id: 1, article: article(1, { headline: "H" }), width: 300, scale: 1 });
  for (let id = 2; id <= 9; ++id) update(1, { id, width: 300 + id });
  await until(() => of("frame").some((answer) => answer.id === 9));
  expect(last(frames()).width).toBe(309);
  expect(frames().length).toBeLessThanOrEqual(2);
});

test("a picture that comes late brings another frame, without the nodes again", async () => {
  let deliver = () => {};
  const picture = await readFile(new URL("demo/articles/images/boats.jpg", root));
  const images: Fetch = () =>
    new Promise((fulfil) => {
      deliver = () => fulfil(new Response(new Uint8Array(picture)));
    });
  const { update, until, frames } = openSession({ images });
  const value = { headline: "H", image: { src: "http://x/a.jpg", alt: "Boats", width: 300, height: 200 } };
  update(1, { id: 1, article: article(1, value), width: 300, scale: 1 });
  await until(() => frames().length === 1);
  expect(frames()[0]).toMatchObject({ complete: false });
  deliver();
  await until(() => frames().length === 2);
  expect(frames()[1]).toMatchObject({ complete: true, height: frames()[0]!.height });
  expect(frames()[1]!.nodes).toBeUndefined();
});

test("a picture that fails leaves its alternative text and a warning that names it", async () => {
  const { update, until, frames } = openSession();
  const value = { headline: "H", image: { src: "http://x/a.jpg", alt: "Boats at dawn", width: 300, height: 200 } };
  update(1, { id: 1, article: article(1, value), width: 300, scale: 1 });
  await until(() => frames().some((frame) => frame.complete));
  const frame = last(frames());
  expect(frame.warnings).toMatchObject([
    { code: "bad-image", path: "http://x/a.jpg", reason: "the server answered 404" },
  ]);
  expect(frame.nodes!.find((node) => node.role === "image")).toMatchObject({ text: "Boats at dawn" });
});

test("a card closed while its picture loads ends the download and shows nothing more", async () => {
  let signal: AbortSignal | undefined;
  const images: Fetch = (_url, init) => {
    signal = init.signal ?? undefined;
    return new Promise((_fulfil, reject) => signal?.addEventListener("abort", () => reject(signal?.reason)));
  };
  const { session, update, until, frames } = openSession({ images });
  const value = { headline: "H", image: { src: "http://x/a.jpg", alt: "", width: 300, height: 200 } };
  update(1, { id: 1, article: article(1, value), width: 300, scale: 1 });
  await until(() => frames().length === 1);
  session.receive({ type: "close", card: 1 });
  await vi.waitFor(() => expect(signal?.aborted).toBe(true));
  expect(frames()).toHaveLength(1);
});

test("a font that fails leaves the text standing and is tried again with the next article", async () => {
  let offline = true;
  const fonts: Fetch = async (url, init) =>
    offline && url.endsWith(".ttf") ? new Response("", { status: 503 }) : fontSite(url, init);
  const { update, until, frames } = openSession({ fonts });
  update(1, { id: 1, article: article(1, { headline: "H" }), width: 300, scale: 1 });
  await until(() => frames().length > 0);
  expect(last(frames()).warnings.map((warning) => warning.code)).toContain("missing-font");
  offline = false;
  update(1, { id: 2, article: article(2, { headline: "H" }) });
  await until(() => frames().some((frame) => frame.version === 2 && frame.warnings.length === 0));
});

test("the height of another width is told without touching what is shown", async () => {
  const { session, update, until, of, frames } = openSession();
  const text = "A headline of so many words that it takes several lines where there is little room";
  update(1, { id: 1, article: article(1, { headline: text }), width: 600, scale: 1 });
  session.receive({ type: "measure", card: 1, id: 2, width: 200 });
  await until(() => of("result").length > 0 && frames().length > 0);
  const { height } = of("result")[0]!.value as { height: number };
  expect(height).toBeGreaterThan(last(frames()).height);
  expect(frames()).toHaveLength(1);
});

test("a question to a card without an article, or with a refused one, is refused", async () => {
  const { session, update, until, of } = openSession();
  session.receive({ type: "measure", card: 1, id: 1, width: 200 });
  update(2, { id: 2, article: article(1, {}) });
  session.receive({ type: "pixels", card: 2, id: 3, width: 200, scale: 1 });
  await until(() => of("refused").length === 2);
  const codes = new Map(of("refused").map((answer) => [answer.id, answer.fault.code]));
  expect(codes.get(1)).toBe("not-ready");
  expect(codes.get(3)).toBe("missing-field");
});

/** Draws each cluster as a red square of an em. */
const squareDrawer = () => ({
  measure: vi.fn<ClusterDrawer["measure"]>(() => ({ advance: 1, colored: true })),
  divideWords: vi.fn<ClusterDrawer["divideWords"]>((json) => json.replaceAll("กข", "กข\u200b")),
  draw: vi.fn<ClusterDrawer["draw"]>(({ sizePx }) => ({
    left: 0,
    top: sizePx,
    width: sizePx,
    height: sizePx,
    rgba: new Uint8ClampedArray(sizePx * sizePx * 4).map((_, at) => (at % 4 === 0 || at % 4 === 3 ? 255 : 0)),
  })),
});

test("text that no face has is measured once, drawn for each scale, and in the first frame already", async () => {
  const clusters = squareDrawer();
  const { update, until, frames, toBitmap } = openSession({ clusters });
  const reds: number[] = [];
  toBitmap.mockImplementation(async ({ pixels, pixelWidth, pixelHeight }: PaintAnswer) => {
    let red = 0;
    for (let at = 0; at < pixels.length; at += 4) if (pixels[at] === 255 && pixels[at + 1] === 0) red += 1;
    reds.push(red);
    return { width: pixelWidth, height: pixelHeight, close() {} } as ImageBitmap;
  });
  update(1, { id: 1, article: article(1, { headline: "Tea 茶 茶" }), width: 300, scale: 1 });
  await until(() => frames().length === 1);
  expect(last(frames()).warnings).toEqual([]);
  expect(reds).toEqual([2 * 28 * 28]);
  update(1, { id: 2, scale: 2 });
  await until(() => frames().length === 2);
  expect(reds[1]).toBe(2 * 56 * 56);
  expect(clusters.measure).toHaveBeenCalledTimes(1);
  expect(clusters.draw).toHaveBeenCalledTimes(2);
});

test("text of scripts without spaces may break where the browser's dictionary says, and its nodes do not show it", async () => {
  const clusters = squareDrawer();
  const { session, update, until, of, frames } = openSession({ clusters });
  const body = [{ type: "paragraph", text: "กข".repeat(20) }];
  update(1, { id: 1, article: article(1, { headline: "H", body }), width: 300, scale: 1 });
  await until(() => frames().length === 1);
  const lines = last(frames()).nodes!.filter(({ role, text }) => role === "text" && text.startsWith("ก"));
  expect(lines.map(({ text }) => text).join("")).toBe(body[0]!.text);
  expect(lines.every(({ text }) => text.endsWith("ข"))).toBe(true);
  session.receive({ type: "article", card: 1, id: 2 });
  await until(() => of("result").length > 0);
  expect(of("result")[0]!.value).not.toContain("\u200b");
  update(2, { id: 3, article: article(1, { headline: "No Thai" }), width: 300, scale: 1 });
  await until(() => frames().length === 2);
  expect(clusters.divideWords).toHaveBeenCalledTimes(1);
});

test("a browser that cannot draw it leaves the mark and a warning, and is not asked again", async () => {
  const clusters = squareDrawer();
  clusters.draw.mockImplementation(() => {
    throw new Error("no canvas");
  });
  const { update, until, of, frames } = openSession({ clusters });
  update(1, { id: 1, article: article(1, { headline: "Tea 茶" }), width: 300, scale: 1 });
  await until(() => frames().some((frame) => frame.warnings.some(({ code }) => code === "missing-glyph")));
  expect(of("fault")).toEqual([]);
  update(1, { id: 2, width: 310 });
  await until(() => last(frames()).width === 310);
  expect(clusters.draw).toHaveBeenCalledTimes(1);
});

test("after the module has trapped, the next update runs on another one", async () => {
  const { update, until, of, frames, instantiate, toBitmap } = openSession();
  update(1, { id: 1, article: article(1, { headline: "H" }), width: 300, scale: 1 });
  await until(() => frames().length === 1);
  toBitmap.mockRejectedValueOnce(new WebAssembly.RuntimeError("unreachable"));
  update(1, { id: 2, width: 310 });
  await until(() => of("idle").length > 0 || of("fault").length > 0);
  expect(of("fault")).toMatchObject([{ fault: { code: "core-failed" } }]);
  update(1, { id: 3, width: 320 });
  await until(() => frames().length === 2);
  expect(last(frames()).width).toBe(320);
  expect(instantiate).toHaveBeenCalledTimes(2);
});

test("a module that traps at any step is told once, and another one is at work for the next content", async () => {
  for (const name of ["ac_card_set_article", "ac_card_layout", "ac_card_paint", "ac_card_semantics"] as const) {
    let isTrapping = true;
    const instance = async (): Promise<CoreExports> => {
      const exports = await instantiateBytes(await wasm);
      const trap = () => {
        throw new WebAssembly.RuntimeError("unreachable");
      };
      return isTrapping ? ({ ...exports, [name]: trap } as CoreExports) : exports;
    };
    const { session, update, until, of, frames, instantiate } = openSession();
    instantiate.mockImplementation(instance);
    session.receive({ type: "configure", wasmUrl: "http://x/card.wasm", fontsUrl: `file://${fontFolder}` });
    update(1, { id: 1, article: article(1, { headline: "H" }), width: 300, scale: 1 });
    await until(() => of("fault").length > 0 && of("idle").length > 0);
    expect(of("fault"), name).toMatchObject([{ card: 1, fault: { reason: "unreachable" } }]);
    isTrapping = false;
    update(1, { id: 2, article: article(2, { headline: "Another" }) });
    await until(() => frames().length > 0);
    expect(last(frames()).version, name).toBe(2);
    expect(of("fault"), name).toHaveLength(1);
  }
});

test("what sets foreign text is told by its file's name where it cannot be had, and a mark stands in", async () => {
  const missing = fault("module-unavailable", "clusters.js", "no answer in time");
  const { update, until, frames } = openSession({ noClusters: missing });
  update(1, { id: 1, article: article(1, { headline: "Tea 茶" }), width: 300, scale: 1 });
  await until(() => frames().length > 0);
  const codes = last(frames()).warnings.map(({ code, path }) => (path === "clusters.js" ? `${code} ${path}` : code));
  expect(codes).toContain("module-unavailable clusters.js");
  expect(codes).toContain("missing-glyph");
});

test("a list of fonts that is none is told with its address, and fetched anew for the next article", async () => {
  for (const body of ["", "<!doctype html>", "[]", "{}"]) {
    let isBroken = true;
    const fonts: Fetch = async (url, init) =>
      isBroken && url.endsWith("fonts.json") ? new Response(body) : fontSite(url, init);
    const { update, until, of, frames } = openSession({ fonts });
    update(1, { id: 1, article: article(1, { headline: "H" }), width: 300, scale: 1 });
    await until(() => of("fault").length > 0);
    const path = `file://${fontFolder}fonts.json`;
    expect(of("fault"), body).toMatchObject([{ fault: { code: "missing-font", path } }]);
    isBroken = false;
    update(1, { id: 2, article: article(2, { headline: "H" }) });
    await until(() => frames().length > 0);
  }
});

test("a module that cannot be had is told, and tried again with the next article", async () => {
  const failure = () => fault("core-unavailable", "http://x/card.wasm", "the server answered 404");
  // The first start is at once, without a card to tell it to.
  const { update, until, of, frames } = openSession({ failures: [failure(), failure()] });
  await new Promise((done) => setTimeout(done));
  update(1, { id: 1, article: article(1, { headline: "H" }), width: 300, scale: 1 });
  await until(() => of("fault").length > 0);
  expect(of("fault")).toMatchObject([{ version: 1, fault: { code: "core-unavailable", path: "http://x/card.wasm" } }]);
  update(1, { id: 2, article: article(2, { headline: "H" }) });
  await until(() => frames().some((frame) => frame.version === 2));
});

test("cards of one session share one module and come apart again", async () => {
  const { session, update, until, of, frames, instantiate } = openSession();
  for (let card = 1; card <= 5; ++card) {
    update(card, { id: card, article: article(1, { headline: `Card ${card}` }), width: 300, scale: 1 });
  }
  await until(() => frames().length === 5);
  expect(instantiate).toHaveBeenCalledTimes(1);
  for (let card = 1; card <= 4; ++card) session.receive({ type: "close", card });
  session.receive({ type: "memory", card: 5, id: 9 });
  await until(() => of("result").length > 0);
  expect(of("result")[0]!.value).toMatchObject({ cards: 1 });
});

/** A session whose pictures nobody may read, and what its frames were painted as. */
function openUnreadable() {
  const images: Fetch = () => Promise.reject(new TypeError("CORS"));
  const opened = openSession({ images });
  const painted: PaintAnswer[] = [];
  opened.toBitmap.mockImplementation(async (answer: PaintAnswer) => {
    painted.push(answer);
    return { width: answer.pixelWidth, height: answer.pixelHeight, close() {} } as ImageBitmap;
  });
  const alphaAt = (x: number, y: number) => {
    const { pixels, pixelWidth } = painted.at(-1)!;
    return pixels[(Math.floor(y) * pixelWidth + Math.floor(x)) * 4 + 3];
  };
  return { ...opened, alphaAt };
}

const src = "http://elsewhere/a.jpg";
const unreadableArticle = {
  headline: "H",
  image: { src, alt: "Boats at dawn", width: 300, height: 200, focalPoint: [0.25, 1] },
};

test("a picture that nobody may read is a warning of its own, and a hole once the page can show it", async () => {
  const { session, update, until, frames, alphaAt } = openUnreadable();
  update(1, { id: 1, article: article(1, unreadableArticle), width: 300, scale: 1 });
  await until(() => frames().some((frame) => frame.complete));
  const before = last(frames());
  expect(before.warnings).toMatchObject([{ code: "unreadable-image", path: src }]);
  expect(before.pictures).toBeUndefined();
  const box = before.nodes!.find(({ role }) => role === "image")!;
  expect(alphaAt(box.x + box.width / 2, box.y + 4)).toBe(255);
  session.receive({ type: "host", src });
  await until(() => last(frames()) !== before && last(frames()).complete);
  const after = last(frames());
  expect(after.height).toBe(before.height);
  expect(after.warnings).toEqual(before.warnings);
  expect(after.pictures).toMatchObject([{ src, x: box.x, y: box.y, width: box.width, focus: [0.25, 1], whole: false }]);
  for (const [x, y] of [
    [0.5, 0.02],
    [0.5, 0.5],
    [0.1, 0.9],
  ] as const) {
    expect(alphaAt(box.x + box.width * x, box.y + box.height * y), `hole at ${x}, ${y}`).toBe(0);
  }
  expect(alphaAt(box.x + box.width / 2, box.y + box.height + 8)).toBe(255);
});

test("the hole follows another width, and another card has it at once", async () => {
  const { session, update, until, frames, of } = openUnreadable();
  update(1, { id: 1, article: article(1, unreadableArticle), width: 300, scale: 1 });
  await until(() => frames().some((frame) => frame.complete));
  session.receive({ type: "host", src });
  await until(() => frames().some((frame) => frame.complete && frame.pictures));
  update(1, { id: 2, width: 420 });
  await until(() => last(frames()).width === 420 && last(frames()).complete);
  expect(last(frames()).pictures).toHaveLength(1);
  update(2, { id: 3, article: article(1, unreadableArticle), width: 300, scale: 1 });
  const ofSecond = () => of("frame").filter(({ card }) => card === 2);
  await until(() => ofSecond().some(({ frame }) => frame.complete));
  expect(ofSecond().at(-1)!.frame.pictures).toHaveLength(1);
  update(2, { id: 4, article: article(2, { headline: "Without a picture" }) });
  await until(() => ofSecond().at(-1)!.frame.version === 2);
  expect(ofSecond().at(-1)!.frame.pictures).toBeUndefined();
});

test("pixels of a card with such a picture are those of one whose picture is not there", async () => {
  const pixelsOf = async ({ session, of, until }: ReturnType<typeof openSession>, id: number) => {
    session.receive({ type: "pixels", card: 1, id, scale: 1, width: 300 });
    await until(() => of("result").some((result) => result.id === id));
    return of("result").find((result) => result.id === id)!.value as { data: Uint8ClampedArray; warnings: unknown[] };
  };
  const missing = openSession();
  missing.update(1, { id: 1, article: article(1, unreadableArticle), width: 300, scale: 1 });
  await missing.until(() => missing.frames().some((frame) => frame.complete));
  const opened = openUnreadable();
  opened.update(1, { id: 1, article: article(1, unreadableArticle), width: 300, scale: 1 });
  await opened.until(() => opened.frames().some((frame) => frame.complete));
  opened.session.receive({ type: "host", src });
  await opened.until(() => opened.frames().some((frame) => frame.complete && frame.pictures));
  const [seen, expected] = [await pixelsOf(opened, 7), await pixelsOf(missing, 8)];
  expect(Buffer.compare(Buffer.from(seen.data.buffer), Buffer.from(expected.data.buffer))).toBe(0);
  expect(seen.warnings).toMatchObject([{ code: "unreadable-image" }]);
  opened.update(1, { id: 9, scale: 2 });
  await opened.until(() => last(opened.frames()).scale === 2 && last(opened.frames()).complete);
  expect(last(opened.frames()).pictures).toHaveLength(1);
});

test("one card that shows many pictures keeps the core to its budget of pictures", async () => {
  const picture = new Uint8Array(await readFile(new URL("demo/articles/images/boats.jpg", root)));
  const { session, update, until, frames, of } = openSession({ images: async () => new Response(picture) });
  for (let version = 1; version <= 30; ++version) {
    const image = { src: `http://x/${version}.jpg`, alt: "", width: 300, height: 200 };
    update(1, { id: version, article: article(version, { headline: "H", image }), width: 640, scale: 2.5 });
    await until(() => frames().some((frame) => frame.version === version && frame.complete));
  }
  session.receive({ type: "memory", card: 1, id: 99 });
  await until(() => of("result").length > 0);
  const { imageBytes } = of("result")[0]!.value as { imageBytes: number };
  expect(imageBytes).toBeLessThanOrEqual(64 << 20);
  expect(imageBytes).toBeGreaterThan(32 << 20);
}, 120_000);
