// What weighs what in the wasm module, raw bytes before wasm-opt: node tools/weigh.mjs [COUNT]
// Reads the link map of build/wasm-weigh, which is linked without LTO so that every function still has its file.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const count = Number(process.argv[2] ?? 40);

/** `libac_text.a(shape.cpp.obj)` is text/shape.cpp; what Emscripten links is named by its library. */
function ownerOf(input) {
  const archive = /([^/]*)\.a\(([^)]*)\)$/.exec(input);
  const object = archive?.[2].replace(/\.(obj|o)$/, "") ?? input;
  const layer = /^libac_(.*)$/.exec(archive?.[1] ?? "");
  if (layer) return { group: layer[1], file: `${layer[1]}/${object}` };
  const abi = /widget\/abi\/(.*)\.obj$/.exec(input);
  if (abi) return { group: "abi", file: `abi/${abi[1]}` };
  const group = archive?.[1].replace(/^libtp_/, "").replace(/^lib/, "") ?? "linker";
  return { group, file: `${group}/${object}` };
}

/** Sections of objects: lines whose last column is `file:(symbol)`. */
function entriesOf(map) {
  const entries = [];
  for (const line of map.split("\n")) {
    const match = /^\s*\S+\s+[0-9a-f]+\s+([0-9a-f]+) {9}(\S.*):\(([^()]*.*)\)$/.exec(line);
    if (match) entries.push({ size: Number.parseInt(match[1], 16), ...ownerOf(match[2]), symbol: match[3] });
  }
  return entries;
}

function demangled(names) {
  try {
    return execFileSync("c++filt", { input: names.join("\n"), encoding: "utf8" }).split("\n");
  } catch {
    return names;
  }
}

function printTotals(entries, key, limit) {
  const totals = new Map();
  for (const entry of entries) totals.set(entry[key], (totals.get(entry[key]) ?? 0) + entry.size);
  for (const [name, size] of [...totals].sort((a, b) => b[1] - a[1]).slice(0, limit)) {
    console.log(`${String(size).padStart(9)}  ${name}`);
  }
  console.log("");
}

const entries = entriesOf(readFileSync(new URL("../build/wasm-weigh/card.map", import.meta.url), "utf8"));
printTotals(entries, "group", 40);
printTotals(entries, "file", count);
const largest = [...entries].sort((a, b) => b.size - a.size).slice(0, count);
const names = demangled(largest.map((entry) => entry.symbol));
for (const [index, entry] of largest.entries()) {
  console.log(`${String(entry.size).padStart(9)}  ${names[index].slice(0, 100)}  (${entry.file})`);
}
