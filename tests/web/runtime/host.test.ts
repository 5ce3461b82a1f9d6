import { expect, test, vi } from "vitest";
import { CardHost, type CardSink } from "../../../web/src/runtime/host.js";
import type { CoreAnswer, CoreRequest, Frame, Line } from "../../../web/src/runtime/protocol.js";

type Update = Extract<CoreRequest, { type: "update" }>;

/** A host whose cores are made of nothing: what each was asked, and the page's line to each. */
function open() {
  const cores: { posted: CoreRequest[]; line: Line; inPage: boolean; closed: boolean }[] = [];
  const host = new CardHost((line, inPage = false) => {
    const core = { posted: [] as CoreRequest[], line, inPage, closed: false };
    cores.push(core);
    return {
      post: (request) => core.posted.push(request),
      close() {
        core.closed = true;
      },
    };
  });
  const sink = { show: vi.fn<CardSink["show"]>(), fail: vi.fn<CardSink["fail"]>(), rested: vi.fn() };
  const last = () => cores.at(-1)!;
  const updates = () => last().posted.filter((request): request is Update => request.type === "update");
  const answer = (message: CoreAnswer) => last().line.receive(message);
  return {
    host,
    sink,
    cores,
    get posted() {
      return last().posted;
    },
    updates,
    answer,
    lose: (...why: Parameters<Line["lost"]>) => last().line.lost(...why),
  };
}

const tick = () => new Promise<void>((done) => queueMicrotask(done));
const source = (version: number) => ({ version, text: "{}", base: "http://x/" });
const frame = (version = 1, complete = true) =>
  ({ version, width: 1, height: 1, complete, bitmap: { close: vi.fn() } }) as unknown as Frame;

test("changes of one task go as one update", async () => {
  const { host, sink, updates } = open();
  const port = host.open(sink);
  port.update({ article: source(1) });
  port.update({ width: 300 });
  port.update({ width: 400, scale: 2 });
  await tick();
  expect(updates()).toHaveLength(1);
  expect(updates()[0]).toMatchObject({ article: source(1), width: 400, scale: 2 });
});

test("while a width is under way the next ones wait, and only the newest is sent", async () => {
  const { host, sink, updates, answer } = open();
  const port = host.open(sink);
  for (const width of [300, 310, 320, 330]) {
    port.update({ width });
    await tick();
  }
  expect(updates().map((update) => update.width)).toEqual([300]);
  const { card, id } = updates()[0]!;
  answer({ type: "frame", card, id, frame: frame() });
  expect(updates().map((update) => update.width)).toEqual([300, 330]);
});

test("another article does not wait, and brings the waiting width along", async () => {
  const { host, sink, updates } = open();
  const port = host.open(sink);
  port.update({ article: source(1), width: 300 });
  await tick();
  port.update({ width: 400 });
  await tick();
  port.update({ article: source(2) });
  await tick();
  expect(updates()).toHaveLength(2);
  expect(updates()[1]).toMatchObject({ article: source(2), width: 400 });
});

test("an update that changes nothing visible ends the wait too", async () => {
  const { host, sink, updates, answer } = open();
  const port = host.open(sink);
  port.update({ article: source(1) });
  await tick();
  port.update({ width: 300 });
  await tick();
  const { card, id } = updates()[0]!;
  answer({ type: "idle", card, id });
  expect(updates()).toHaveLength(2);
});

test("a frame of an older update is shown but does not end the wait for the newest", async () => {
  const { host, sink, updates, answer } = open();
  const port = host.open(sink);
  port.update({ article: source(1), width: 300 });
  await tick();
  port.update({ article: source(2) });
  await tick();
  port.update({ width: 500 });
  await tick();
  const [first, second] = updates() as [Update, Update];
  answer({ type: "frame", card: first.card, id: first.id, frame: frame(1) });
  expect(sink.show).toHaveBeenCalledTimes(1);
  expect(updates()).toHaveLength(2);
  answer({ type: "frame", card: second.card, id: second.id, frame: frame(2) });
  expect(updates().at(-1)).toMatchObject({ width: 500 });
});

test("what was set in a task is known to a question asked in the same task", async () => {
  const opened = open();
  const { host, sink } = opened;
  const port = host.open(sink);
  port.update({ article: source(1) });
  port.measure(300);
  expect(opened.posted.map((request) => request.type)).toEqual(["update", "measure"]);
});

test("answers reach the questions they belong to, in any order", async () => {
  const opened = open();
  const { host, sink, answer } = opened;
  const port = host.open(sink);
  const [first, second] = [port.measure(300), port.measure(400)];
  expect(port.busy).toBe(true);
  const [one, two] = opened.posted as { card: number; id: number }[];
  answer({ type: "result", card: two!.card, id: two!.id, value: "second" });
  answer({ type: "refused", card: one!.card, id: one!.id, fault: { code: "x", path: "p", reason: "r" } });
  await expect(first).rejects.toMatchObject({ name: "CardError", code: "x", path: "p", reason: "r" });
  expect(await second).toBe("second");
  expect(port.busy).toBe(false);
});

test("closing refuses what is due, tells the core, and drops what comes late", async () => {
  const opened = open();
  const { host, sink, answer } = opened;
  const port = host.open(sink);
  const due = expect(port.measure(300)).rejects.toMatchObject({ code: "aborted" });
  const { card } = opened.posted[0] as { card: number };
  port.update({ width: 300 });
  port.close();
  await due;
  await tick();
  expect(opened.posted.map((request) => request.type)).toEqual(["measure", "close"]);
  const late = frame();
  answer({ type: "frame", card, id: 9, frame: late });
  expect(sink.show).not.toHaveBeenCalled();
  expect(late.bitmap.close).toHaveBeenCalled();
});

test("a card is told when the last answer came that it waited for, unless another question follows at once", async () => {
  vi.useFakeTimers();
  try {
    const opened = open();
    const { host, sink, answer } = opened;
    const port = host.open(sink);
    const both = port.measure(300).then(() => port.article());
    const [measure] = opened.posted as { card: number; id: number }[];
    answer({ type: "result", card: measure!.card, id: measure!.id, value: { width: 300, height: 10 } });
    await vi.runAllTimersAsync();
    expect(sink.rested).not.toHaveBeenCalled();
    expect(port.busy).toBe(true);
    const { card, id } = opened.posted.at(-1) as { card: number; id: number };
    answer({ type: "result", card, id, value: "{}" });
    expect(await both).toBe("{}");
    await vi.runAllTimersAsync();
    expect(sink.rested).toHaveBeenCalledOnce();
    expect(port.busy).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

test("a core that is lost is replaced with all that it was told and still owed, in order", async () => {
  const opened = open();
  const { host, sink, cores, updates, answer } = opened;
  const port = host.open(sink);
  const theme = { scheme: 1 };
  port.update({ article: source(1), width: 300, scale: 2, theme });
  await tick();
  answer({ type: "frame", card: updates()[0]!.card, id: updates()[0]!.id, frame: frame() });
  port.update({ width: 400 });
  await tick();
  port.update({ width: 500 });
  const heights = [port.measure(200), port.measure(250)];
  opened.lose();
  expect(cores.map(({ closed }) => closed)).toEqual([true, false]);
  expect(opened.posted.map(({ type }) => type)).toEqual(["update", "measure", "measure"]);
  expect(updates()[0]).toMatchObject({ article: source(1), width: 500, scale: 2, theme });
  const asked = opened.posted as { card: number; id: number }[];
  answer({ type: "result", card: asked[2]!.card, id: asked[2]!.id, value: { height: 2 } });
  answer({ type: "result", card: asked[1]!.card, id: asked[1]!.id, value: { height: 1 } });
  expect(await Promise.all(heights)).toEqual([{ height: 1 }, { height: 2 }]);
  answer({ type: "frame", card: updates()[0]!.card, id: updates()[0]!.id, frame: frame() });
  expect(sink.show).toHaveBeenCalledTimes(2);
  expect(sink.fail).not.toHaveBeenCalled();
  expect(cores[1]!.line.owes()).toBe(0);
});

test("a card that nothing is owed waits until it needs the core again, and is then known to it", async () => {
  const opened = open();
  const { host, sink, cores, updates, answer } = opened;
  const [quiet, busy] = [host.open(sink), host.open(sink)];
  quiet.update({ article: source(1), width: 300 });
  await tick();
  answer({ type: "frame", card: updates()[0]!.card, id: updates()[0]!.id, frame: frame() });
  expect(cores[0]!.line.owes()).toBe(0);
  busy.update({ article: source(2), width: 300 });
  await tick();
  expect(cores[0]!.line.owes()).toBe(1);
  opened.lose();
  expect(updates().map(({ article }) => article?.version)).toEqual([2]);
  quiet.update({ width: 310 });
  await tick();
  expect(updates().at(-1)).toMatchObject({ article: source(1), width: 310 });
  quiet.update({ scale: 2 });
  await tick();
  expect(updates()).toHaveLength(2);
});

test("pictures that a frame lacks are owed, and come from the next core", async () => {
  const opened = open();
  const { host, sink, cores, updates, answer } = opened;
  host.open(sink).update({ article: source(1), width: 300 });
  await tick();
  const { card, id } = updates()[0]!;
  answer({ type: "frame", card, id, frame: frame(1, false) });
  expect(cores[0]!.line.owes()).toBe(1);
  opened.lose();
  expect(updates()[0]).toMatchObject({ article: source(1), width: 300 });
  answer({ type: "frame", card, id: updates()[0]!.id, frame: frame() });
  expect(cores[1]!.line.owes()).toBe(0);
});

test("what two cores were lost with is refused and not given to a third, until there is another content", async () => {
  const opened = open();
  const { host, sink, cores, updates, answer } = opened;
  const port = host.open(sink);
  port.update({ article: source(1), width: 300 });
  const height = expect(port.measure(200)).rejects.toMatchObject({ code: "core-failed", reason: /stopped answering/ });
  opened.lose();
  expect(cores[1]!.line.owes()).toBe(2);
  opened.lose();
  await height;
  expect(sink.fail).toHaveBeenCalledTimes(1);
  expect(sink.fail.mock.calls[0]).toMatchObject([{ code: "core-failed" }, 1]);
  port.update({ width: 310 });
  await tick();
  await expect(port.measure(200)).rejects.toMatchObject({ code: "core-failed" });
  expect(cores).toHaveLength(2);
  port.update({ article: source(2) });
  await tick();
  expect(cores).toHaveLength(3);
  expect(updates()).toMatchObject([{ article: source(2), width: 310 }]);
  answer({ type: "frame", card: updates()[0]!.card, id: updates()[0]!.id, frame: frame(2) });
  expect(cores[2]!.line.owes()).toBe(0);
});

test("a question that cores are lost with is refused, and the card stays as it is shown", async () => {
  const opened = open();
  const { host, sink, updates, answer } = opened;
  const port = host.open(sink);
  port.update({ article: source(1), width: 300 });
  await tick();
  answer({ type: "frame", card: updates()[0]!.card, id: updates()[0]!.id, frame: frame() });
  const height = expect(port.measure(200)).rejects.toMatchObject({ code: "core-failed" });
  for (let core = 0; core < 2; ++core) {
    const update = updates().at(-1);
    if (core > 0) answer({ type: "frame", card: update!.card, id: update!.id, frame: frame() });
    opened.lose();
  }
  await height;
  expect(sink.fail).not.toHaveBeenCalled();
});

test("losses of long ago count no more, once all was answered", async () => {
  const opened = open();
  const { host, sink, cores, updates, answer } = opened;
  const port = host.open(sink);
  port.update({ article: source(1), width: 300 });
  await tick();
  for (let round = 0; round < 4; ++round) {
    opened.lose();
    answer({ type: "frame", card: updates().at(-1)!.card, id: updates().at(-1)!.id, frame: frame() });
    port.update({ width: 400 + round });
    await tick();
    expect(cores.at(-1)!.line.owes()).toBe(1);
  }
  expect(sink.fail).not.toHaveBeenCalled();
});

test("a core that could not run is asked for on the page's own thread; one that cannot be had is told to who waits", async () => {
  const opened = open();
  const { host, sink, cores, updates } = opened;
  const port = host.open(sink);
  port.update({ article: source(1), width: 300 });
  await tick();
  opened.lose(undefined, true);
  expect(cores.map(({ inPage }) => inPage)).toEqual([false, true]);
  expect(updates()).toMatchObject([{ article: source(1), width: 300 }]);
  const height = expect(port.measure(200)).rejects.toMatchObject({ code: "core-unavailable", path: "/worker.js" });
  opened.lose({ code: "core-unavailable", path: "/worker.js", reason: "no answer in time" });
  await height;
  expect(sink.fail.mock.calls).toMatchObject([[{ code: "core-unavailable", path: "/worker.js" }, 1]]);
  expect(cores).toHaveLength(2);
  port.update({ article: source(2) });
  await tick();
  expect(cores.map(({ inPage }) => inPage)).toEqual([false, true, false]);
});

test("what a core says that was given up changes nothing more", async () => {
  const opened = open();
  const { host, sink, cores } = opened;
  host.open(sink).update({ article: source(1), width: 300 });
  await tick();
  opened.lose();
  cores[0]!.line.lost();
  expect(cores).toHaveLength(2);
});

test("a theme's fonts go to every core that takes another one's place", async () => {
  const opened = open();
  const { host, sink } = opened;
  const face = { manifest: "{}", family: "Own", weight: 400, style: "normal", bytes: new Uint8Array(1) };
  host.open(sink).update({ article: source(1), width: 300, theme: { scheme: 0, faces: [face] } });
  await tick();
  opened.lose();
  expect(opened.posted.map(({ type }) => type)).toEqual(["face", "update"]);
});
