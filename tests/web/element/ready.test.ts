import { expect, test } from "vitest";
import { Ready } from "../../../web/src/element/ready.js";

test("who waits while the content changes waits for the newest content", async () => {
  const ready = new Ready<string>();
  const waiting = ready.promise;
  ready.renew();
  ready.fulfil("newest");
  expect(await waiting).toBe("newest");
});

test("content that changes after it was shown has a promise of its own", async () => {
  const ready = new Ready<string>();
  ready.fulfil("first");
  const first = ready.promise;
  ready.renew();
  expect(ready.promise).not.toBe(first);
  ready.fulfil("second");
  expect(await Promise.all([first, ready.promise])).toEqual(["first", "second"]);
});

test("a refusal reaches who asks, and is no unhandled rejection for who does not", async () => {
  const ready = new Ready<string>();
  ready.reject(new Error("refused"));
  await new Promise((done) => setTimeout(done));
  await expect(ready.promise).rejects.toThrow("refused");
});
