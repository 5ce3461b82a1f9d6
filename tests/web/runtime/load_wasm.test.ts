import { expect, test, vi } from "vitest";
import { type CoreExports, instantiateBytes, wasmLoader } from "../../../web/src/runtime/load_wasm.js";

const exports = {} as CoreExports;

test("all who ask share one start", async () => {
  const start = vi.fn(async () => exports);
  const loader = wasmLoader(() => "/card.wasm", start);
  const [first, second] = await Promise.all([loader.load(), loader.load()]);
  expect(first).toBe(second);
  expect(start).toHaveBeenCalledTimes(1);
  expect(start).toHaveBeenCalledWith("/card.wasm", "core-unavailable");
});

test("a start that failed is tried again by the next who asks", async () => {
  const start = vi.fn<() => Promise<CoreExports>>().mockRejectedValueOnce(new Error("offline"));
  start.mockResolvedValue(exports);
  const loader = wasmLoader(() => "/card.wasm", start);
  await expect(loader.load()).rejects.toThrow("offline");
  expect(await loader.load()).toBe(exports);
});

test("a failure that comes late does not forget the start that took its place", async () => {
  let fail: (reason: Error) => void = () => {};
  const start = vi.fn<() => Promise<CoreExports>>();
  start.mockReturnValueOnce(
    new Promise((_fulfil, reject) => {
      fail = reject;
    }),
  );
  start.mockResolvedValue(exports);
  const loader = wasmLoader(() => "/card.wasm", start);
  const first = loader.load();
  loader.forget();
  await loader.load();
  fail(new Error("late"));
  await expect(first).rejects.toThrow("late");
  await loader.load();
  expect(start).toHaveBeenCalledTimes(2);
});

test("bytes that are no module are refused", async () => {
  await expect(instantiateBytes(new Uint8Array([0, 1, 2, 3]))).rejects.toThrow();
});

test("a module of another version of the interface is refused", async () => {
  // (module (func (export "ac_abi_version") (result i32) i32.const 99))
  const module = Uint8Array.from([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 7, 18, 1, 14, 97, 99, 95, 97, 98, 105, 95, 118,
    101, 114, 115, 105, 111, 110, 0, 0, 10, 7, 1, 5, 0, 65, 227, 0, 11,
  ]);
  await expect(instantiateBytes(module)).rejects.toMatchObject({ code: "core-mismatch" });
});
