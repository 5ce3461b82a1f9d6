// Writes the tables of docs/content.md from the tables that the importers read by: node tools/content-tables.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../", import.meta.url));
const guide = `${root}docs/content.md`;

const load = async (path) =>
  (await runnerImport(`${root}web/src/content/${path}`, { root: `${root}web`, configFile: false, logLevel: "error" }))
    .module;

const code = (name) => (name.includes("`") ? name : `\`${name}\``);
const row = (cells) => `| ${cells.join(" | ")} |`;

function table(heads, rows) {
  return [row(heads), row(heads.map(() => "---")), ...rows.map(row)].join("\n");
}

/** From what, into which field, in the order in which they are tried. */
function mapping(rules) {
  const rows = rules.map(({ field, from, note }) => [code(field), from.map(code).join(", "), note ?? ""]);
  return table(["the article's field", "from, the first that gives something", ""], rows);
}

const members = (named) =>
  table(
    ["field", "from"],
    Object.entries(named).map(([field, from]) => [code(field), from.map(code).join(", ")]),
  );

const reasons = (passedOver) =>
  table(
    ["passed over", "because"],
    Object.entries(passedOver).map(([name, reason]) => [code(name), reason]),
  );

async function tables() {
  const jsonLd = await load("json_ld/mapping.ts");
  const { articleTypes } = await load("json_ld/types.ts");
  const { pictureMapping } = await load("reading/pictures.ts");
  const { personMapping } = await load("reading/people.ts");
  const feed = await load("json_feed/mapping.ts");
  const portable = await load("portable_text/mapping.ts");
  const { imageMapping } = await load("portable_text/images.ts");
  const openGraph = await load("open_graph/mapping.ts");
  const oembed = await load("oembed/mapping.ts");
  const types = Object.entries(articleTypes).map(([type, { label }]) => [code(type), label ? code(label) : ""]);
  const styles = Object.entries(portable.blockStyles).map(([style, { type, level }]) => [
    code(style),
    level ? `${type} ${level}` : type,
  ]);
  return {
    "json-ld types": table(["`@type`", "`label`"], types),
    "json-ld": mapping(jsonLd.articleMapping),
    "json-ld page": mapping(jsonLd.pageMapping),
    "json-ld people": members(personMapping),
    "json-ld pictures": members(pictureMapping),
    "json-ld ignored": reasons(jsonLd.passedOver),
    "json-feed": mapping(feed.itemMapping),
    "json-feed feed": mapping(feed.feedMapping),
    "json-feed ignored": reasons(feed.passedOver),
    "portable-text": mapping(portable.documentMapping),
    "portable-text styles": table(["`style`", "block"], styles),
    "portable-text marks": table(
      ["mark", "words"],
      Object.entries(portable.decorators).map(([mark, kind]) => [code(mark), kind]),
    ),
    "portable-text objects": table(
      ["`_type`", "block"],
      Object.entries(portable.objectTypes).map(([type, kind]) => [code(type), kind]),
    ),
    "portable-text pictures": members(imageMapping),
    "open-graph": mapping(openGraph.metaMapping),
    "open-graph ignored": reasons(openGraph.passedOver),
    oembed: mapping(oembed.oembedMapping),
    "oembed ignored": reasons(oembed.passedOver),
  };
}

/** The guide with every table between its two marks replaced. Throws where a table has no place, or a place no table. */
export function fill(text, made) {
  const used = new Set();
  const filled = text.replace(/<!-- table: (.+?) -->[\s\S]*?<!-- end -->/g, (_, name) => {
    if (!(name in made)) throw new Error(`docs/content.md has a place for "${name}", which no importer has`);
    used.add(name);
    return `<!-- table: ${name} -->\n\n${made[name]}\n\n<!-- end -->`;
  });
  const missing = Object.keys(made).filter((name) => !used.has(name));
  if (missing.length > 0) throw new Error(`docs/content.md has no place for ${missing.join(", ")}`);
  return filled;
}

async function main() {
  const text = readFileSync(guide, "utf8");
  const filled = fill(text, await tables());
  if (!process.argv.includes("--check")) return writeFileSync(guide, filled);
  if (filled === text) return;
  console.error("docs/content.md is out of step with the importers: ./dev content");
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
