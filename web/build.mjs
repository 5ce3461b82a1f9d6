// Writes web/dist: the element, the parts that it loads on demand, the worker and the Node entry as one minified file each,
// their types, the wasm module and the fonts.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "terser";
import { build } from "vite";
import { writePackageFiles } from "./package-files.mjs";

const web = dirname(fileURLToPath(import.meta.url));
const root = join(web, "..");
const dist = join(web, "dist");

/** What the element, the worker and the importers import when a page first uses it: files of their own beside them. */
const onDemand = {
  "content.js": "src/content.ts",
  "reading.js": "src/reading.ts",
  "json_ld.js": "src/json_ld.ts",
  "json_feed.js": "src/json_feed.ts",
  "portable_text.js": "src/portable_text.ts",
  "open_graph.js": "src/open_graph.ts",
  "oembed.js": "src/oembed.ts",
  "import.js": "src/import.ts",
  "dom_mode.js": "src/dom_mode.ts",
  "forms.js": "src/forms.ts",
  "reader.js": "src/reader.ts",
  "pictures.js": "src/pictures.ts",
  "hosted.js": "src/runtime/hosted_pictures.ts",
  "png.js": "src/runtime/encode_png.ts",
  "clusters.js": "src/runtime/draw_clusters.ts",
  "theme.js": "src/theme.ts",
  "layout.js": "src/layout.ts",
  "check.js": "src/check.ts",
};

const nodeModules = builtinModules.flatMap((name) => [name, `node:${name}`]);

const entries = [
  { file: "article-card.js", entry: "src/index.ts" },
  ...Object.entries(onDemand).map(([file, entry]) => ({ file, entry })),
  { file: "worker.js", entry: "src/runtime/worker.ts" },
  // For tools that build sites: the same with other ways to the package's own files.
  { file: "bundled.js", entry: "src/index.ts", ways: "bundled" },
  { file: "bundled-check.js", entry: "src/check.ts", ways: "bundled" },
  { file: "embedded.js", entry: "src/index.ts", ways: "embedded" },
  { file: "embedded-check.js", entry: "src/check.ts", ways: "embedded" },
  { file: "worker-whole.js", entry: "src/runtime/worker.ts", whole: true },
  { file: "node.js", entry: "src/node.ts", external: nodeModules },
  { file: "node-check.js", entry: "src/node_check.ts", external: nodeModules },
];

/** Leaves imports of the parts on demand as they are, so that browsers and bundlers of sites see them. */
function keepApart(file) {
  return {
    name: "keep-apart",
    enforce: "pre",
    resolveId(source, importer) {
      const path = importer && join(dirname(importer), source.replace(/\.js$/, ".ts"));
      const part = Object.keys(onDemand).find((name) => name !== file && join(web, onDemand[name]) === path);
      return part && { id: `./${part}`, external: "relative" };
    },
  };
}

/** Puts the modules of src/bundled or src/embedded in the place of those of the same names; what is written below stays apart. */
function findFilesBy(ways) {
  return {
    name: "find-files-by",
    enforce: "pre",
    resolveId(source, importer) {
      const name = basename(source);
      if (/^package_/.test(name)) return { id: `./${name}`, external: "relative" };
      if (name === "worker.js") return { id: "./worker.js", external: "relative" };
      const other = join(web, "src", ways, name.replace(/\.js$/, ".ts"));
      return importer && /^own_/.test(name) && existsSync(other) ? other : undefined;
    },
  };
}

async function bundle({ file, entry, ways, whole, external = [] }) {
  await build({
    configFile: false,
    root: web,
    logLevel: "warn",
    publicDir: false,
    plugins: [ways && findFilesBy(ways), !whole && keepApart(file)],
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: "es2022",
      minify: true,
      // What runs on servers gets no wrapper around import() that preloads style sheets and chunks: there are none.
      ssr: true,
      // Not lib mode: that leaves white space in ES modules.
      rolldownOptions: {
        input: join(web, entry),
        external,
        preserveEntrySignatures: "strict",
        output: { format: "es", entryFileNames: file, codeSplitting: false, minify: true },
      },
    },
  });
  await squeeze(join(dist, file));
}

/** A second minifier finds what the bundler's leaves: 580 bytes (brotli) of the page's scripts, half of it in the worker. */
async function squeeze(path) {
  const { code } = await minify(readFileSync(path, "utf8"), { module: true, ecma: 2022, compress: { passes: 2 } });
  writeFileSync(path, code);
}

function copyFonts() {
  const fonts = join(root, "build/fonts");
  const manifest = JSON.parse(readFileSync(join(fonts, "fonts.json"), "utf8"));
  cpSync(fonts, join(dist, "fonts"), { recursive: true });
  writeFileSync(join(dist, "fonts/fonts.json"), JSON.stringify(manifest));
}

function writeTypes() {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--outDir", dist];
  execFileSync(process.execPath, [tsc, "--project", join(web, "tsconfig.json"), ...options], { stdio: "inherit" });
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
for (const entry of entries) await bundle(entry);
writeTypes();
copyFonts();
for (const name of ["card.wasm", "card-full.wasm", "theme.wasm", "check.wasm"]) {
  const wasm = join(root, "build/wasm", name);
  if (!existsSync(wasm)) throw new Error(`build/wasm/${name} is missing: ./dev build wasm`);
  cpSync(wasm, join(dist, name));
}
cpSync(join(root, "assets/themes"), join(dist, "themes"), { recursive: true });
cpSync(join(root, "LICENSE"), join(dist, "LICENSE"));
writePackageFiles(dist);
