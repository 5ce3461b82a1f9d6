// Packs the locked hyphenation patterns: build.mjs MANIFEST PATTERNS OUTPUT
// Writes OUTPUT/hyphenation/*.hyp, their licences into OUTPUT/licenses/, and their list into OUTPUT/fonts.json, which says
// what a text may want.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writePatternFile } from "./pattern_file.mjs";
import { readPatterns } from "./patterns.mjs";

const [manifestPath, source, output] = process.argv.slice(2);
if (!output) throw new Error("usage: build.mjs MANIFEST PATTERNS OUTPUT");

const { languages } = JSON.parse(readFileSync(manifestPath, "utf8"));
const part = (name, kind) => readFileSync(join(source, `hyph-${name}.${kind}.txt`), "utf8");

rmSync(join(output, "hyphenation"), { recursive: true, force: true });
mkdirSync(join(output, "hyphenation"), { recursive: true });
const hyphenation = languages.map((language) => {
  const name = language.patterns;
  const file = `hyphenation/${name}.hyp`;
  const [locale] = language.for;
  const patterns = readPatterns(part(name, "pat"), `${part(name, "hyp")} ${language.exceptions ?? ""}`, locale);
  writeFileSync(join(output, file), writePatternFile(patterns, { ...language, locale }));
  writeFileSync(join(output, "licenses", `hyphenation-${name}.txt`), part(name, "lic"));
  return { languages: language.for.join(" "), file };
});
const listPath = join(output, "fonts.json");
const list = JSON.parse(readFileSync(listPath, "utf8"));
writeFileSync(listPath, `${JSON.stringify({ ...list, hyphenation }, null, 1)}\n`);
