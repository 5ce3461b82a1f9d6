import { afterEach, expect, test, vi } from "vitest";
import { type Fetch, fetchBytes } from "../../../web/src/runtime/fetch_bytes.js";

const limits = { code: "bad-image", maxBytes: 10, timeoutMs: 1000 };
const answering =
  (body: BodyInit | null, init?: ResponseInit): Fetch =>
  async () =>
    new Response(body, init);

/** A server that never answers, and a client that notices when it is told to stop. */
const silent: Fetch = (_url, { signal }) =>
  new Promise((_fulfil, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
  });

afterEach(() => vi.useRealTimers());

test("all chunks of an answer become one array", async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array([1, 2]));
      controller.enqueue(new Uint8Array([3]));
      controller.close();
    },
  });
  expect([...(await fetchBytes("/a", limits, answering(body)))]).toEqual([1, 2, 3]);
});

test("an answer of exactly the limit is taken", async () => {
  expect((await fetchBytes("/a", limits, answering(new Uint8Array(10)))).length).toBe(10);
});

test("a declared length over the limit is refused before the body is read", async () => {
  const pulled = vi.fn();
  const body = new ReadableStream({ pull: pulled }, { highWaterMark: 0 });
  const fetcher = answering(body, { headers: { "content-length": "11" } });
  await expect(fetchBytes("/a", limits, fetcher)).rejects.toMatchObject({ code: "too-large", path: "/a" });
  expect(pulled).not.toHaveBeenCalled();
});

test("a body that grows over the limit without declaring it is refused while it is read", async () => {
  const chunk = new Uint8Array(6);
  const body = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
  await expect(fetchBytes("/a", limits, answering(body))).rejects.toMatchObject({ code: "too-large" });
});

test("a status of failure is told with the address", async () => {
  const failure = fetchBytes("/gone", limits, answering("no", { status: 404 }));
  await expect(failure).rejects.toMatchObject({ code: "bad-image", path: "/gone", reason: "the server answered 404" });
});

test("a network or CORS failure is told with the address", async () => {
  const fetcher: Fetch = async () => {
    throw new TypeError("Failed to fetch");
  };
  const failure = { code: "bad-image", path: "/a", reason: expect.stringContaining("CORS") };
  await expect(fetchBytes("/a", limits, fetcher)).rejects.toMatchObject(failure);
});

test("a server that never answers is given up after the time allowed", async () => {
  vi.useFakeTimers();
  const outcome = expect(fetchBytes("/a", limits, silent)).rejects.toMatchObject({ reason: "no answer in time" });
  await vi.advanceTimersByTimeAsync(1000);
  await outcome;
});

test("no timer is left after an answer", async () => {
  vi.useFakeTimers();
  await fetchBytes("/a", limits, answering("x"));
  expect(vi.getTimerCount()).toBe(0);
});

test("an abort from outside stays an abort", async () => {
  const controller = new AbortController();
  const outcome = expect(fetchBytes("/a", { ...limits, signal: controller.signal }, silent)).rejects.toMatchObject({
    name: "AbortError",
  });
  controller.abort();
  await outcome;
});

test("an abort that came before the call fetches nothing to its end", async () => {
  const controller = new AbortController();
  controller.abort();
  const fetcher: Fetch = async (_url, { signal }) => {
    signal?.throwIfAborted();
    return new Response("x");
  };
  await expect(fetchBytes("/a", { ...limits, signal: controller.signal }, fetcher)).rejects.toMatchObject({
    name: "AbortError",
  });
});

test("what an address itself holds is read without a request, in base64 or as text", async () => {
  const never = vi.fn<Fetch>();
  const textOf = async (url: string) => new TextDecoder().decode(await fetchBytes(url, limits, never));
  expect(await textOf("data:application/json;base64,eyJhIjoxfQ==")).toBe('{"a":1}');
  expect(await textOf("data:application/json,%7B%22a%22:1%7D")).toBe('{"a":1}');
  expect(await textOf("data:,%C3%A9")).toBe("é");
  expect(never).not.toHaveBeenCalled();
});

test("an address that holds more than the limit is refused by its beginning", async () => {
  const failure = fetchBytes(`data:,${"x".repeat(500)}`, limits);
  await expect(failure).rejects.toMatchObject({ code: "too-large", path: expect.stringMatching(/^data:,x{1,40}…$/) });
});
