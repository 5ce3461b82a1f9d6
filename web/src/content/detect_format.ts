import { type Data, type DataObject, isObject } from "../reading.js";

export type Format = "article" | "json-ld" | "json-feed" | "portable-text" | "oembed" | "open-graph" | "html";

const oembedTypes = new Set(["photo", "video", "link", "rich"]);

/** Which format a value of JSON is in, by what only that format has; undefined where none is told. */
export function detectFormat(data: Data): Exclude<Format, "html"> | undefined {
  if (Array.isArray(data)) return formatOfList(data);
  if (!isObject(data)) return undefined;
  const has = (name: string) => data[name] !== undefined;
  const { version } = data;
  if (typeof version === "string" && /jsonfeed\.org/i.test(version)) return "json-feed";
  if (has("@context") || has("@graph") || has("@type") || has("@id")) return "json-ld";
  if (Object.keys(data).some((name) => /^https?:\/\/schema\.org\//.test(name))) return "json-ld";
  if (isOEmbed(data)) return "oembed";
  if (has("_type") || has("_id") || Object.values(data).some(isPortableText)) return "portable-text";
  if (has("content_html") || has("content_text") || hasFeedItems(data)) return "json-feed";
  if (Object.keys(data).some((name) => /^(og|twitter|article):/i.test(name))) return "open-graph";
  return typeof data.headline === "string" ? "article" : undefined;
}

function formatOfList(list: readonly Data[]): Exclude<Format, "html"> | undefined {
  if (isPortableText(list)) return "portable-text";
  const isPair = (each: Data | undefined) => Array.isArray(each) && each.length === 2 && typeof each[0] === "string";
  if (list.length > 0 && isPair(list[0])) return "open-graph";
  const first = list.slice(0, 100).find((each) => isObject(each) && detectFormat(each) === "json-ld");
  return first ? "json-ld" : undefined;
}

function isPortableText(value: Data | readonly Data[]): boolean {
  if (!Array.isArray(value)) return false;
  return value.slice(0, 100).some((block) => isObject(block) && (block._type === "block" || isSpans(block.children)));
}

const isSpans = (children: Data | undefined) =>
  Array.isArray(children) && isObject(children[0]) && "text" in children[0];

function isOEmbed({ type, version, html, provider_name: provider }: DataObject): boolean {
  if (typeof type !== "string" || !oembedTypes.has(type)) return false;
  return (
    String(version) === "1.0" || String(version) === "1" || typeof html === "string" || typeof provider === "string"
  );
}

function hasFeedItems({ items }: DataObject): boolean {
  if (!Array.isArray(items)) return false;
  const [first] = items;
  return (
    isObject(first) && ["content_html", "content_text", "date_published", "external_url"].some((name) => name in first)
  );
}
