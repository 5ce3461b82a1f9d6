import { ensureSyntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import { rangeOf } from "./json_places.js";
import { type Path, pathText, type Schema } from "./schema/schema.js";
import { objections } from "./schema/validate.js";

/** What is wrong with a text, and where: at a place in it, or at a path in its value. */
export interface Finding {
  text: string;
  at: number | Path;
}

/** Browsers tell the place of a mistake in different words, or not at all; this finds it by itself. */
export function placeOfMistake(text: string, message: string): number {
  const place = /position (\d+)/.exec(message)?.[1];
  if (place !== undefined) return Math.min(Number(place), text.length);
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return text.length;
  const start = text.split("\n", Number(line) - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(start + Number(column) - 1, text.length);
}

export function findingsOf(schema: Schema, text: string): Finding[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ text: message, at: placeOfMistake(text, message) }];
  }
  return objections(schema, value).map(({ path, reason }) => ({ text: `${pathText(path)} ${reason}`, at: path }));
}

export function rangeOfFinding(state: EditorState, { at }: Finding): { from: number; to: number } {
  if (typeof at !== "number") {
    ensureSyntaxTree(state, state.doc.length, 200);
    return rangeOf(state, at);
  }
  const from = Math.max(0, Math.min(at, state.doc.length - 1));
  return { from, to: Math.min(from + 1, state.doc.length) };
}
