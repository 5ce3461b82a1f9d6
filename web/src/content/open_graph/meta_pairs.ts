import { isObject, type Reading, readTokens, snapshot } from "../../reading.js";

/** A property's name in lower case and its content. */
export type Pair = [name: string, content: string];

const mostPairs = 2000;

/** The pairs of a document, of HTML text, or of a list of them. Undefined, with the reason told, for anything else. */
export function pairsOf(input: unknown, reading: Reading): Pair[] | undefined {
  if (typeof input === "string") return pairsOfHtml(input);
  try {
    if (typeof (input as Document | null)?.querySelectorAll === "function") return pairsOfDocument(input as Document);
  } catch (error) {
    return reading.ignored("", `the document cannot be read: ${String(error).slice(0, 200)}`);
  }
  const data = snapshot(input, reading.report);
  const list = isObject(data) ? Object.entries(data) : data;
  if (!Array.isArray(list)) return reading.ignored("", "neither a document, nor HTML, nor a list of meta properties");
  const pairs = list.flatMap((pair): Pair[] => {
    if (!Array.isArray(pair) || typeof pair[0] !== "string") return [];
    const contents = Array.isArray(pair[1]) ? pair[1] : [pair[1]];
    const texts = contents.filter((each) => typeof each === "string" || typeof each === "number").map(String);
    return texts.map((text) => [pair[0] as string, text]);
  });
  if (pairs.length > mostPairs) reading.ignored("", `the properties after the first ${mostPairs}`);
  return pairs.slice(0, mostPairs).map(([name, content]) => [name.trim().toLowerCase(), content]);
}

function pairsOfDocument(document: Document): Pair[] {
  const pairs: Pair[] = [];
  const add = (name: string | null | undefined, content: string | null | undefined) => {
    if (name && content && pairs.length < mostPairs) pairs.push([name.trim().toLowerCase(), content]);
  };
  for (const meta of document.querySelectorAll("meta[content]")) {
    const names = ["property", "name", "http-equiv"].map((name) => meta.getAttribute(name));
    add(names.find(Boolean), meta.getAttribute("content"));
  }
  for (const link of document.querySelectorAll("link[rel][href]")) {
    const rel = link.getAttribute("rel")?.toLowerCase();
    if (rel === "canonical" || rel === "image_src") add(rel, link.getAttribute("href"));
  }
  add("title", document.querySelector("title")?.textContent);
  add("lang", document.querySelector("html")?.getAttribute("lang"));
  return pairs;
}

function pairsOfHtml(html: string): Pair[] {
  const pairs: Pair[] = [];
  let title: string | undefined;
  let isTitle = false;
  const add = (name: string | undefined, content: string | undefined) => {
    if (name && content) pairs.push([name.trim().toLowerCase(), content]);
  };
  readTokens(html, {
    isFull: () => pairs.length >= mostPairs,
    open(name, attributes) {
      if (name === "html") add("lang", attributes.get("lang"));
      if (name === "title" && title === undefined) isTitle = true;
      const property = attributes.get("property") || attributes.get("name") || attributes.get("http-equiv");
      if (name === "meta") add(property, attributes.get("content"));
      const rel = attributes.get("rel")?.toLowerCase();
      if (name === "link" && (rel === "canonical" || rel === "image_src")) add(rel, attributes.get("href"));
    },
    close(name) {
      if (name === "title") isTitle = false;
    },
    text(text) {
      if (isTitle) title = (title ?? "") + text;
    },
  });
  add("title", title);
  return pairs;
}
