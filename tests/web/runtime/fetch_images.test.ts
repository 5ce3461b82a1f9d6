import { expect, test, vi } from "vitest";
import type { Fetch } from "../../../web/src/runtime/fetch_bytes.js";
import { ImageFetcher } from "../../../web/src/runtime/fetch_images.js";

const sized = (bytes: number): Fetch => vi.fn(async () => new Response(new Uint8Array(bytes)));

test("an address is fetched once for all who ask", async () => {
  const fetcher = sized(4);
  const images = new ImageFetcher(100, fetcher);
  const [first, second] = await Promise.all([images.fetch("/a", {}), images.fetch("/a", {})]);
  expect(first).toBe(second);
  await images.fetch("/a", {});
  expect(fetcher).toHaveBeenCalledTimes(1);
});

test("the picture used longest ago leaves first when the budget is spent", async () => {
  const fetcher = sized(40);
  const images = new ImageFetcher(100, fetcher);
  await images.fetch("/a", {});
  await images.fetch("/b", {});
  await images.fetch("/a", {});
  await images.fetch("/c", {});
  expect(images.bytes).toBe(80);
  await images.fetch("/a", {});
  expect(fetcher).toHaveBeenCalledTimes(3);
  await images.fetch("/b", {});
  expect(fetcher).toHaveBeenCalledTimes(4);
});

test("a picture larger than the whole budget is still handed over", async () => {
  const images = new ImageFetcher(10, sized(40));
  expect((await images.fetch("/a", {})).length).toBe(40);
});

test("a failed download is tried again by the next who asks", async () => {
  const fetcher = vi.fn<Fetch>().mockResolvedValueOnce(new Response("", { status: 500 }));
  fetcher.mockResolvedValueOnce(new Response("x"));
  const images = new ImageFetcher(100, fetcher);
  await expect(images.fetch("/a", {})).rejects.toMatchObject({ code: "bad-image" });
  expect((await images.fetch("/a", {})).length).toBe(1);
});

test("a download ends when its last owner leaves, not before", async () => {
  let signal: AbortSignal | undefined;
  const fetcher: Fetch = (_url, init) => {
    signal = init.signal ?? undefined;
    return new Promise((_fulfil, reject) => {
      signal?.addEventListener("abort", () => reject(signal?.reason));
    });
  };
  const images = new ImageFetcher(100, fetcher);
  const [one, two] = [{}, {}];
  const outcome = expect(images.fetch("/a", one)).rejects.toMatchObject({ name: "AbortError" });
  images.fetch("/a", two).catch(() => {});
  images.release(one);
  expect(signal?.aborted).toBe(false);
  images.release(two);
  expect(signal?.aborted).toBe(true);
  await outcome;
});

test("pictures that are here stay when their owner leaves", async () => {
  const fetcher = sized(4);
  const images = new ImageFetcher(100, fetcher);
  const owner = {};
  await images.fetch("/a", owner);
  images.release(owner);
  await images.fetch("/a", owner);
  expect(fetcher).toHaveBeenCalledTimes(1);
});

test("a data: address is read without a request", async () => {
  const fetcher = sized(0);
  const images = new ImageFetcher(100, fetcher);
  expect([...(await images.fetch("data:image/png;base64,AQID", {}))]).toEqual([1, 2, 3]);
  expect([...(await images.fetch("DATA:image/png;charset=x;base64,AQ%49D", {}))]).toEqual([1, 2, 3]);
  expect(fetcher).not.toHaveBeenCalled();
});

test("a data: address that is not base64 is told in a short form", async () => {
  const images = new ImageFetcher(100, sized(0));
  const failure = images.fetch(`data:image/png;base64,${"!".repeat(5000)}`, {});
  await expect(failure).rejects.toMatchObject({ code: "bad-image", path: expect.stringMatching(/^.{1,60}$/) });
});
