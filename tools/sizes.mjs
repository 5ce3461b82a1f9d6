// What a page downloads before it can show a card, brotli -11, against the budgets: node tools/sizes.mjs
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliSize, printFontSizes } from "./font-sizes.mjs";

/** What the project aims at, and what no change may exceed on the way there: lower it with every gain. */
const aimBytes = 160_000;
const limitBytes = 180_000;

const root = new URL("../", import.meta.url);
const dist = new URL("web/dist/", root);

/** Files that the server or a build step uses; a page never asks for them. */
const notForPages = /(^|\/)(node|edge|server|cli)[./-]/;

/**
 * What web/build.mjs writes for tools that build sites: other ways to the same files. A page that loads web/dist as it is
 * asks for none of them, which scriptsKeepToThese() sees to.
 */
const forBundlers = /^(bundled|embedded|package_|worker-whole)[\w-]*\.js$|^data\//;

/** Parts that are loaded after the card is shown, or where a page uses what they do; each with its limit. */
const onDemandLimits = {
  "content.js": 11_700,
  "reading.js": 14_600,
  "json_ld.js": 5_200,
  "json_feed.js": 2_800,
  "portable_text.js": 4_700,
  "open_graph.js": 2_400,
  "oembed.js": 1_700,
  "import.js": 3_200,
  "reader.js": 4_700,
  "pictures.js": 1_500,
  "hosted.js": 1_500,
  "png.js": 1_500,
  "dom_mode.js": 23_300,
  "clusters.js": 1_500,
  "forms.js": 6_200,
  "theme.js": 6_000,
  "layout.js": 2_900,
  "theme.wasm": 52_000,
  "check.js": 6_000,
  "check.wasm": 225_000,
};

/** Of the studio page alone. */
const inspectorLimit = 266_000;

function pageScripts() {
  return readdirSync(dist, { recursive: true })
    .map(String)
    .filter((path) => /\.m?js$/.test(path) && !notForPages.test(path) && !forBundlers.test(path))
    .sort();
}

/** What a page's script names of the files that are not counted as a page's. */
function uncountedIn(path) {
  const text = readFileSync(new URL(path, dist), "utf8");
  const names = [...text.matchAll(/["'`](?:\.\/)?([\w./-]+\.js)["'`]/g)].map(([, name]) => name);
  return names.filter((name) => forBundlers.test(name) || notForPages.test(name));
}

/** Whether pages load nothing but what is counted here. */
function scriptsKeepToThese(paths) {
  const strays = paths.flatMap((path) =>
    uncountedIn(path).map((name) => `${path} loads ${name}, which is counted nowhere`),
  );
  for (const stray of strays) console.error(stray);
  return strays.length === 0;
}

const row = (size, rawSize, name) => `${String(size).padStart(9)} ${String(rawSize).padStart(9)}  ${name}`;

/** Whether every part loaded on demand keeps to its limit. */
function printOnDemand() {
  const inspector = readFileSync(new URL("build/wasm/inspector.wasm", root));
  let fits = brotliSize(inspector) <= inspectorLimit;
  console.log(
    row(brotliSize(inspector), inspector.length, `inspector.wasm, in the studio alone, of ${inspectorLimit} at most`),
  );
  for (const [name, limit] of Object.entries(onDemandLimits)) {
    const bytes = readFileSync(new URL(name, dist));
    const size = brotliSize(bytes);
    fits &&= size <= limit;
    console.log(row(size, bytes.length, `${name}, on demand, of ${limit} at most`));
  }
  console.log();
  return fits;
}

function main() {
  if (!existsSync(dist)) {
    console.error("web/dist is missing: ./dev build web");
    return false;
  }
  const scripts = pageScripts();
  const files = [
    ["card.wasm", new URL("build/wasm/card.wasm", root)],
    ...scripts.filter((path) => !(path in onDemandLimits)).map((path) => [path, new URL(path, dist)]),
  ];
  console.log("   brotli       raw  file");
  let total = 0;
  for (const [name, url] of files) {
    const bytes = readFileSync(url);
    const size = brotliSize(bytes);
    total += size;
    console.log(row(size, bytes.length, name));
  }
  console.log(
    `${String(total).padStart(9)}            wasm and JavaScript, of ${limitBytes} at most; the aim is ${aimBytes}\n`,
  );
  const isWhole = scriptsKeepToThese(scripts);
  const partsFit = printOnDemand();
  const fontsFit = printFontSizes({ all: false });
  if (total > aimBytes) console.log(`${total - aimBytes} bytes above the aim`);
  if (total > limitBytes) console.error(`over the limit by ${total - limitBytes} bytes`);
  return isWhole && partsFit && fontsFit && total <= limitBytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main() ? 0 : 1;
