import { wordNames } from "../../../abi/words.js";
import { type CardError, fault, type Warning } from "../../../runtime/fault.js";
import {
  ArticleReader,
  isObject,
  isPresent,
  isText,
  leftOut,
  leftOutWithAll,
  member,
  members,
  mostTextBytes,
  type Place,
} from "./article_reader.js";
import { bytesOf, cleanVerbatim } from "./clean_text.js";
import { type FieldsOf, readChoice, readFields, readInteger } from "./fields.js";
import { readBody } from "./read_body.js";
import { readOwnPicture } from "./read_picture.js";
import { readBanner, readConsent, readSignup } from "./read_site_blocks.js";
import { readRawText } from "./rich_text.js";

const mostBytes = 1 << 20;
const deepest = 32;
const mostAuthors = 100;
const mostRelated = 100;

const articleFields = {
  headline: ["prose", leftOut],
  url: "link",
  id: "label",
  lang: "language",
  dir: "",
  kicker: "",
  standfirst: "prose",
  authors: "",
  source: "",
  published: "date",
  publishedText: "label",
  updated: "date",
  readingMinutes: "",
  label: "",
  image: "",
  body: "",
  related: "",
  signup: "",
  banner: "",
  consent: "",
  strings: "",
} as const;

const authorFields = { name: ["label", leftOutWithAll], url: "link" } as const;
const kickerFields = { text: ["label", leftOutWithAll], url: "link" } as const;
const sourceFields = { name: ["label", leftOut], url: "link", logo: "source" } as const;
const itemFields = {
  kicker: "label",
  headline: ["prose", "its summary stands for it"],
  url: ["link", "shown without a link"],
  summary: "prose",
  image: "",
} as const;

export type ReadArticle = ReturnType<typeof readAll>;

/** An article as the core reads it, and its warnings; an error in the core's words where there is none. */
export function readArticle(text: string): { article: ReadArticle; warnings: Warning[] } | CardError {
  const bytes = bytesOf(text);
  if (bytes > mostBytes) {
    return fault("too-large", "$", `expected at most 1 MB (${mostBytes} bytes) of JSON, found ${bytes} bytes`);
  }
  const depth = depthOf(text);
  if (depth > deepest) {
    return fault("too-large", "$", `expected at most ${deepest} levels of nesting, found ${depth}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""), (_, each) =>
      isText(each) ? each.replace(/\p{Surrogate}/gu, "\ufffd") : each,
    );
  } catch (error) {
    return fault("bad-json", "$", String((error as Error).message));
  }
  const root = { value, path: "$" };
  const refuse = (place: Place, expected: string) => {
    const reader = new ArticleReader();
    reader.objectTo(place, expected, "");
    const { code, path, reason } = reader.warnings[0]!;
    return fault(path === "$" ? "wrong-type" : code, path, reason.replace(/: $/, ""));
  };
  if (!isObject(value)) return refuse(root, "an object");
  const reader = new ArticleReader();
  const article = readAll(reader, root);
  return article.headline ? { article, warnings: reader.warnings } : refuse(member(root, "headline"), "a text");
}

function depthOf(text: string): number {
  let [depth, deepestYet] = [0, 0];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\[\s\S])*"?|[[\]{}]/g)) {
    if (token === "[" || token === "{") deepestYet = Math.max(deepestYet, ++depth);
    else if (token === "]" || token === "}") depth -= 1;
  }
  return deepestYet;
}

function readAll(reader: ArticleReader, root: Place) {
  const at = (key: string) => member(root, key);
  /** An object that may be absent; a text stands for its member `only`. */
  const object = <Read>(key: string, only: string, read: (reader: ArticleReader, object: Place) => Read) => {
    const place = reader.asObject(at(key), only);
    return place && read(reader, place);
  };
  const choice = <const Name extends string>(key: string, names: readonly Name[]) =>
    isPresent(at(key)) ? readChoice(reader, at(key), names) : undefined;
  const fields = readFields(reader, root, articleFields);
  // In the core's order, so that the warnings are in the same.
  return {
    ...fields,
    dir: choice("dir", ["auto", "ltr", "rtl"]),
    label: choice("label", ["live", "breaking", "opinion", "analysis", "sponsored"]),
    readingMinutes: readInteger(reader, at("readingMinutes"), 1, 10_000),
    kicker: object("kicker", "text", (_, place) => readFields(reader, place, kickerFields)),
    authors: objects(reader, at("authors"), mostAuthors, "name", (place) => {
      const { name, ...others } = readFields(reader, place, authorFields);
      return name ? { ...others, name } : undefined;
    }),
    source: object("source", "name", (_, place) => readFields(reader, place, sourceFields)),
    image: readOwnPicture(reader, at("image")),
    body: readBody(reader, at("body")),
    related: readRelated(reader, at("related")),
    signup: object("signup", "title", readSignup),
    banner: object("banner", "", readBanner),
    consent: object("consent", "text", readConsent),
    strings: readStrings(reader, at("strings")),
  };
}

function objects<Item>(
  reader: ArticleReader,
  list: Place,
  most: number,
  only: string,
  read: (object: Place) => Item | undefined,
): Item[] {
  return reader.list(list, most).flatMap((place) => {
    const object = reader.asObject(place, only, false);
    return (object && read(object)) ?? [];
  });
}

function readRelated(reader: ArticleReader, place: Place) {
  const isList = Array.isArray(place.value);
  if (isList) reader.objectTo(place, "an object", "taken as its items");
  const object = isList ? { ...place, only: "items" } : reader.asObject(place);
  if (!object) return undefined;
  const { title } = readFields(reader, object, { title: "label", items: "" });
  const items = objects(reader, member(object, "items"), mostRelated, "headline", (item) => {
    const fields: FieldsOf<typeof itemFields> = readFields(reader, item, itemFields);
    const image = readOwnPicture(reader, member(item, "image"));
    const { url } = fields;
    const [headline, summary, kicker] = fields.headline
      ? [fields.headline, fields.summary, fields.kicker]
      : fields.summary
        ? [fields.summary, undefined, fields.kicker]
        : [fields.kicker];
    return headline ? { headline, summary, kicker, url, image } : undefined;
  });
  return items.length ? { title, items } : undefined;
}

type Words = { [Name in (typeof wordNames)[number]]?: string };

function readStrings(reader: ArticleReader, place: Place): Words {
  const words: Words = {};
  const object = reader.asObject(place);
  for (const [key, word] of object ? members(object) : []) {
    const name = wordNames.find((each) => each === key);
    if (!name) reader.warn("unknown-field", word, "not one of the card's words: left out");
    else if (isPresent(word)) {
      const text = cleanVerbatim(readRawText(reader, word, leftOut));
      if (text || isText(word.value)) words[name] = reader.limited(text, mostTextBytes, word);
    }
  }
  return words;
}
