// Lists what a module asks of its host and what it offers, and fails when it asks for more than its runtime gives:
// node tools/wasm-imports.mjs [FILE], card.wasm by default
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = process.argv[2] ?? fileURLToPath(new URL("../build/wasm/card.wasm", import.meta.url));
/** web/src/runtime supplies the first and nothing else; the studio gives the inspector its clock. */
const allowed = ["env.emscripten_notify_memory_growth", ...(file.endsWith("inspector.wasm") ? ["env.ac_now"] : [])];
const module = new WebAssembly.Module(readFileSync(file));
const imports = WebAssembly.Module.imports(module).map((entry) => `${entry.module}.${entry.name}`);
console.log(`imports: ${imports.join(" ") || "none"}`);
console.log(
  `exports: ${WebAssembly.Module.exports(module)
    .map((entry) => entry.name)
    .join(" ")}`,
);
const surplus = imports.filter((name) => !allowed.includes(name));
if (surplus.length > 0) {
  console.error(`the module asks for what no host gives: ${surplus.join(" ")}`);
  process.exitCode = 1;
}
