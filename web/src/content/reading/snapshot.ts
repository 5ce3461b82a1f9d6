import type { Report } from "../report.js";
import { memberPath } from "./json_path.js";

/** Plain data. Objects have no prototype, so that no name in them means more than itself. */
export type Data = string | number | boolean | null | Data[] | DataObject;

export interface DataObject {
  [name: string]: Data;
}

const deepest = 64;
const mostValues = 250_000;

/**
 * A copy of any value as plain data, after which nothing of the caller's is looked at again: accessors and proxies are asked
 * once, and one that throws is told with its path. Dates and addresses become texts; what is no data, such as a function, is
 * left out, as is what refers back to what holds it.
 */
export function snapshot(value: unknown, report: Report): Data | undefined {
  return new Snapshot(report).copy(value, "$", 0);
}

export function isObject(value: Data | undefined): value is DataObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

class Snapshot {
  readonly #report: Report;
  readonly #copies = new Map<object, Data | undefined>();
  #left = mostValues;
  #isCut = false;

  constructor(report: Report) {
    this.#report = report;
  }

  copy(value: unknown, path: string, depth: number): Data | undefined {
    if (this.#left-- <= 0) return this.#cut(path);
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) ? value : null;
      case "bigint":
        return Number(value);
      case "object":
        return value === null ? null : this.#copyObject(value, path, depth);
      case "function":
      case "symbol":
        return this.#ignore(path, `a ${typeof value} is no data`);
      default:
        return undefined;
    }
  }

  #copyObject(value: object, path: string, depth: number): Data | undefined {
    if (this.#copies.has(value)) return this.#copies.get(value) ?? this.#ignore(path, "it refers to what holds it");
    if (depth >= deepest) return this.#ignore(path, `deeper than ${deepest} levels`);
    this.#copies.set(value, undefined);
    let copy: Data | undefined;
    try {
      if (value instanceof Date) copy = Number.isNaN(value.getTime()) ? null : value.toISOString();
      else if (value instanceof URL || value instanceof String) copy = String(value);
      else copy = Array.isArray(value) ? this.#copyArray(value, path, depth) : this.#copyFields(value, path, depth);
    } catch (error) {
      copy = this.#ignore(path, `it cannot be read: ${wordsOf(error)}`);
    }
    this.#copies.set(value, copy);
    return copy;
  }

  #copyArray(array: unknown[], path: string, depth: number): Data[] {
    const copy: Data[] = [];
    for (let index = 0; index < array.length && !this.#isCut; ++index) {
      copy.push(this.#member(array, index, path, depth) ?? null);
    }
    return copy;
  }

  #copyFields(object: object, path: string, depth: number): DataObject {
    const copy: DataObject = Object.create(null);
    for (const name of Object.keys(object)) {
      if (this.#isCut) break;
      const value = this.#member(object, name, path, depth);
      if (value !== undefined) copy[name] = value;
    }
    return copy;
  }

  #member(holder: object, key: string | number, path: string, depth: number): Data | undefined {
    let value: unknown;
    try {
      value = (holder as Record<string | number, unknown>)[key];
    } catch (error) {
      return this.#ignore(memberPath(path, key), `it cannot be read: ${wordsOf(error)}`);
    }
    // A path costs more than most values: made only where something may be told.
    if (value === null || typeof value !== "object") {
      if (this.#left > 0 && (typeof value === "string" || typeof value === "boolean")) {
        this.#left -= 1;
        return value;
      }
    }
    return this.copy(value, memberPath(path, key), depth + 1);
  }

  #cut(path: string): undefined {
    if (!this.#isCut) this.#report.add({ outcome: "cut", path, reason: `more than ${mostValues} values` });
    this.#isCut = true;
  }

  #ignore(path: string, reason: string): undefined {
    this.#report.add({ outcome: "ignored", path, reason });
  }
}

function wordsOf(error: unknown): string {
  try {
    return String((error as Error).message ?? error).slice(0, 200);
  } catch {
    return "it throws";
  }
}
