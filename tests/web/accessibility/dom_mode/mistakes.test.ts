import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { SemanticFlag } from "../../../../web/src/abi/layout.js";
import { articleNodes } from "../../../../web/src/accessibility/dom_mode/article_nodes.js";
import { readArticle } from "../../../../web/src/accessibility/dom_mode/format/read_article.js";
import { standardLayout } from "../../../../web/src/layout/card_layout.js";
import { Core } from "../../../../web/src/runtime/core.js";
import { CardError, type Fault } from "../../../../web/src/runtime/fault.js";
import { instantiateBytes } from "../../../../web/src/runtime/load_wasm.js";
import type { SemanticNode } from "../../../../web/src/runtime/protocol.js";
import { fontFolder, fullWasmFile, root } from "../../support.js";

// Every field of the format with every kind of wrong value, read by the core and without it: the same card, and the same told.

const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const whole = read("tests/mistakes/whole.json");
const wrongs: unknown[] = read("tests/mistakes/wrong.json");
const schema = read("assets/schema/article.schema.json");
const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false, strictRequired: false });
const isRight = ajv.compile(schema);

type Step = string | number;

/** The ways to every member and item of a value. */
function* waysIn(value: unknown, way: readonly Step[] = []): Generator<readonly Step[]> {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const next = [...way, Array.isArray(value) ? Number(key) : key];
    yield next;
    yield* waysIn((value as Record<string, unknown>)[key], next);
  }
}

/** A copy with another value at the end of the way; undefined takes it out. */
function changed(value: unknown, [step, ...rest]: readonly Step[], wrong: unknown): unknown {
  if (step === undefined) return wrong;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<Step, unknown>;
  const inner = changed(copy[step], rest, wrong);
  if (inner !== undefined) copy[step] = inner;
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else delete copy[step];
  return copy;
}

const pathOf = (way: readonly Step[]) =>
  `$${way.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")}`;

interface Shown {
  error?: Fault;
  words: string;
  links: string[];
  warnings: Fault[];
}

let core: Core;
let card = 0;

beforeAll(async () => {
  core = new Core(await instantiateBytes(new Uint8Array(readFileSync(fullWasmFile))));
  core.declareFonts(new Uint8Array(readFileSync(`${fontFolder}fonts.json`)));
  card = core.createCard();
});

type Told = Pick<SemanticNode, "role" | "parent" | "text" | "href" | "flags">;

/**
 * What is read of a tree: its words without spaces and the addresses of its links, each in order. Without what the card puts
 * there by itself (marks of lists, separators) and notes that are not shown yet.
 */
function shownBy(nodes: readonly Told[]): Pick<Shown, "words" | "links"> {
  const left = new Set<number>();
  for (const [index, { role, parent, flags }] of nodes.entries()) {
    if (role === "control-note" || flags & SemanticFlag.generated || left.has(parent)) left.add(index);
  }
  const words = nodes.map(({ role, text }, index) => (left.has(index) || !/^(text|image)$/.test(role) ? "" : text));
  const links = nodes.map(({ href }) => href).filter((href, index, all) => href && href !== all[index - 1]);
  return { words: words.join("").replace(/\s+/g, ""), links };
}

function canvas(text: string): Shown {
  try {
    core.setArticle(card, text);
  } catch (error) {
    return { error: error as CardError, words: "", links: [], warnings: [] };
  }
  core.layout(card, 640);
  const told = core.warnings(card).filter(({ code }) => code !== "missing-glyph" && code !== "missing-font");
  return { ...shownBy(core.semantics(card)), warnings: told };
}

function html(text: string): Shown {
  const answer = readArticle(text);
  if (answer instanceof CardError) return { error: answer, words: "", links: [], warnings: [] };
  const { nodes, site } = articleNodes(answer.article, standardLayout, 640);
  const [one, other] = [shownBy(nodes), shownBy(site)];
  return { words: one.words + other.words, links: [...one.links, ...other.links], warnings: answer.warnings };
}

const told = ({ error, warnings }: Shown) =>
  (error ? [error] : warnings).map(({ code, path, reason }) =>
    code === "bad-json" ? code : `${code} ${path}: ${reason}`,
  );

/** Both readers on one article, which have to agree. */
function both(article: unknown): Shown {
  const text = typeof article === "string" ? article : JSON.stringify(article);
  const [one, other] = [canvas(text), html(text)];
  expect(told(other)).toEqual(told(one));
  expect(other.words).toBe(one.words);
  expect(other.links).toEqual(one.links);
  return one;
}

function* propertiesOf(part: unknown): Generator<string> {
  if (typeof part !== "object" || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === "properties") yield* Object.keys(value);
    yield* propertiesOf(value);
  }
}

describe("one mistake", () => {
  test("can be made in every field of the schema: the article that mistakes are put into has them all", () => {
    const names = new Set([...waysIn(whole)].map((way) => String(way.at(-1))));
    for (const name of propertiesOf(schema)) expect(names, name).toContain(name);
    expect(isRight(whole), JSON.stringify(isRight.errors)).toBe(true);
    expect(both(whole).warnings).toEqual([]);
  });

  const ways = [...waysIn(whole)].filter(([first, name]) => first !== "strings" || name === undefined || name === "by");

  test.each(ways.map((way) => [pathOf(way), way] as const))(
    "in %s costs no more in HTML than on the canvas, and is told where the schema says that it is one",
    (path, way) => {
      for (const wrong of [undefined, ...wrongs]) {
        const article = changed(whole, way, wrong);
        const shown = both(article);
        if (shown.error) {
          expect(path).toBe("$.headline");
          continue;
        }
        const isTold = shown.warnings.length > 0;
        const value = JSON.stringify(wrong) ?? "absent";
        if (!isRight(article)) expect(isTold, value).toBe(true);
        else
          expect(
            shown.warnings.filter(({ code }) => code !== "unknown-field"),
            value,
          ).toEqual([]);
      }
    },
  );
});

test.each([
  ["no JSON", "{", "bad-json"],
  ["a list", "[]", "wrong-type"],
  ["text", '"{}"', "wrong-type"],
  ["no headline", "{}", "missing-field"],
  ["a blank one", '{"headline":"\\u200b \\u0007"}', "missing-field"],
  ["33 levels", `{"headline":"[{","x":${"[".repeat(32)}${"]".repeat(32)}}`, "too-large"],
  ["more than 1 MB", `{"headline":"${"a".repeat(1 << 20)}"}`, "too-large"],
])("what is fatal is so in both, and is told in the same words: %s", (_name, text, code) => {
  expect(both(text).error?.code).toBe(code);
});

test.each([
  [
    "repairs",
    {
      headline: ["Two ", { text: "runs" }],
      body: "One.\n\nTwo.",
      authors: "Ann",
      image: "a.jpg",
      related: [{ headline: "R" }],
    },
  ],
  [
    "unknown blocks",
    {
      headline: "H",
      body: [
        { type: "callout", text: "a\n \nb", items: ["c"], blocks: [{ type: "quote", text: "d" }, "e"] },
        [{ text: 5 }],
      ],
    },
  ],
  ["two mistakes", { headline: "H", label: "hot", body: [{ type: "heading", level: "9", text: 5 }] }],
  [
    "a related item's picture",
    {
      headline: "H",
      related: {
        items: [
          { headline: "R", url: "/r", image: { src: 5 } },
          { headline: "S", url: "/s", image: "s.jpg" },
        ],
      },
    },
  ],
  [
    "unknown keys of format 1",
    { headline: "H", topics: ["a"], body: [{ type: "paragraph", id: "p1", text: [{ text: "a", sub: true }] }] },
  ],
  [
    "white space and controls",
    {
      headline: " a\u0000b\u0007\n\tc\u0085d ",
      body: [{ type: "paragraph", text: [{ text: "a " }, { text: " b", em: true }, { text: " " }] }],
    },
  ],
  ["long texts", { headline: "é".repeat(40_000), standfirst: "👩‍👩‍👧 ".repeat(5000) }],
  ["too many authors", { headline: "H", authors: Array.from({ length: 101 }, (_, index) => ({ name: `A${index}` })) }],
  [
    "strange keys",
    { headline: "H", "two words": 1, ["x".repeat(60)]: 1, strings: { constructor: "x", by: ["By ", "{names}"] } },
  ],
])("both read alike: %s", (_name, article) => {
  expect(both(article).error).toBeUndefined();
});
