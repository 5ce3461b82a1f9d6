// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { ArticleCardElement } from "../../../web/src/element/article_card.js";
import { CardError, fault } from "../../../web/src/runtime/fault.js";
import type { CardChange, CardSink } from "../../../web/src/runtime/host.js";
import type { Frame } from "../../../web/src/runtime/protocol.js";

/** The page's end of a core of which tests say what it answers. */
const core = vi.hoisted(() => ({ sinks: [] as CardSink[], changes: [] as CardChange[] }));

vi.mock("../../../web/src/runtime/host.js", () => ({
  cardHost: () => ({
    faces: [],
    open(sink: CardSink) {
      core.sinks.push(sink);
      return {
        busy: false,
        update: (change: CardChange) => core.changes.push(change),
        article: async () => "{}",
        close() {},
      };
    },
  }),
}));

/** Files that come when the test says so, or never. */
const files = vi.hoisted(() => {
  const waiting = new Map<string, (module: object) => void>();
  return { waiting, hang: (name: string) => new Promise<object>((come) => waiting.set(name, come)) };
});

vi.mock("../../../web/src/theme.js", () => files.hang("theme.js"));
vi.mock("../../../web/src/layout.js", () => files.hang("layout.js"));

vi.mock("../../../web/src/reader.js", () => ({ serveReader: () => () => {} }));

const html = vi.hoisted(() => ({ present: vi.fn() }));
vi.mock("../../../web/src/dom_mode.js", () => ({ presentArticle: html.present }));

class Observer {
  static readonly callbacks: ((entries: object[]) => void)[] = [];
  constructor(callback: (entries: object[]) => void) {
    Observer.callbacks.push(callback);
  }
  observe() {}
  disconnect() {}
}

const settle = async () => {
  for (let turn = 0; turn < 20; ++turn) await new Promise((done) => setImmediate(done));
};
const pass = async (ms: number) => {
  await settle();
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
};

const flow = (text: string) => {
  const article = document.createElement("article");
  article.textContent = text;
  const plainSite = document.createElement("div");
  const widths = { from: 0, below: Number.POSITIVE_INFINITY };
  return {
    article,
    site: [],
    plainSite,
    places: new Map(),
    css: "",
    ...widths,
    warnings: [],
    late: Promise.resolve([]),
  };
};

const frame = (version: number, more: Partial<Frame> = {}) =>
  ({
    version,
    width: 300,
    height: 100,
    scale: 1,
    bitmap: { width: 300, height: 100, close() {} },
    nodes: [],
    warnings: [],
    complete: true,
    ...more,
  }) as unknown as Frame;

let told: [string, string][] = [];
let card: ArticleCardElement;

function mount(attributes: Record<string, string> = {}) {
  card = document.createElement("article-card") as unknown as ArticleCardElement;
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  told = [];
  card.addEventListener("card-error", ({ detail }) => told.push([detail.code, detail.path]));
  card.article = { headline: "First" };
  document.body.append(card);
}

const shown = () => card.shadowRoot!.querySelector(".flow")!.textContent;
const versions = () => core.changes.flatMap(({ article }) => article?.version ?? []);

beforeAll(async () => {
  for (const name of ["ResizeObserver", "IntersectionObserver"]) vi.stubGlobal(name, Observer);
  Object.assign(window, { ResizeObserver: Observer, IntersectionObserver: Observer });
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
  HTMLCanvasElement.prototype.getContext = () => null;
  const { ArticleCardElement } = await import("../../../web/src/element/article_card.js");
  customElements.define("article-card", ArticleCardElement);
}, 60_000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(console, "error").mockImplementation(() => {});
  core.sinks.length = core.changes.length = 0;
  html.present.mockImplementation(async (_document, { text }) => flow(JSON.parse(text).headline));
});

afterEach(() => {
  card.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("a file that comes late after all is drawn with, and nothing is told", async () => {
  mount({ layout: "/layout.json" });
  await pass(5_000);
  expect(card.mode).toBe("dom");
  const packed = new Uint8Array(4);
  files.waiting.get("layout.js")!({ readLayout: async () => ({ layout: { builtin: 0, packed }, faults: [] }) });
  // A module comes by real time.
  for (let wait = 0; wait < 100 && core.changes.length === 0; ++wait) await settle();
  expect(core.changes).toContainEqual({ layout: { builtin: 0, packed } });
  core.sinks[0]!.show(frame(1));
  expect([card.mode, told]).toEqual(["canvas", []]);
});

test("a file that does not come: HTML after four seconds, told by its name after twenty, then the canvas", async () => {
  mount({ theme: "/theme.json" });
  await pass(3_900);
  expect([card.mode, versions()]).toEqual(["html", []]);
  await pass(200);
  expect([card.mode, shown(), told]).toEqual(["dom", "First", []]);
  await pass(16_000);
  expect(told).toEqual([["module-unavailable", "theme.js"]]);
  expect(versions()).toEqual([1]);
  core.sinks[0]!.show(frame(1));
  expect(card.mode).toBe("canvas");
  await pass(0);
  expect(told).toHaveLength(1);
});

test("what happens to the card meanwhile does not renew the patience", async () => {
  mount();
  for (let width = 300; width < 320; ++width) {
    for (const resize of Observer.callbacks) resize([{ contentRect: { width, height: 0 }, boundingClientRect: {} }]);
    await pass(190);
  }
  expect(card.mode).toBe("html");
  await pass(300);
  expect(card.mode).toBe("dom");
});

test("who reads HTML because the canvas is slow reads new content at once, and gets its canvas", async () => {
  mount();
  await pass(4_100);
  expect(shown()).toBe("First");
  card.article = { headline: "Second" };
  await pass(0);
  expect([shown(), versions()]).toEqual(["Second", [1, 2]]);
  // What was under way when the content changed is not shown over it.
  core.sinks[0]!.show(frame(1));
  expect([card.mode, shown()]).toEqual(["dom", "Second"]);
  core.sinks[0]!.show(frame(2));
  expect(card.mode).toBe("canvas");
});

test("frames of the content before do not end the patience with the newest", async () => {
  mount();
  await pass(0);
  core.sinks[0]!.show(frame(1));
  card.article = { headline: "Second" };
  await pass(2_000);
  core.sinks[0]!.show(frame(1));
  await pass(2_100);
  expect([card.mode, shown()]).toEqual(["dom", "Second"]);
});

test("a file is told once for a content, whoever misses it, and again for the next", async () => {
  mount();
  await pass(0);
  const path = "http://x/fonts/fonts.json";
  const missing = fault("missing-font", path, "the server answered 404");
  html.present.mockImplementation(async () => ({
    ...flow("First"),
    warnings: [missing],
    late: Promise.resolve([missing]),
  }));
  core.sinks[0]!.fail(new CardError(missing), 1);
  await pass(0);
  expect([card.mode, told]).toEqual(["dom", [["missing-font", path]]]);
  card.article = { headline: "Second" };
  await pass(0);
  core.sinks[0]!.show(frame(2, { warnings: [missing] }));
  expect(told).toEqual([
    ["missing-font", path],
    ["missing-font", path],
  ]);
});

test("files that are missed after HTML has stood in are told with the canvas", async () => {
  mount();
  await pass(4_100);
  const path = "http://x/fonts/face.ttf";
  core.sinks[0]!.show(frame(1, { warnings: [fault("missing-font", path, "no answer in time")] }));
  expect([card.mode, told]).toEqual(["canvas", [["missing-font", path]]]);
});

test("where what shows HTML can not be had, even who asks for it gets the canvas", async () => {
  html.present.mockRejectedValue(fault("module-unavailable", "dom_mode.js", "the file is another one"));
  mount({ render: "dom" });
  await pass(0);
  expect([told, versions()]).toEqual([[["module-unavailable", "dom_mode.js"]], [1]]);
  core.sinks[0]!.show(frame(1));
  expect(card.mode).toBe("canvas");
  html.present.mockImplementation(async () => flow("Second"));
  card.article = { headline: "Second" };
  await pass(0);
  expect([card.mode, shown()]).toEqual(["dom", "Second"]);
});

test("where neither can be had, what was shown stays and ready says why", async () => {
  mount();
  await pass(0);
  core.sinks[0]!.show(frame(1));
  html.present.mockRejectedValue(fault("module-unavailable", "dom_mode.js", "no answer in time"));
  card.article = { headline: "Second" };
  await pass(0);
  core.sinks[0]!.fail(fault("core-unavailable", "http://x/card.wasm", "no answer in time"), 2);
  await expect(card.ready).rejects.toMatchObject({ path: "dom_mode.js" });
  expect(card.mode).toBe("canvas");
  expect(told.map(([, path]) => path)).toEqual(["http://x/card.wasm", "dom_mode.js"]);
});

test("an article's file that can not be had is told once, though two have asked for it, and good content follows", async () => {
  mount();
  card.article = undefined;
  card.src = "http://x/article.json";
  html.present.mockImplementation(() => new Promise(() => {}));
  await pass(4_100);
  core.sinks[0]!.fail(fault("article-unavailable", "http://x/article.json", "no answer in time"), 3);
  await expect(card.ready).rejects.toMatchObject({ code: "article-unavailable" });
  expect(html.present.mock.lastCall![2].signal.aborted).toBe(true);
  html.present.mockImplementation(async () => flow("Third"));
  card.article = { headline: "Third" };
  await pass(0);
  expect(shown()).toBe("Third");
  expect(told).toEqual([["article-unavailable", "http://x/article.json"]]);
});

test("a list of fonts that is too large is no fault of the content: it is read as HTML", async () => {
  mount();
  await pass(0);
  core.sinks[0]!.fail(fault("too-large", "http://x/fonts/fonts.json", "larger than 10485760 bytes"), 1);
  await pass(0);
  expect([card.mode, shown()]).toEqual(["dom", "First"]);
});
