// Run by ./dev check: node --test tests/tools/lock_test.mjs
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { faultsOfLock } from "../../tools/lock.mjs";

const integrity = `sha512-${"A".repeat(86)}==`;
const lock = (packages) => JSON.stringify({ lockfileVersion: 3, packages: { "": { name: "x" }, ...packages } });

test("a package without the hash of its bytes is refused, by its name", () => {
  const text = lock({
    "node_modules/good": { version: "1.0.0", integrity },
    "node_modules/good/node_modules/@scope/bare": { version: "2.1.0" },
    "node_modules/weak": { version: "3.0.0", integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" },
  });
  assert.deepEqual(faultsOfLock(text), [
    "@scope/bare 2.1.0 has no integrity: its bytes are not locked",
    "weak 3.0.0 has no integrity: its bytes are not locked",
  ]);
});

test("a package that says which host it came from is refused", () => {
  const resolved = "https://mirror.example/good.tgz";
  const text = lock({ "node_modules/good": { version: "1.0.0", integrity, resolved } });
  assert.deepEqual(faultsOfLock(text), [`good 1.0.0 names where it came from: ${resolved}`]);
});

test("workspaces, links and bundled packages need none", () => {
  const text = lock({
    web: { version: "0.1.0" },
    "node_modules/article-card": { resolved: "web", link: true },
    "node_modules/a/node_modules/b": { version: "1.0.0", inBundle: true },
  });
  assert.deepEqual(faultsOfLock(text), []);
});

test("what is no lock is refused", () => {
  assert.equal(faultsOfLock("{}").length, 1);
  assert.equal(faultsOfLock('{"lockfileVersion":1,"dependencies":{}}').length, 1);
});

test("the locks of the repository are whole", () => {
  for (const name of ["package-lock.json", "tests/packages/bundlers/package-lock.json"]) {
    assert.deepEqual(faultsOfLock(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8")), [], name);
  }
});
