import { type AnyImport, importArticle, type ReportEntry } from "article-card/content/import";
import { isRecord } from "../checked_state.js";

/** What became of something that was brought in. */
export type Import =
  | { kind: "articles"; format: string; articles: unknown[]; report: ReportEntry[] }
  | { kind: "too-large"; bytes: number }
  | { kind: "not-text"; name: string }
  | { kind: "theme"; value: Record<string, unknown> }
  | { kind: "nothing"; reason: string; report: ReportEntry[] };

/** The importers take any size; whoever pastes more than this has pasted the wrong thing. */
export const mostBytes = 2 << 20;

/** Of an article's text, as its schema says. */
export const mostLength = 1 << 20;

const decoder = new TextDecoder("utf-8", { fatal: true });

function holdsTokens(value: unknown, depth = 0): boolean {
  if (!isRecord(value) || depth > 6) return false;
  return "$value" in value || Object.values(value).some((part) => holdsTokens(part, depth + 1));
}

/** A value with design tokens in it, whoever wrote them. */
export function themeOf(text: string): Record<string, unknown> | undefined {
  if (!text.includes('"$value"')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && !("headline" in value) && holdsTokens(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function reasonOf({ report }: AnyImport): string {
  const told = report.findLast(({ reason, outcome }) => reason && outcome !== "used");
  return [told?.path, told?.reason].filter(Boolean).join(" ");
}

export async function importText(text: string): Promise<Import> {
  // A character is at least a byte, so that nothing is encoded to be thrown away.
  if (text.length > mostBytes) return { kind: "too-large", bytes: text.length };
  if (text.includes("\0")) return { kind: "not-text", name: "" };
  const theme = themeOf(text);
  if (theme) return { kind: "theme", value: theme };
  const read = await importArticle(text);
  if (read.articles.length === 0) return { kind: "nothing", reason: reasonOf(read), report: read.report };
  return { kind: "articles", format: read.format ?? "", articles: read.articles, report: read.report };
}

export async function importFile(file: File): Promise<Import> {
  if (file.size > mostBytes) return { kind: "too-large", bytes: file.size };
  try {
    const read = await importText(decoder.decode(await file.arrayBuffer()));
    return read.kind === "not-text" ? { ...read, name: file.name } : read;
  } catch (error) {
    if (error instanceof TypeError) return { kind: "not-text", name: file.name };
    throw error;
  }
}
