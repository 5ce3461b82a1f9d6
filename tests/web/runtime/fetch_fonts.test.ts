import { expect, test, vi } from "vitest";
import type { Core } from "../../../web/src/runtime/core.js";
import type { Fetch } from "../../../web/src/runtime/fetch_bytes.js";
import { FontFetcher } from "../../../web/src/runtime/fetch_fonts.js";

const manifest = JSON.stringify({ faces: [{ file: "one.ttf" }, { file: "two.ttf" }] });

function site(answers: Record<string, () => Response>) {
  return vi.fn<Fetch>(async (url) => answers[url]?.() ?? new Response("", { status: 404 }));
}

function fakeCore() {
  return { supplyFont: vi.fn(), failFont: vi.fn() };
}

test("a face is fetched beside its manifest, once, whoever asks", async () => {
  const fetcher = site({
    "http://x/f/fonts.json": () => new Response(manifest),
    "http://x/f/two.ttf": () => new Response("two"),
  });
  const fonts = new FontFetcher(fetcher);
  await fonts.manifest("http://x/f/fonts.json");
  const core = fakeCore();
  await Promise.all([fonts.settle(core as unknown as Core, 1), fonts.settle(core as unknown as Core, 1)]);
  expect(core.supplyFont).toHaveBeenCalledTimes(1);
  expect(core.supplyFont).toHaveBeenCalledWith(1, new TextEncoder().encode("two"));
  expect(fetcher).toHaveBeenCalledTimes(2);
});

test("a face that cannot be had is marked as failed, told with its address, and had at the next try", async () => {
  let there = false;
  const fetcher = site({
    "http://x/f/fonts.json": () => new Response(manifest),
    "http://x/f/one.ttf": () => (there ? new Response("one") : new Response("", { status: 503 })),
  });
  const fonts = new FontFetcher(fetcher);
  await fonts.manifest("http://x/f/fonts.json");
  const core = fakeCore();
  await fonts.settle(core as unknown as Core, 0);
  expect(core.failFont).toHaveBeenCalledWith(0);
  expect(fonts.warnings()).toMatchObject([
    { code: "missing-font", path: "http://x/f/one.ttf", reason: "the server answered 503" },
  ]);
  expect(await fonts.retry(core as unknown as Core)).toBe(false);
  there = true;
  expect(await fonts.retry(core as unknown as Core)).toBe(true);
  expect(core.supplyFont).toHaveBeenCalledTimes(1);
  expect(fonts.warnings()).toEqual([]);
});

test("hyphenation patterns are files of the manifest too, counted apart, and told apart when they are missing", async () => {
  const list = JSON.stringify({ faces: [{ file: "one.ttf" }], hyphenation: [{ file: "en.hyp" }, { file: "fr.hyp" }] });
  const fetcher = site({
    "http://x/f/fonts.json": () => new Response(list),
    "http://x/f/fr.hyp": () => new Response("patterns"),
  });
  const fonts = new FontFetcher(fetcher);
  await fonts.manifest("http://x/f/fonts.json");
  const core = fakeCore();
  await fonts.settle(core as unknown as Core, 0x10001);
  expect(core.supplyFont).toHaveBeenCalledWith(0x10001, new TextEncoder().encode("patterns"));
  await fonts.settle(core as unknown as Core, 0x10000);
  expect(core.failFont).toHaveBeenCalledWith(0x10000);
  expect(fonts.warnings()).toMatchObject([{ code: "bad-hyphenation", path: "http://x/f/en.hyp" }]);
});

test("a manifest that failed is fetched again, one that is here is not", async () => {
  const fetcher = vi.fn<Fetch>().mockResolvedValueOnce(new Response("", { status: 500 }));
  fetcher.mockImplementation(async () => new Response(manifest));
  const fonts = new FontFetcher(fetcher);
  await expect(fonts.manifest("http://x/fonts.json")).rejects.toMatchObject({ code: "missing-font" });
  await fonts.manifest("http://x/fonts.json");
  await fonts.manifest("http://x/fonts.json");
  expect(fetcher).toHaveBeenCalledTimes(2);
});
