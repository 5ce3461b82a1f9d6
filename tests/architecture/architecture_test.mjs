// Run by ./dev check: node --test tests/architecture/architecture_test.mjs
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { includeViolations } from "./include_rules.mjs";
import { hostViolations, lengthViolations, topLevelViolations } from "./repository_rules.mjs";
import { outlasts, waitViolations } from "./waiting_rules.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

function output(command, words) {
  try {
    return execFileSync(command, words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}

/** Every file of the project that exists, those not yet added included. */
const files = output("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
  .split("\0")
  .filter((path) => path && existsSync(root + path));

/** Tests in which only time can tell. */
const mostOutlasts = 8;

const text = (path) => readFileSync(root + path, "utf8");
const isText = (path) => !/\.(png|jpe?g|gif|webp|avif|ttf|woff2?|ico|wasm|bin|rgba|gz|br|pdf)$/.test(path);

/** The hosts that apt, npm and pip of this machine ask: the only ones a file could name by accident. */
function packageHosts() {
  const settings = [
    output("apt-get", ["indextargets", "--format", "$(REPO_URI)"]),
    output("npm", ["config", "get", "registry"]),
    output("python3", ["-m", "pip", "config", "get", "global.index-url"]),
  ].join("\n");
  const hosts = [...settings.matchAll(/https?:\/\/(?:[^\s/@]*@)?([^\s/:]+)/g)].map((match) => match[1]);
  return [...new Set(hosts)].filter((host) => host !== "localhost" && !/^127\./.test(host));
}

test("there are files to judge", () => {
  assert.ok(
    files.some((path) => path.startsWith("widget/base/")),
    "git lists no file of widget/base",
  );
});

test("folders of widget/ include only what they may", () => {
  const sources = files.filter((path) => /^widget\/[^/]+\/.*\.(cpp|h)$/.test(path));
  const exists = (header) => existsSync(`${root}widget/${header}`);
  assert.deepEqual(
    sources.flatMap((path) => includeViolations(path, text(path), exists)),
    [],
  );
});

test("only the folders of the design stand at the top", () => {
  assert.deepEqual(topLevelViolations(files), []);
});

test("no file has more than 500 lines", () => {
  assert.deepEqual(
    files.filter(isText).flatMap((path) => lengthViolations(path, text(path))),
    [],
  );
});

test("no file names the host of a package registry", () => {
  const hosts = packageHosts();
  assert.deepEqual(
    files.filter(isText).flatMap((path) => hostViolations(path, text(path), hosts)),
    [],
  );
});

test("tests wait for what is meant, not for a time", () => {
  assert.deepEqual(
    files
      .filter((path) => path.startsWith("tests/") && isText(path))
      .flatMap((path) => waitViolations(path, text(path))),
    [],
  );
});

test("few tests outlast a time", () => {
  const found = files.filter((path) => path.startsWith("tests/browser/")).flatMap((path) => outlasts(path, text(path)));
  assert.ok(found.length <= mostOutlasts, found.map(({ path, line }) => `${path}:${line}`).join(", "));
});

// The rules themselves, shown able to fail.

const refused = [
  ["base/a.h", '#include "article/article.h"'],
  ["article/a.h", '#include "theme/theme.h"'],
  ["text/a.cpp", '#include "article/article.h"'],
  ["text/unicode/a.cpp", '#include "text/shaping/shape.h"'],
  ["text/shaping/a.h", '#include "text/breaking/break_lines.h"'],
  ["text/a.cpp", '#include "text/fonts/font_set.h"'],
  ["theme/a.cpp", '#include "layout/box.h"'],
  ["layout/a.cpp", "#include <imgui.h>"],
  ["layout/a.cpp", '#include "paint/paint.h"'],
  ["semantics/a.cpp", '#include "paint/paint.h"'],
  ["raster/a.cpp", '#include "layout/box.h"'],
  ["paint/a.cpp", "#include <hb.h>"],
  ["paint/a.cpp", '#include "card/card.h"'],
  ["card/a.cpp", "#include <imgui_internal.h>"],
  ["card/a.cpp", "  #  include <emscripten/emscripten.h>"],
  ["layout/a.cpp", "#include <stb_image.h>"],
  ["cli/a.cpp", "#include <stb_image_write.h>"],
  ["layout/a.cpp", "#include <hb.h>"],
  ["card/a.cpp", "#include <yyjson.h>"],
  ["cli/a.cpp", '#include "abi/abi.h"'],
  ["cli/a.cpp", "#include <iostream>"],
  ["base/a.cpp", "#include <unistd.h>"],
  ["base/a.cpp", '#include "utf8.h"'],
  ["base/a.cpp", '#include "base/../article/article.h"'],
  ["helpers/a.cpp", "#include <string>"],
  ["layout/a.cpp", "#include <vector>"],
];

for (const [path, line] of refused) {
  test(`widget/${path} is refused: ${line.trim()}`, () => {
    assert.equal(includeViolations(`widget/${path}`, `// a comment\n${line}\n`).length, 1);
  });
}

test("what the design allows is allowed", () => {
  const allowed = [
    ["theme/a.cpp", '#include "article/article.h"\n#include "base/color.h"\n#include <yyjson.h>'],
    ["text/a.cpp", "#include <hb-ot.h>\n#include <hb.h>"],
    ["images/a.cpp", "#include <stb_image_resize2.h>"],
    ["raster/a.cpp", '#include "raster/imgui_config.h"\n#include <imgui.h>'],
    ["paint/a.cpp", '#include <imgui.h>\n#include "text/fonts/glyph_outline.h"\n#include "raster/draw_list.h"'],
    ["abi/a.cpp", '#include <emscripten.h>\n#include "card/card.h"\n#include "semantics/tree.h"'],
    ["base/a.cpp", '#include <string>\n#include <stdint.h>\n// #include "article/article.h"'],
  ];
  for (const [path, source] of allowed) assert.deepEqual(includeViolations(`widget/${path}`, source), []);
});

test("a header that is not there is refused", () => {
  const missing = includeViolations("widget/base/a.cpp", '#include "base/gone.h"', () => false);
  assert.equal(missing.length, 1);
});

test("a stray folder at the top is refused", () => {
  assert.equal(topLevelViolations(["src/a.cpp", "widget/base/a.cpp", "README.md"]).length, 1);
});

test("a file of 501 lines is refused, a generated one or a table is not", () => {
  const long = "x\n".repeat(501);
  assert.equal(lengthViolations("web/src/a.ts", long).length, 1);
  assert.equal(lengthViolations("web/src/a.ts", "x\n".repeat(500)).length, 0);
  assert.equal(lengthViolations("web/src/a.ts", `// Generated by b\n${long}`).length, 0);
  assert.equal(lengthViolations("widget/text/line_break_table.h", long).length, 0);
});

test("a file that names a registry's host is refused", () => {
  assert.equal(hostViolations("a.sh", "curl https://mirror.example/debian", ["mirror.example"]).length, 1);
  assert.equal(hostViolations("a.sh", "curl $mirror/debian", ["mirror.example"]).length, 0);
});

const waits = [
  ["browser/suites/a.mjs", "await kit.rest(200);"],
  ["browser/suites/a.mjs", "await evaluate(() => rest(3_500));"],
  ["browser/suites/a.mjs", "await new Promise((done) => setTimeout(done, 25));"],
  ["browser/suites/a.mjs", "const pause = (ms) => new Promise((done) => setTimeout(done, ms));"],
  ["browser/suites/a.mjs", "await browser.page.waitForTimeout(300);"],
  ["browser/suites/a.mjs", "await wait(300);"],
  ["browser/pages/a.js", "setTimeout(() => done(seen), 200);"],
  ["browser/suites/a.mjs", "await kit.outlast(4500);"],
  ["browser/suites/a.mjs", 'await kit.outlast(4500, "");'],
  ["browser/suites/a.mjs", "await kit.outlast(patience, why);"],
  ["web/element/a.test.ts", "await new Promise((done) => setTimeout(done, 20));"],
  ["demo/a.test.ts", "await new Promise((done) => setTimeout(done, restMs));"],
];

for (const [path, line] of waits) {
  test(`tests/${path} is refused: ${line}`, () => {
    assert.equal(waitViolations(`tests/${path}`, `// a comment\n${line}\n`).length, 1);
  });
}

test("a test may wait for a condition, for a turn of the event loop, and outlast a time with a reason", () => {
  const allowed = [
    ["browser/suites/a.mjs", 'await kit.until(() => card.mode === "dom", "HTML");\nawait kit.frame();'],
    ["browser/suites/a.mjs", 'await kit.outlast(4500, "the element\'s patience with a core");'],
    ["browser/suites/a.mjs", 'assert.ok("setTimeout" in seen.before.worker, "the worker counts nothing");'],
    ["browser/pages/waiting.js", "return new Promise((done) => setTimeout(done, ms));"],
    ["browser/drivers/a.mjs", "const timer = setTimeout(kill, 3000);"],
    ["web/element/a.test.ts", "await new Promise((done) => setTimeout(done));"],
  ];
  for (const [path, source] of allowed) assert.deepEqual(waitViolations(`tests/${path}`, source), []);
});

test("every place that outlasts a time is counted", () => {
  const source = 'await kit.outlast(1, "a reason to wait");\nawait evaluate(() => kit.outlast(2, "another reason"));\n';
  assert.deepEqual(
    outlasts("tests/browser/suites/a.mjs", source).map(({ line }) => line),
    [1, 2],
  );
});
