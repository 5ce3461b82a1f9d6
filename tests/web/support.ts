import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const root = new URL("../../", import.meta.url);

/** Node's module. */
export const fullWasmFile = fileURLToPath(new URL("build/wasm/card-full.wasm", root));
export const wasmFile = fileURLToPath(new URL("build/wasm/card.wasm", root));
export const fontFolder = fileURLToPath(new URL("build/fonts/", root));
export const sampleFile = (name: string) => fileURLToPath(new URL(`demo/articles/${name}.json`, root));
export const sampleText = (name: string) => readFile(sampleFile(name), "utf8");
