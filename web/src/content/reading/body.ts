import { bodyFromHtml, type HtmlBody } from "../../content.js";
import {
  cleanCharacters,
  decodeText,
  isMarkup,
  listOf,
  objectSource,
  type Reading,
  type Source,
  treeOf,
} from "../../reading.js";
import type { Block } from "../article.js";

const lineSeparator = "\u2028";
const mostParagraphs = 10_000;

/**
 * Blocks of a body in HTML or in plain text, whichever it is, or of a list of such. Undefined where there is no text, which
 * is told. HTML becomes blocks as the element's own does; nothing of it is run, loaded or handed on as HTML.
 */
export function readBody(source: Source, field: string, reading: Reading): HtmlBody | undefined {
  const text = bodyText(source, reading);
  if (text === undefined) return reading.ignored(source.path, "no text");
  if (isMarkup(text)) return readHtmlBody({ value: text, path: source.path }, reading);
  if (/&lt;\/?(p|div|br|h\d|ul|ol|figure|strong|em|a)\b/i.test(text)) {
    reading.used(source.path, field, "HTML that was escaped twice");
    return readHtmlBody({ value: decodeText(text), path: source.path }, reading);
  }
  return readPlainBody({ value: text, path: source.path }, field, reading);
}

function bodyText(source: Source, reading: Reading): string | undefined {
  const texts = listOf(source, mostParagraphs).flatMap(({ value, path }) => {
    if (typeof value === "string") return value;
    const object = objectSource({ value, path });
    const inner = object && (object.value["@value"] ?? object.value.text);
    return typeof inner === "string" ? inner : [];
  });
  if (Array.isArray(source.value) && source.value.length > mostParagraphs) {
    const reason = `more than ${mostParagraphs} paragraphs`;
    reading.report.add({ outcome: "cut", path: `${source.path}[${mostParagraphs}]`, reason });
  }
  const text = texts.join("\n\n");
  return text.trim() ? text : undefined;
}

/** The blocks of a body that is HTML. */
export function readHtmlBody({ value, path }: Source<string>, reading: Reading): HtmlBody | undefined {
  const { body, related, report } = bodyFromHtml(treeOf(value, path, reading));
  for (const entry of report) reading.report.add({ ...entry, path: `${path} ${entry.path}`.trim() });
  if (!body && !related) return reading.ignored(path, "there is no text in it");
  return { ...(body && { body }), ...(related && { related }) };
}

const clean = (line: string) =>
  cleanCharacters(line)
    .replace(/[^\S\u2028]+/g, " ")
    .trim();

/** Lines that a program broke at a column, not a writer. */
function isHardWrapped(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.slice(0, -1).every((line) => line.length >= 55 && line.length <= 100);
}

/** Paragraphs of plain text: parted by empty lines, or where there are none, by line ends. */
export function readPlainBody({ value, path }: Source<string>, field: string, reading: Reading): HtmlBody | undefined {
  const text = decodeText(value).replace(/\r\n?|\u0085/g, "\n");
  const hasEmptyLines = /\n[^\S\n]*\n|\u2029/.test(text.trim());
  const chunks = text.split(hasEmptyLines ? /\n(?:[^\S\n]*\n)+|\u2029/ : /\n/);
  const body: Block[] = [];
  for (const chunk of chunks) {
    const lines = chunk.split("\n").map(clean).filter(Boolean);
    if (lines.length === 0) continue;
    if (body.length >= mostParagraphs) {
      reading.report.add({ outcome: "cut", path, reason: `more than ${mostParagraphs} paragraphs` });
      break;
    }
    body.push({ type: "paragraph", text: lines.join(isHardWrapped(lines) ? " " : lineSeparator) });
  }
  if (body.length === 0) return reading.ignored(path, "there is no text in it");
  reading.used(path, field);
  return { body };
}
