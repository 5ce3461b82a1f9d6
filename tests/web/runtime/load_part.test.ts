import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { partLoader } from "../../../web/src/runtime/load_part.js";

interface Part {
  work(): number;
}

const part: Part = { work: () => 1 };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("a part is imported once, whoever asks, and leaves no timer", async () => {
  const load = vi.fn(async () => part);
  const loader = partLoader(load, "part.js", "work");
  expect(await Promise.all([loader(), loader()])).toEqual([part, part]);
  expect(load).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test("a part that fails is told by its name, and imported anew for the next who asks", async () => {
  const load = vi.fn<() => Promise<Part>>().mockRejectedValueOnce(new SyntaxError("Unexpected token '<'"));
  load.mockResolvedValue(part);
  const loader = partLoader(load, "part.js", "work");
  const fault = { code: "module-unavailable", path: "part.js", reason: "Unexpected token '<'" };
  await expect(loader()).rejects.toMatchObject({ name: "CardError", ...fault });
  expect(await loader()).toBe(part);
});

test("a file that came in the part's place is refused before it is used", async () => {
  for (const other of [{}, { work: 1 }, { Work() {} }]) {
    const loader = partLoader(async () => other as unknown as Part, "part.js", "work");
    await expect(loader()).rejects.toMatchObject({ code: "module-unavailable", path: "part.js", reason: /another/ });
  }
});

test("a part that does not come is told in time, and taken at once when it came after all", async () => {
  let deliver: (part: Part) => void = () => {};
  const pending = new Promise<Part>((fulfil) => {
    deliver = fulfil;
  });
  const loader = partLoader(() => pending, "part.js", "work");
  const told = vi.fn();
  loader().catch(told);
  await vi.advanceTimersByTimeAsync(19_000);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told.mock.calls).toMatchObject([
    [{ code: "module-unavailable", path: "part.js", reason: "no answer in time" }],
  ]);
  deliver(part);
  expect(await loader()).toBe(part);
});
