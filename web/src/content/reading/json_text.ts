import { decodeEntities } from "../markup/entities.js";
import type { Report } from "../report.js";

/** Longer texts are not read: an article has at most 1 MB. */
const longest = 32 << 20;

/**
 * The value of a JSON text. What pages do to JSON inside scripts is undone and told: comments and CDATA marks around it, a
 * semicolon after it, line ends inside strings, commas after the last member. Undefined, with the reason in the report,
 * where it still cannot be read.
 */
export function parseJsonText(text: string, report: Report, path = "$"): unknown {
  if (text.length > longest) {
    report.add({ outcome: "ignored", path, reason: `longer than ${longest} characters` });
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    try {
      const value: unknown = JSON.parse(repairJson(text));
      report.add({ outcome: "repaired", path, reason: `not JSON as it stands: ${(error as Error).message}` });
      return value;
    } catch {
      report.add({ outcome: "ignored", path, reason: `not JSON: ${(error as Error).message}` });
      return undefined;
    }
  }
}

const opening = /^(?:\ufeff|\s|<!--|\/\/\s*(?=<!\[CDATA\[)|\/\/[^\n{[]*|\/\*[^*]*\*\/|<!\[CDATA\[)*/;
const closing = new Set([";", "-->", "//", "//-->", "]]>", "//]]>", "/*", "*/", "/*]]>*/"]);

function withoutWrapping(text: string): string {
  const inner = text.replace(opening, "");
  const end = Math.max(inner.lastIndexOf("}"), inner.lastIndexOf("]")) + 1;
  // "]]>" ends a CDATA section; its brackets close nothing.
  const tail = inner.lastIndexOf("]]>");
  const stop =
    tail >= 0 && tail + 2 >= end - 1
      ? Math.max(inner.lastIndexOf("}", tail), inner.lastIndexOf("]", tail - 1)) + 1
      : end;
  const rest = inner.slice(stop).trim().split(/\s+/);
  const isMarks = rest.every((mark) => !mark || closing.has(mark) || closing.has(mark.replace("]]&gt;", "]]>")));
  return isMarks ? inner.slice(0, stop) : inner;
}

/** Where the string that opens at `start` ends, behind its quotation mark. */
function endOfString(text: string, start: number): number {
  const mark = /["\\]/g;
  mark.lastIndex = start + 1;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '"') return mark.lastIndex;
    mark.lastIndex += 1;
  }
  return text.length;
}

const controls = /[\u0000-\u001f]/g;

function repairJson(text: string): string {
  const inner = withoutWrapping(/^\s*[[{]\s*&quot;/.test(text) ? decodeEntities(text) : text);
  const parts: string[] = [];
  const mark = /[",]/g;
  const shown = /\S/g;
  let copied = 0;
  for (let found = mark.exec(inner); found; found = mark.exec(inner)) {
    const at = found.index;
    if (found[0] === ",") {
      // A comma with nothing behind it but the end of what it stands in.
      shown.lastIndex = at + 1;
      const next = shown.exec(inner)?.[0];
      if (next !== "}" && next !== "]") continue;
      parts.push(inner.slice(copied, at));
      copied = at + 1;
    } else {
      const end = endOfString(inner, at);
      parts.push(
        inner.slice(copied, at),
        inner.slice(at, end).replace(controls, (each) => JSON.stringify(each).slice(1, -1)),
      );
      copied = end;
      mark.lastIndex = end;
    }
  }
  return parts.join("") + inner.slice(copied);
}
