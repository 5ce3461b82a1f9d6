import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { runSuites } from "../browser/runner.mjs";
import { describeLastRun, readHistory, recordRun, unsteadyTwice } from "../browser/unsteady.mjs";

const file = () => join(mkdtempSync(join(tmpdir(), "unsteady-")), "history", "unsteady.json");
const at = (place, name) => ({ place, name });

test("what needed a second try is kept over runs and told with its history", () => {
  const path = file();
  recordRun([at("firefox", "text is copied")], new Date(0), path);
  recordRun([], new Date(1), path);
  recordRun([at("webkit", "text is copied"), at("chromium", "links open")], new Date(2), path);
  assert.deepEqual(describeLastRun(readHistory(path)), [
    "  webkit: text is copied (in 2 of the last 3 runs)",
    "  chromium: links open (in 1 of the last 3 runs)",
  ]);
});

test("a steady run leaves nothing to tell", () => {
  const path = file();
  recordRun([at("firefox", "text is copied")], new Date(0), path);
  recordRun([], new Date(1), path);
  assert.deepEqual(describeLastRun(readHistory(path)), []);
});

test("the history forgets what is long past", () => {
  const path = file();
  for (let run = 0; run < 60; ++run) recordRun([at("firefox", `test ${run}`)], new Date(run), path);
  const runs = readHistory(path);
  assert.equal(runs.length, 50);
  assert.equal(runs[0].tests[0].name, "test 10");
});

test("a history that can not be read is begun anew", () => {
  const path = join(mkdtempSync(join(tmpdir(), "unsteady-")), "unsteady.json");
  writeFileSync(path, "{");
  assert.deepEqual(readHistory(path), []);
  recordRun([], new Date(0), path);
  assert.equal(readHistory(path).length, 1);
});

test("one that needed a second try in two engines of a run is no accident", () => {
  assert.deepEqual(unsteadyTwice([at("firefox", "a"), at("chromium", "b"), at("webkit", "a")]), ["a"]);
  assert.deepEqual(unsteadyTwice([at("firefox", "a"), at("chromium", "b")]), []);
  assert.deepEqual(unsteadyTwice([at("firefox", "a"), at("firefox", "a")]), []);
});

const noSite = { url: "" };
const fakeBrowser = { name: "firefox", version: "0", evaluate: async () => true, close: async () => {} };

test("the runner tells a test that passes the second time apart from one that does not", async () => {
  const tries = { once: 0 };
  const suite = [
    { name: "steady", run: async () => {} },
    {
      name: "fails once",
      run: async () => {
        tries.once += 1;
        assert.ok(tries.once > 1);
      },
    },
    { name: "fails always", run: async () => assert.fail("as it does") },
  ];
  const log = console.log;
  console.log = () => {};
  try {
    const result = await runSuites([suite], async () => fakeBrowser, noSite);
    assert.deepEqual(result, {
      passed: 2,
      failed: ["firefox: fails always"],
      unsteady: [{ place: "firefox", name: "fails once" }],
    });
  } finally {
    console.log = log;
  }
});
