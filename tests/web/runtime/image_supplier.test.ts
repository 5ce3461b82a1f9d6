import { expect, test, vi } from "vitest";
import type { Core } from "../../../web/src/runtime/core.js";
import { fault } from "../../../web/src/runtime/fault.js";
import type { Fetch } from "../../../web/src/runtime/fetch_bytes.js";
import { ImageFetcher } from "../../../web/src/runtime/fetch_images.js";
import { type DecodeForeign, ImageSupplier } from "../../../web/src/runtime/image_supplier.js";

function fakeCore() {
  return { supplyImage: vi.fn(), supplyImagePixels: vi.fn(), failImage: vi.fn() };
}

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...new Array(60).fill(0)]);
const gif = Uint8Array.from(
  [..."GIF89a"].map((letter) => letter.charCodeAt(0)).concat([2, 0, 1, 0], new Array(40).fill(0)),
);
const answering = (bytes: Uint8Array<ArrayBuffer>): Fetch => vi.fn(async () => new Response(bytes));
const decoded: DecodeForeign = async () => ({ data: new Uint8ClampedArray(8), width: 2, height: 1 });

function supplierOf(fetcher: Fetch, decode = decoded) {
  return new ImageSupplier(new ImageFetcher(1000, fetcher), decode);
}

test("PNG and JPEG go to the core as bytes", async () => {
  const core = fakeCore();
  const outcome = await supplierOf(answering(png)).settle(
    core as unknown as Core,
    { key: 7, src: "/a", width: 1, height: 1 },
    {},
  );
  expect(outcome).toBeUndefined();
  expect(core.supplyImage).toHaveBeenCalledWith(7, png);
  expect(core.failImage).not.toHaveBeenCalled();
});

test("a GIF goes to the host's decoder whatever its name says, and to the core as pixels", async () => {
  const core = fakeCore();
  const decode = vi.fn(decoded);
  await supplierOf(answering(gif), decode).settle(
    core as unknown as Core,
    { key: 7, src: "/a.png", width: 1, height: 1 },
    {},
  );
  expect(decode).toHaveBeenCalledWith(gif, { type: "image/gif", width: 2, height: 1 }, "/a.png");
  expect(core.supplyImagePixels).toHaveBeenCalledWith(7, expect.any(Uint8ClampedArray), 2, 1);
});

test("what the core refuses is marked as failed and told with its address", async () => {
  const core = fakeCore();
  core.supplyImage.mockImplementation(() => {
    throw fault("bad-image", "", "no end of the data");
  });
  const outcome = await supplierOf(answering(png)).settle(
    core as unknown as Core,
    { key: 7, src: "/a", width: 1, height: 1 },
    {},
  );
  expect(outcome).toMatchObject({ code: "bad-image", path: "/a", reason: "no end of the data" });
  expect(core.failImage).toHaveBeenCalledWith(7);
});

test("two cards that want one key supply it once", async () => {
  const core = fakeCore();
  const supplier = supplierOf(answering(png));
  const wanted = { key: 7, src: "/a", width: 1, height: 1 };
  await Promise.all([
    supplier.settle(core as unknown as Core, wanted, {}),
    supplier.settle(core as unknown as Core, wanted, {}),
  ]);
  expect(core.supplyImage).toHaveBeenCalledTimes(1);
});

test("a card that leaves does not mark the picture as failed, and one that comes right after gets it", async () => {
  const core = fakeCore();
  let calls = 0;
  const fetcher: Fetch = (_url, { signal }) =>
    ++calls > 1
      ? Promise.resolve(new Response(png))
      : new Promise((_fulfil, reject) => {
          signal?.addEventListener("abort", () => reject(new DOMException("left", "AbortError")));
        });
  const supplier = supplierOf(fetcher);
  const leaving = {};
  const wanted = { key: 7, src: "/a", width: 1, height: 1 };
  const left = supplier.settle(core as unknown as Core, wanted, leaving);
  supplier.release(leaving);
  const stayed = supplier.settle(core as unknown as Core, wanted, {});
  expect(await left).toBe("released");
  expect(await stayed).toBeUndefined();
  expect(core.failImage).not.toHaveBeenCalled();
  expect(core.supplyImage).toHaveBeenCalledTimes(1);
});

test("a picture that brings the core down is not given to another one", async () => {
  const broken = fakeCore();
  broken.supplyImage.mockImplementation(() => {
    throw new WebAssembly.RuntimeError("unreachable");
  });
  const supplier = supplierOf(answering(png));
  expect(await supplier.settle(broken as unknown as Core, { key: 7, src: "/a", width: 1, height: 1 }, {})).toBe(
    "trapped",
  );
  supplier.forgetSupplied();
  const next = fakeCore();
  expect(await supplier.settle(next as unknown as Core, { key: 1, src: "/a", width: 1, height: 1 }, {})).toMatchObject({
    code: "bad-image",
  });
  expect(next.supplyImage).not.toHaveBeenCalled();
  expect(next.failImage).toHaveBeenCalledWith(1);
});
