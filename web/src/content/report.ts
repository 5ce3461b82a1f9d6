/** What became of one part of a source. */
export interface ReportEntry {
  outcome: "used" | "ignored" | "repaired";
  /** Where it stands in the source: a CSS selector from the root in HTML. */
  path: string;
  /** The article's field that it went into, as `body[3]`; absent where it went nowhere. */
  field?: string;
  /** Why it was ignored, or what was repaired. */
  reason?: string;
}

const mostEntries = 5000;

/** Collects what an importer tells about its source; a hostile one cannot make it grow without end. */
export class Report {
  readonly entries: ReportEntry[] = [];

  add(entry: ReportEntry): void {
    if (this.entries.length < mostEntries) this.entries.push(entry);
  }
}
