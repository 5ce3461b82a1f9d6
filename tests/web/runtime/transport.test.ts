import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { configure } from "../../../web/src/runtime/configure.js";
import type { CoreRequest, Line, Ping } from "../../../web/src/runtime/protocol.js";
import { openTransport } from "../../../web/src/runtime/transport.js";

/** A worker of nothing but its two ends; it says what `say` is told to. */
class FakeWorker extends EventTarget {
  static readonly opened: FakeWorker[] = [];
  readonly posted: (CoreRequest | Ping)[] = [];
  onmessage?: (event: { data: unknown }) => void;
  onerror?: (event: { preventDefault(): void }) => void;
  onmessageerror?: () => void;
  isTerminated = false;
  /** What it does with each message. */
  answer: (worker: FakeWorker) => void = () => {};

  constructor() {
    super();
    FakeWorker.opened.push(this);
  }

  postMessage(request: CoreRequest | Ping) {
    this.posted.push(request);
    this.answer(this);
  }

  say(type: string) {
    this.onmessage?.({ data: { type } });
  }

  terminate() {
    this.isTerminated = true;
  }
}

function openLine() {
  const line = { receive: vi.fn<Line["receive"]>(), owes: vi.fn(() => 0), lost: vi.fn<Line["lost"]>() };
  const transport = openTransport(line);
  return { line, transport, worker: FakeWorker.opened.at(-1)! };
}

const question: CoreRequest = { type: "measure", card: 1, id: 1, width: 300 };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("location", { origin: "http://x" });
  vi.stubGlobal("document", { baseURI: "http://x/" });
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  configure({ workerUrl: "http://x/worker.js", wasmUrl: "http://x/card.wasm", fontsUrl: "http://x/fonts/" });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a worker that falls silent while an answer is due is given up within two seconds", async () => {
  const { line, transport, worker } = openLine();
  worker.say("hello");
  await vi.advanceTimersByTimeAsync(5_000);
  line.owes.mockReturnValue(1);
  transport.post(question);
  await vi.advanceTimersByTimeAsync(1_300);
  expect(line.lost).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(700);
  expect(line.lost.mock.calls).toEqual([[undefined]]);
});

test("one that shows signs of life may take as long as it needs", async () => {
  const { line, transport, worker } = openLine();
  worker.say("hello");
  line.owes.mockReturnValue(1);
  worker.answer = (alive) => alive.say("hello");
  transport.post(question);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(line.lost).not.toHaveBeenCalled();
  expect(line.receive).not.toHaveBeenCalled();
});

test("the second with the same has fifteen seconds", async () => {
  const { line, transport, worker } = openLine();
  worker.say("hello");
  line.owes.mockReturnValue(2);
  transport.post(question);
  await vi.advanceTimersByTimeAsync(14_000);
  expect(line.lost).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(line.lost).toHaveBeenCalledTimes(1);
});

test("while no answer is due, nothing is asked and no timer runs", async () => {
  const { line, transport, worker } = openLine();
  worker.say("hello");
  line.owes.mockReturnValue(1);
  transport.post(question);
  await vi.advanceTimersByTimeAsync(600);
  expect(worker.posted.at(-1)).toEqual({ type: "ping" });
  line.owes.mockReturnValue(0);
  await vi.advanceTimersByTimeAsync(1_000);
  const { length } = worker.posted;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worker.posted).toHaveLength(length);
  expect(vi.getTimerCount()).toBe(0);
});

test("a page that was itself at work or asleep for long does not take its worker for dead", async () => {
  const { line, transport, worker } = openLine();
  worker.say("hello");
  line.owes.mockReturnValue(1);
  transport.post(question);
  // All timers that became due meanwhile fire once, before any message.
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersToNextTimerAsync();
  worker.say("hello");
  await vi.advanceTimersByTimeAsync(1_300);
  expect(line.lost).not.toHaveBeenCalled();
});

test("a worker whose script does not come, or is none, is told of with its address after twenty seconds", async () => {
  const { line, worker } = openLine();
  line.owes.mockReturnValue(1);
  await vi.advanceTimersByTimeAsync(19_000);
  expect(line.lost).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  const fault = { code: "core-unavailable", path: "http://x/worker.js", reason: "no answer in time" };
  expect(line.lost.mock.calls).toMatchObject([[fault]]);
  expect(worker.posted[0]).toMatchObject({ type: "configure", compiling: true });
});

test("a worker that fails before it has started never ran; one that fails later lives on", () => {
  const failed = openLine();
  const event = { preventDefault: vi.fn() };
  failed.worker.onerror?.(event);
  expect(failed.line.lost.mock.calls).toEqual([[undefined, true]]);
  const started = openLine();
  started.worker.say("hello");
  started.worker.onerror?.(event);
  expect(started.line.lost).not.toHaveBeenCalled();
  expect(event.preventDefault).toHaveBeenCalledTimes(2);
  started.worker.onmessageerror?.();
  expect(started.line.lost.mock.calls).toEqual([[]]);
});

test("after it is closed the worker hears nothing more, and nothing runs", async () => {
  const { line, transport, worker } = openLine();
  worker.say("hello");
  line.owes.mockReturnValue(1);
  transport.post(question);
  transport.close();
  const { length } = worker.posted;
  transport.post(question);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worker.isTerminated).toBe(true);
  expect(worker.posted).toHaveLength(length);
  expect(line.lost).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test("on the page's own thread a file that is no worker's is told with its address", async () => {
  vi.useRealTimers();
  const empty = "data:text/javascript,export%20{}";
  configure({ workerUrl: empty, worker: false });
  const line = { receive: vi.fn<Line["receive"]>(), owes: () => 1, lost: vi.fn<Line["lost"]>() };
  openTransport(line);
  await vi.waitFor(() => expect(line.lost).toHaveBeenCalled());
  expect(line.lost.mock.calls).toMatchObject([[{ code: "core-unavailable", path: empty, reason: /another/ }]]);
  configure({ worker: true });
});
