// Run by ./dev check: node --test tests/tools/deps_test.mjs
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

const tools = fileURLToPath(new URL("../../tools/", import.meta.url));
const locked = "tiny-lib_1.0.orig.tar.xz";
let top;

/** A mirror with one package, whose archive has this name and this text in its README. */
function offer(name, text) {
  const source = join(top, "source/tiny-lib-1.0");
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, "README"), text);
  execFileSync("tar", [
    "-cJf",
    join(top, "mirror", name),
    "--sort=name",
    "--mtime=@0",
    "-C",
    join(top, "source"),
    "tiny-lib-1.0",
  ]);
  writeFileSync(join(top, "mirror/offers"), name);
  return createHash("sha256")
    .update(readFileSync(join(top, "mirror", name)))
    .digest("hex");
}

function lock(sha256) {
  const entry = { name: "tiny-lib", version: "1.0", package: "tiny", suite: "stable", tarball: locked, sha256 };
  writeFileSync(join(top, "tools/deps.lock.json"), JSON.stringify({ dependencies: [entry] }));
}

/** What the script said, its status, and what it left as the library's README. */
function fetchSources(environment = {}) {
  const env = { ...process.env, PATH: `${join(top, "bin")}:${process.env.PATH}`, ...environment };
  const { status, stdout, stderr } = spawnSync("bash", [join(top, "tools/deps.sh")], { env, encoding: "utf8" });
  const readme = join(top, "build/deps/tiny-lib/README");
  return { status, said: stdout + stderr, readme: existsSync(readme) ? readFileSync(readme, "utf8") : undefined };
}

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "article-card-deps-"));
  for (const folder of ["tools", "bin", "mirror"]) mkdirSync(join(top, folder));
  for (const name of ["deps.sh", "steps.sh", "mirror.sh"]) copyFileSync(join(tools, name), join(top, "tools", name));
  // What deps.sh asks of apt: where the mirror is, what it has, and to bring it.
  writeFileSync(
    join(top, "bin/apt-get"),
    `#!/bin/bash
mirror="${join(top, "mirror")}"
case "$*" in
  update*) ;;
  indextargets*) echo "http://mirror.example/debian stable main" ;;
  *--print-uris*) echo "'http://mirror.example/$(cat "$mirror/offers")' $(cat "$mirror/offers") 1 SHA256:0" ;;
  source*) cp "$mirror/$(cat "$mirror/offers")" . ;;
  *) exit 9 ;;
esac
`,
  );
  chmodSync(join(top, "bin/apt-get"), 0o755);
});

afterEach(() => rmSync(top, { recursive: true }));

test("the locked source is fetched once and unpacked", () => {
  lock(offer(locked, "as locked"));
  assert.deepEqual(fetchSources().readme, "as locked");
  rmSync(join(top, "mirror"), { recursive: true });
  assert.equal(fetchSources().status, 0);
});

test("a source of the locked name with other bytes is refused, and nothing is left to build with", () => {
  lock(offer(locked, "as locked"));
  offer(locked, "tampered with");
  const { status, said, readme } = fetchSources();
  assert.notEqual(status, 0);
  assert.match(
    said,
    /tiny-lib_1\.0\.orig\.tar\.xz does not have the SHA-256 that tools\/deps\.lock\.json has for tiny-lib 1\.0/,
  );
  assert.match(said, /TINY_LIB_DIR=/);
  assert.equal(readme, undefined);
  assert.notEqual(fetchSources().status, 0, "and is refused again");
});

test("another version that the mirror has in its place is refused, with both names", () => {
  lock(offer(locked, "as locked"));
  offer("tiny-lib_1.1.orig.tar.xz", "newer");
  const { status, said, readme } = fetchSources();
  assert.notEqual(status, 0);
  assert.match(
    said,
    /tools\/deps\.lock\.json has tiny-lib_1\.0\.orig\.tar\.xz, and the mirror offers tiny-lib_1\.1\.orig\.tar\.xz/,
  );
  assert.equal(readme, undefined);
});

test("a folder of the user's own is taken as it is, and left when it is not asked for any more", () => {
  const sha256 = offer(locked, "as locked");
  lock(sha256);
  const own = join(top, "own");
  mkdirSync(own);
  writeFileSync(join(own, "README"), "mine");
  const taken = fetchSources({ TINY_LIB_DIR: own });
  assert.deepEqual([taken.status, taken.readme], [0, "mine"]);
  assert.match(taken.said, /tiny-lib is taken from .*own, not as tools\/deps\.lock\.json has it/);
  assert.equal(fetchSources().readme, "as locked");
  assert.equal(readFileSync(join(own, "README"), "utf8"), "mine");
  const missing = fetchSources({ TINY_LIB_DIR: join(top, "none") });
  assert.notEqual(missing.status, 0);
  assert.match(missing.said, /TINY_LIB_DIR is .*none, and there is no such folder/);
});
