// ./dev demo --watch: serves the demo, and builds what changes. Sources of the core make the native tool, the wasm module and
// all that holds them; those of the package make the package and the pages; those of the demo make the pages alone.
//
//   node tools/watch.mjs [--port N]
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "./serve.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const restMs = 300;

/** Folders, and the command that brings what is served in line with them; the first that is needed does the others' work. */
export const stages = [
  { folders: ["widget", "assets", "tools/cmake"], command: ["./dev", ["build", "web"]] },
  { folders: ["web/src"], command: ["npm", ["run", "--silent", "build", "--workspace", "web"]], next: "demo" },
  {
    folders: ["demo/src", "demo/plugins", "docs"],
    command: ["npm", ["run", "--silent", "build", "--workspace", "demo"]],
  },
];
const pages = stages.at(-1);

/** The stage whose folder a changed file lies in. */
export const stageOf = (path) => stages.find(({ folders }) => folders.some((folder) => path.startsWith(`${folder}/`)));

const run = ([program, words]) =>
  new Promise((done) => {
    const child = spawn(program, words, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    child.once("exit", (status) => done(status === 0));
    child.once("error", () => done(false));
  });

async function build(stage) {
  const started = performance.now();
  const isBuilt = (await run(stage.command)) && (stage.next !== "demo" || (await run(pages.command)));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  // What was built before is still served.
  console.log(
    isBuilt ? `Built anew in ${seconds} s: load the page again` : "It could not be built; what is served stays",
  );
}

/** One build at a time; what changes meanwhile is built after it, the stage that does the most of the work alone. */
function builder() {
  const wanted = new Set();
  let isBuilding = false;
  let timer;
  const next = async () => {
    if (isBuilding || wanted.size === 0) return;
    isBuilding = true;
    const stage = stages.find((each) => wanted.has(each));
    wanted.clear();
    await build(stage);
    isBuilding = false;
    next();
  };
  return (stage) => {
    wanted.add(stage);
    clearTimeout(timer);
    timer = setTimeout(next, restMs);
  };
}

async function main() {
  const at = process.argv.indexOf("--port");
  const port = at < 0 ? 8080 : Number(process.argv[at + 1]);
  const server = await startServer({ port });
  console.log(`Serving the demo at ${server.url}, and building what changes (Ctrl+C ends it)`);
  const want = builder();
  for (const folder of stages.flatMap(({ folders }) => folders)) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      const stage = name && stageOf(`${folder}/${name}`);
      if (stage) want(stage);
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
