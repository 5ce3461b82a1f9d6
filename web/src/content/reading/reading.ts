import type { Article } from "../article.js";
import { Report, type ReportEntry } from "../report.js";
import { memberPath } from "./json_path.js";
import { type Data, type DataObject, isObject } from "./snapshot.js";
import type { Read } from "./text.js";

/** What every importer takes. */
export interface ImportOptions {
  /** The address of the page or feed: relative addresses are made absolute with it; without one they stay as written. */
  base?: string | URL;
  /**
   * Reads HTML into a tree that runs and loads nothing, in place of the built-in reader: a document of DOMParser, jsdom, …
   * Its own base makes relative addresses absolute.
   */
  parseHtml?: (html: string) => Element | DocumentFragment;
}

/** A value and where it stands. */
export interface Source<T extends Data = Data> {
  value: T;
  path: string;
}

/** How a format refers and names. */
type Format = Pick<Reading, "resolve" | "nameOf">;

/** One import under way: its options and what it tells. */
export class Reading {
  readonly report: Report;
  readonly base: string;
  readonly parseHtml: ImportOptions["parseHtml"];
  /** Leads from what names another value of the source to that value. */
  readonly resolve: (source: Source) => Source;
  /** The name that importers know a member by. */
  readonly nameOf: (written: string) => string;

  constructor(options: ImportOptions = {}, report = new Report(), format: Partial<Format> = {}) {
    this.report = report;
    this.base = String(options.base ?? "");
    this.parseHtml = options.parseHtml;
    this.resolve = format.resolve ?? ((source) => source);
    this.nameOf = format.nameOf ?? ((written) => written);
  }

  /** The same with a report of its own, for what may yet be passed over. */
  apart(): Reading {
    const { base, parseHtml } = this;
    return new Reading({ base, ...(parseHtml && { parseHtml }) }, new Report(), this);
  }

  used(path: string, field: string, repaired?: string): void {
    this.report.add({ outcome: repaired ? "repaired" : "used", path, field, ...(repaired && { reason: repaired }) });
  }

  ignored(path: string, reason: string): undefined {
    this.report.add({ outcome: "ignored", path, reason });
  }

  /** What was told as used for a field is not after all. */
  withdraw(field: string, reason: string): void {
    for (const entry of this.report.entries) {
      if (entry.field !== field) continue;
      delete entry.field;
      Object.assign(entry, { outcome: "ignored", reason });
    }
  }

  addAll(entries: readonly ReportEntry[]): void {
    for (const entry of entries) this.report.add(entry);
  }

  /** The value of a reader's answer, told with the field that it goes into. */
  take<T>(read: Read<T>, path: string, field: string): T | undefined {
    if ("reason" in read) return this.ignored(path, read.reason);
    this.used(path, field, read.repaired);
    return read.value;
  }
}

/** The members of an object, each asked for by name; those that nobody asked for can be told at the end. */
export class Fields {
  readonly path: string;
  readonly #object: DataObject;
  /** Names as importers know them to those that the source writes. */
  readonly #names: Map<string, string>;
  readonly #asked = new Set<string>();

  constructor({ value, path }: Source<DataObject>, nameOf: Reading["nameOf"] = (written) => written) {
    this.path = path;
    this.#object = value;
    this.#names = new Map();
    for (const written of Object.keys(value)) {
      const name = nameOf(written);
      if (!this.#names.has(name)) this.#names.set(name, written);
    }
  }

  /** Undefined where there is none, or null or an empty text or list. */
  get(name: string): Source | undefined {
    const written = this.#names.get(name);
    if (written === undefined) return undefined;
    this.#asked.add(written);
    const value = this.#object[written]!;
    const isEmpty = value === null || (typeof value === "string" && !value.trim());
    if (isEmpty || (Array.isArray(value) && value.length === 0)) return undefined;
    return { value, path: memberPath(this.path, written) };
  }

  first(names: readonly string[]): Source | undefined {
    for (const name of names) {
      const source = this.get(name);
      if (source) return source;
    }
    return undefined;
  }

  names(): string[] {
    return [...this.#names.keys()];
  }

  /** Tells the members that were not asked for as passed over, `reasons` by name first. */
  tellRest(reading: Reading, reasons: Readonly<Record<string, string>> = {}): void {
    for (const [name, written] of this.#names) {
      if (this.#asked.has(written)) continue;
      const reason = Object.hasOwn(reasons, name) ? reasons[name]! : "a card shows nothing of the kind";
      reading.ignored(memberPath(this.path, written), reason);
    }
  }
}

/** Makes a field's value of a source and tells what became of it; undefined where it gives nothing. */
export type FieldReader = (source: Source, field: string, reading: Reading, article: Partial<Article>) => unknown;

export const scalar =
  <T>(read: (value: Data) => Read<T>): FieldReader =>
  (source, field, reading) =>
    reading.take(read(source.value), source.path, field);

/** One line of a table that says which names of a format fill which field of the article. */
export interface FieldMapping<Kind extends string> {
  /** The first that gives something counts; the others are told as passed over. */
  from: readonly string[];
  field: keyof Article;
  read: Kind;
  /** What it gives follows what the field has already. */
  adds?: true;
  /** For the documentation. */
  note?: string;
}

/** Fills `article` by a table. What is there already stays. */
export function readMapped<Kind extends string>(
  fields: Fields,
  mapping: readonly FieldMapping<Kind>[],
  readers: Readonly<Record<Kind, FieldReader>>,
  reading: Reading,
  article: Partial<Article> = {},
): Partial<Article> {
  const asked = new Map<string, string>();
  const tried = new Set<string>();
  for (const { from, field, read, adds } of mapping) {
    for (const name of from) {
      const source = fields.get(name);
      if (!source) continue;
      const known = article[field];
      if (known !== undefined && !adds) {
        asked.set(source.path, field);
        continue;
      }
      tried.add(source.path);
      const place = adds && Array.isArray(known) ? `${field}[${known.length}]` : field;
      const value = readers[read](source, place, reading, article);
      const whole = adds && Array.isArray(known) && Array.isArray(value) ? [...known, ...value] : value;
      if (whole !== undefined) Object.assign(article, { [field]: whole });
    }
  }
  for (const [path, field] of asked) if (!tried.has(path)) reading.ignored(path, `${field} is known already`);
  return article;
}

export const objectSource = (source: Source): Source<DataObject> | undefined =>
  isObject(source.value) ? { value: source.value, path: source.path } : undefined;

/** The values of a list, or the one that stands for it. */
export function listOf(source: Source, most = 1000): Source[] {
  const { value, path } = source;
  if (!Array.isArray(value)) return [source];
  return value.slice(0, most).map((each, index) => ({ value: each, path: memberPath(path, index) }));
}
