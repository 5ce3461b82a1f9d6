import { expect, test, vi } from "vitest";
import { CardHost, type CardSink } from "../../../web/src/runtime/host.js";
import type { CoreAnswer, CoreRequest, Frame } from "../../../web/src/runtime/protocol.js";

type Update = Extract<CoreRequest, { type: "update" }>;

function open() {
  const posted: CoreRequest[] = [];
  let answer: (answer: CoreAnswer) => void = () => {};
  const host = new CardHost((receive) => {
    answer = receive;
    return { post: (request) => posted.push(request), close() {} };
  });
  const sink = { show: vi.fn<CardSink["show"]>(), fail: vi.fn<CardSink["fail"]>(), rested: vi.fn() };
  const updates = () => posted.filter((request): request is Update => request.type === "update");
  return { host, sink, posted, updates, answer: (message: CoreAnswer) => answer(message) };
}

const tick = () => new Promise<void>((done) => queueMicrotask(done));
const source = (version: number) => ({ version, text: "{}", base: "http://x/" });
const frame = (version = 1) => ({ version, width: 1, height: 1, bitmap: { close: vi.fn() } }) as unknown as Frame;

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
  const { host, sink, posted } = open();
  const port = host.open(sink);
  port.update({ article: source(1) });
  port.measure(300);
  expect(posted.map((request) => request.type)).toEqual(["update", "measure"]);
});

test("answers reach the questions they belong to, in any order", async () => {
  const { host, sink, posted, answer } = open();
  const port = host.open(sink);
  const [first, second] = [port.measure(300), port.measure(400)];
  expect(port.busy).toBe(true);
  const [one, two] = posted as { card: number; id: number }[];
  answer({ type: "result", card: two!.card, id: two!.id, value: "second" });
  answer({ type: "refused", card: one!.card, id: one!.id, fault: { code: "x", path: "p", reason: "r" } });
  await expect(first).rejects.toMatchObject({ name: "CardError", code: "x", path: "p", reason: "r" });
  expect(await second).toBe("second");
  expect(port.busy).toBe(false);
});

test("closing refuses what is due, tells the core, and drops what comes late", async () => {
  const { host, sink, posted, answer } = open();
  const port = host.open(sink);
  const due = expect(port.measure(300)).rejects.toMatchObject({ code: "aborted" });
  const { card } = posted[0] as { card: number };
  port.update({ width: 300 });
  port.close();
  await due;
  await tick();
  expect(posted.map((request) => request.type)).toEqual(["measure", "close"]);
  const late = frame();
  answer({ type: "frame", card, id: 9, frame: late });
  expect(sink.show).not.toHaveBeenCalled();
  expect(late.bitmap.close).toHaveBeenCalled();
});

test("a card is told when the last answer came that it waited for, unless another question follows at once", async () => {
  vi.useFakeTimers();
  try {
    const { host, sink, posted, answer } = open();
    const port = host.open(sink);
    const both = port.measure(300).then(() => port.article());
    const [measure] = posted as { card: number; id: number }[];
    answer({ type: "result", card: measure!.card, id: measure!.id, value: { width: 300, height: 10 } });
    await vi.runAllTimersAsync();
    expect(sink.rested).not.toHaveBeenCalled();
    expect(port.busy).toBe(true);
    const { card, id } = posted.at(-1) as { card: number; id: number };
    answer({ type: "result", card, id, value: "{}" });
    expect(await both).toBe("{}");
    await vi.runAllTimersAsync();
    expect(sink.rested).toHaveBeenCalledOnce();
    expect(port.busy).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});
