// node tests/fuzz/make_corpus.mjs: writes the seeds (corpus/<target>/) and dictionaries (<target>.dict) of the fuzz targets anew from
// the samples, themes, layouts, schemas, fixtures and built fonts. Small ones, as libFuzzer changes small inputs faster. What
// fuzzing found, found-…, stays.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeWoff } from "../support/make_woff.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));
const read = (path) => readFileSync(root + path);
const json = (path) => JSON.parse(read(path).toString());
const namesIn = (folder) => readdirSync(root + folder).sort();
const sum = (text) => [...text].reduce((lot, sign) => (lot * 31 + sign.codePointAt(0)) >>> 0, 7);

function seed(target, name, ...parts) {
  mkdirSync(`${here}corpus/${target}`, { recursive: true });
  writeFileSync(`${here}corpus/${target}/${name}`, Buffer.concat(parts.map((part) => Buffer.from(part))));
}

/** `count` bytes that are other ones for each name. */
const settings = (name, count) => Array.from({ length: count }, (_, index) => (sum(name) >>> (index * 5)) & 0xff);

/** A sample with its longest texts cut, so that a seed is a few KB. */
function shortened(value) {
  if (typeof value === "string") return [...value].slice(0, 160).join("");
  if (Array.isArray(value)) return value.slice(0, 8).map(shortened);
  if (typeof value === "object" && value)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]));
  return value;
}

function dictionary(target, schema, more = []) {
  const words = new Set(more);
  JSON.stringify(schema, (key, value) => {
    if (key === "properties") for (const name of Object.keys(value)) words.add(name);
    if (key === "enum" || key === "const")
      for (const choice of [value].flat()) if (typeof choice === "string") words.add(choice);
    return value;
  });
  const lines = [...words]
    .filter((word) => /^[\x20-\x7e]{1,40}$/.test(word) && !/["\\]/.test(word))
    .map((word) => `"\\"${word}\\""`);
  writeFileSync(`${here}${target}.dict`, `${lines.join("\n")}\n`);
}

for (const target of readdirSync(`${here}corpus`))
  for (const name of readdirSync(`${here}corpus/${target}`))
    if (!name.startsWith("found-")) rmSync(`${here}corpus/${target}/${name}`);

for (const file of namesIn("demo/articles").filter((name) => name.endsWith(".json") && name !== "index.json")) {
  const article = shortened(json(`demo/articles/${file}`));
  seed("article", file, settings(file, 4), JSON.stringify(article));
}
dictionary("article", json("assets/schema/article.schema.json"));

for (const file of namesIn("assets/themes")) {
  // A theme's parts one by one: whole ones are too long to be changed in many places.
  const theme = json(`assets/themes/${file}`);
  const parts = Object.keys(theme);
  parts.forEach((part, index) => {
    const one = JSON.stringify({ [part]: theme[part] });
    if (one.length > 4000 || (index + sum(file)) % 2 === 0) return;
    const properties = `color-text\0#${sum(part).toString(16).slice(0, 6)}\0measure\0${30 + index}rem\0`;
    seed(
      "theme",
      `${file.replace(".json", "")}-${part}`,
      settings(part, 3),
      one,
      [0xff],
      properties,
      [0xff, 0x7b, 0x7d, 0xff],
      settings(file + part, 12),
    );
  });
}
dictionary("theme", json("assets/schema/theme.schema.json"), [
  "$value",
  "$type",
  "{color.text}",
  "#12345678",
  "10px",
  "1.5rem",
]);

for (const file of namesIn("assets/layouts")) {
  const description = JSON.stringify(json(`assets/layouts/${file}`));
  seed("layout", file, settings(file, 2), description);
}
const packed = [
  ...read("web/src/abi/layouts.ts")
    .toString()
    .matchAll(/"([0-9a-f]+)"/g),
].map((match) => Buffer.from(match[1], "hex"));
packed.forEach((bytes, index) => {
  seed("layout", `packed-${index}`, settings(`packed${index}`, 2), [0xff], bytes);
});
dictionary("layout", json("assets/schema/layout.schema.json"));

const fixtures = "tests/unit/images/fixtures";
for (const file of namesIn(fixtures).filter((name) => /\.(jpe?g|png)$/.test(name))) {
  const bytes = read(`${fixtures}/${file}`);
  if (bytes.length < 6000) seed("picture", file, settings(file, 3), bytes);
}
seed("picture", "dot.png", settings("dot", 3), read("tests/golden/articles/dot.png"));

for (const file of ["heebo-hebrew-400-normal.ttf", "frank-ruhl-libre-hebrew-700-normal.ttf"]) {
  const bytes = read(`build/fonts/${file}`);
  seed("font", file, [30, 1], bytes);
  seed("font", file.replace("ttf", "woff"), [30, 1], makeWoff(bytes));
}

for (const file of namesIn("build/fonts/hyphenation")) {
  const bytes = read(`build/fonts/hyphenation/${file}`);
  if (bytes.length < 6000) seed("hyphenation", file, bytes);
}

const manifest = json("build/fonts/fonts.json");
seed("manifest", "two-faces", JSON.stringify({ faces: manifest.faces.slice(0, 2) }));
seed(
  "manifest",
  "patterns",
  JSON.stringify({ faces: manifest.faces.slice(-1), hyphenation: manifest.hyphenation.slice(0, 3) }),
);
seed(
  "manifest",
  "ranges",
  JSON.stringify({
    faces: [
      {
        family: "F",
        generic: "serif",
        weight: 400,
        style: "italic",
        file: "f.ttf",
        ranges: "20-7E,A0-17F,10000-10FFFF",
      },
    ],
  }),
);

// Calls by their numbers in abi_fuzz.cpp.
const call = {
  article: 0,
  theme: 1,
  layout: 2,
  controls: 3,
  message: 4,
  lay: 5,
  measure: 7,
  paint: 8,
  read: 10,
  fonts: 12,
  pictures: 14,
  clusters: 15,
  destroy: 17,
  readTheme: 22,
};
const settle = (card) => [
  call.lay,
  card,
  0,
  70,
  call.fonts,
  card,
  call.lay,
  card,
  0,
  70,
  call.clusters,
  card,
  ...Array(8).fill(9),
  call.lay,
  card,
  0,
  70,
];
const shown = (card) => [
  ...settle(card),
  call.paint,
  card,
  0,
  1,
  call.pictures,
  card,
  ...Array(12).fill(3),
  call.paint,
  card,
  0,
  1,
  call.read,
  card,
];
const other = `{"headline":"Tea \u8336 \u{1f600} \u0645\u0631\u062d\u0628\u0627","body":[{"type":"paragraph","text":"One"}]}`;
const any = [0, 1, 5, 200, 40, 7, 1, 0, 33, 90];
seed("abi", "one-card", [call.article, 0, 0xff], shown(0));
seed(
  "abi",
  "two-cards",
  [call.article, 0, 0xff],
  shown(0),
  [call.article, 1],
  other,
  [0xff],
  shown(1),
  [call.destroy, 0, 1],
  shown(1),
);
seed("abi", "another-article", [call.article, 0], other, [0xff], shown(0), [call.article, 0, 0xff], shown(0), any);
seed(
  "abi",
  "a-theme",
  [call.readTheme],
  `{"color":{"text":{"$value":"#123456"}}}`,
  [0xff, 1],
  [call.article, 0, 0xff, call.theme, 0, 0, 0, 0, 0, 0, 9, 3],
  shown(0),
);
seed(
  "abi",
  "controls",
  [call.article, 0, 0xff],
  shown(0),
  [call.controls, 0, 5, 1, 0, 2, 0, 4, 1, 9, 2, 8, 0, call.message, 0, 2],
  "No.",
  [0xff],
  shown(0),
);
seed(
  "abi",
  "layouts",
  [call.article, 0, 0xff, call.layout, 0, 3, 0xff],
  shown(0),
  [call.layout, 0, 2],
  packed[1],
  [0xff],
  shown(0),
  [call.measure, 0, 0, 9],
);
