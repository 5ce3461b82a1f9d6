import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

const kindOf = (schema) => schema?.$ref?.replace("#/$defs/", "");

/** Every token of the schema: its path, the kind of its value, and whether it has a value for each class of width. */
function* walk(schema, node, path) {
  const group = node.$ref ? schema.$defs[kindOf(node)] : node;
  if (!group?.properties) return;
  const kind = kindOf(group.properties.$value) ?? kindOf(group.dependentSchemas?.$value?.properties?.$value);
  const steps = ["narrow", "medium", "wide"].every((step) => step in group.properties);
  if (kind && kind !== "typography") yield { path: path.join("."), kind, steps };
  if (steps) return;
  for (const [name, child] of Object.entries(group.properties)) {
    if (!name.startsWith("$")) yield* walk(schema, child, [...path, name]);
  }
}

const rows = (text) =>
  [...text.matchAll(/^\| (.+) \|$/gm)].map(([, row]) => row.split(/ ?\| ?/).map((cell) => cell.replace(/^`|`$/g, "")));

const allowed = new Map();
const builtIn = new Map();

/** docs/theme-tokens.md tells ranges and built-in values, as the core's own tables have them. */
function readTables(text) {
  allowed.clear();
  builtIn.clear();
  const columns = ["family", "sizes", "weight", "lineHeight", "letterSpacing", "wrap"];
  const fields = ["fontFamily", "fontSize", "fontWeight", "lineHeight", "letterSpacing", "wrap"];
  for (const [name, ...cells] of rows(text)) {
    if (/^[a-z]+(\.\w+)+$/i.test(name)) {
      allowed.set(name, cells[0]);
      if (cells[1] !== undefined) builtIn.set(name, cells[1]);
    } else if (cells.length === columns.length && name !== "role" && !/^-/.test(name)) {
      fields.forEach((field, index) => {
        builtIn.set(`typography.${name}.${field}`, cells[index]);
      });
    }
  }
}

const rangeOf = (text = "") => {
  const [, least, most] = /(-?[\d.]+) to (-?[\d.]+)/.exec(text) ?? [];
  return least === undefined ? {} : { least: Number(least), most: Number(most) };
};

/** Every design token with what it may be and what it is of itself; from the generated schema and the generated list. */
export function tokens() {
  const schema = JSON.parse(read("assets/schema/theme.schema.json"));
  readTables(read("docs/theme-tokens.md"));
  return [...walk(schema, schema.$defs.tokens, [])].map((token) => {
    const general = token.path.replace(/^typography\.\w+/, "typography.ROLE").replace(/^script\.\w+/, "script.latin");
    const range = rangeOf(allowed.get(token.path) ?? allowed.get(general));
    const enumerated = schema.$defs[token.kind]?.anyOf?.find((option) => option.enum)?.enum;
    return { ...token, ...range, builtIn: builtIn.get(token.path), ...(enumerated && { options: enumerated }) };
  });
}

const camel = (name) => name[0].toLowerCase() + name.slice(1);

/** What stands on what, and the contrast that it needs there: the pairs that the core's own check judges. */
export function colorPairs() {
  const source = read("widget/check/check_values.cpp");
  const needed = Object.fromEntries(
    [...source.matchAll(/constexpr float k(\w+) = ([\d.]+)f?;/g)].map(([, name, value]) => [name, Number(value)]),
  );
  const pairs = [...source.matchAll(/\{ColorToken::(\w+), ColorToken::(\w+), k(\w+)\}/g)];
  if (pairs.length === 0) throw new Error("widget/check/check_values.cpp has no pairs of colours any more");
  return pairs.map(([, ink, ground, kind]) => ({
    ink: `color.${camel(ink)}`,
    ground: `color.${camel(ground)}`,
    needed: needed[kind],
  }));
}

const id = "virtual:tokens";

export function tokenList() {
  return {
    name: "token-list",
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}`
        ? `export const tokens = ${JSON.stringify(tokens())};\nexport const colorPairs = ${JSON.stringify(colorPairs())};`
        : undefined,
  };
}
