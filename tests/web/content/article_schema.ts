import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import type { Article } from "../../../web/src/content/article.js";

// As a path: jsdom's URL is none that files are read by.
const file = `${fileURLToPath(import.meta.url)}/../../../../assets/schema/article.schema.json`;
const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(JSON.parse(readFileSync(resolve(file), "utf8")));

/** What the schema finds wrong with the article as its JSON text says it; and whether the text is longer than the core reads. */
export function faultsOf(article: Article): string[] {
  const text = JSON.stringify(article);
  const faults = validate(JSON.parse(text))
    ? []
    : validate.errors!.map((error) => `${error.instancePath} ${error.message}`);
  const bytes = Buffer.byteLength(text);
  return bytes > 1_048_576 ? [...faults, `${bytes} bytes`] : faults;
}
