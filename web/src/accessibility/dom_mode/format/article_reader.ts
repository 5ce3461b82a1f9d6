import { cutText } from "../../../content/reading/fit_article.js";
import type { Warning } from "../../../runtime/fault.js";
import { bytesOf, isBlank, quoteNumber, quoteText } from "./clean_text.js";

/** A value of unknown type and its JSON path. */
export interface Place {
  value: unknown;
  path: string;
  /** The member of an object that the value stands for. */
  only?: string;
}

export const leftOut = "left out";
export const leftOutWithAll = "left out with what it belongs to";
export const restLeftOut = "the rest is left out";
export const takenAsText = "taken as its text";

const mostPieces = 40_000;
const mostWarnings = 100;
export const mostTextBytes = 65_536;

export const isText = (value: unknown): value is string => typeof value === "string";
export const isPresent = ({ value }: Place) => value !== undefined && value !== null;
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function member({ value, path, only }: Place, key: string): Place {
  if (only === key) return { value, path };
  const isPlain = /^[A-Za-z_$][\w$]{0,47}$/.test(key);
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return { value: found, path: isPlain ? `${path}.${key}` : `${path}[${quoteText(key)}]` };
}

export const members = (place: Place): [string, Place][] =>
  isObject(place.value) ? Object.keys(place.value).map((key) => [key, member(place, key)]) : [];

const nameOf = (value: unknown) =>
  value === undefined
    ? "nothing"
    : value === null
      ? "null"
      : Array.isArray(value)
        ? "an array"
        : `${typeof value === "object" ? "an" : "a"} ${typeof value}`;

const isEmptyText = (value: unknown) => isText(value) && isBlank(value);

/**
 * What reading one article shares, as widget/article/read_context.h has it: what is not as the format says is repaired or
 * left out, with a warning, and the reading goes on.
 */
export class ArticleReader {
  readonly warnings: Warning[] = [];
  #pieces = 0;

  warn(code: string, { path }: Place, reason: string): void {
    if (this.warnings.length < mostWarnings) this.warnings.push({ code, path, reason });
  }

  /** "expected …, found …: left out". */
  objectTo(place: Place, expected: string, became = leftOut, code = "wrong-type"): void {
    const { value } = place;
    const isMissing = !isPresent(place) || isEmptyText(value);
    const isTold = code === "bad-value";
    const found = isEmptyText(value)
      ? "an empty string"
      : isTold && isText(value)
        ? quoteText(value)
        : isTold && typeof value === "number"
          ? quoteNumber(value)
          : nameOf(value);
    this.warn(isMissing ? "missing-field" : code, place, `expected ${expected}, found ${found}: ${became}`);
  }

  /** The value to take fields from: itself, or a text or number for the object whose member `only` it would be. */
  asObject(place: Place, only = "", mayLack = true): Place | undefined {
    const { value, path } = place;
    if (isObject(value)) return place;
    if (only && (typeof value === "number" || isText(value)) && !isEmptyText(value)) {
      this.objectTo(place, "an object", `taken as its ${only}`);
      return { value, path, only };
    }
    if (isPresent(place) || !mayLack) this.objectTo(place, "an object");
    return undefined;
  }

  /** The first `most` items of an array; another value is its own only item. */
  list(place: Place, most = Number.POSITIVE_INFINITY): Place[] {
    const { value, path } = place;
    if (Array.isArray(value)) {
      if (value.length > most) {
        this.warn("too-large", place, `expected at most ${most} items, found ${value.length}: ${restLeftOut}`);
      }
      return value.slice(0, most).map((item, index) => ({ value: item, path: `${path}[${index}]` }));
    }
    if (!isPresent(place)) return [];
    const isItem = typeof value !== "boolean" && !isEmptyText(value);
    this.objectTo(place, "an array", isItem ? "taken as its only item" : leftOut);
    return isItem ? [place] : [];
  }

  countPiece(place: Place): boolean {
    if (++this.#pieces === mostPieces + 1) {
      const most = `expected at most ${mostPieces} blocks, list items and runs together`;
      this.warn("too-large", place, `${most}, found more: ${restLeftOut}`);
    }
    return this.#pieces <= mostPieces;
  }

  limited(text: string, most: number, place: Place): string {
    if (bytesOf(text) <= most) return text;
    this.warn("text-cut", place, `expected at most ${mostTextBytes} bytes of text, found more: ${restLeftOut}`);
    return cutText(text, most);
  }
}
