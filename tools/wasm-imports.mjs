// Lists what card.wasm asks of its host and what it offers, and fails when it asks for more than the runtime gives:
// node tools/wasm-imports.mjs [FILE]
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** web/src/runtime supplies these and nothing else. */
const allowed = ["env.emscripten_notify_memory_growth"];

const file = process.argv[2] ?? fileURLToPath(new URL("../build/wasm/card.wasm", import.meta.url));
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
