import type { Article } from "./article.js";

/** What became of one part of a source. */
export interface ReportEntry {
  /** `cut`: the article has only the beginning of it, and is not whole. */
  outcome: "used" | "ignored" | "repaired" | "cut";
  /**
   * Where it stands in the source: a CSS selector from the root in HTML, a JSON path (`$.author[0].name`) in JSON, both with a
   * blank between for HTML in JSON, the name of a property for meta elements.
   */
  path: string;
  /** The article's field that it went into, as `body[3]`; absent where it went nowhere. */
  field?: string;
  /** Why it was ignored, what was repaired, or where it was cut. */
  reason?: string;
}

/** What every importer of one article answers. None of them throws. */
export interface ArticleImport {
  /** Undefined where there is nothing to make an article of: the report says why. */
  article: Article | undefined;
  report: ReportEntry[];
}

const mostEntries = 5000;
const mostCuts = 100;

/** Collects what an importer tells about its source; a hostile one cannot make it grow without end. */
export class Report {
  readonly entries: ReportEntry[] = [];
  #cuts = 0;
  #isFull = false;

  add(entry: ReportEntry): void {
    // That something is missing is told even where nothing else is any more.
    if (entry.outcome === "cut" ? this.#cuts++ < mostCuts : this.entries.length < mostEntries) {
      this.entries.push(entry);
    } else if (!this.#isFull) {
      this.#isFull = true;
      this.entries.push({ outcome: "ignored", path: "", reason: "further parts of the source are not listed here" });
    }
  }
}
