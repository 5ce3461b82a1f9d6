import type { ReportEntry } from "article-card/content/import";
import { html, nothing, type TemplateResult } from "lit";
import { figure, fill, words } from "../../words/language.js";
import { picker } from "../controls/choice.js";
import type { Import } from "./importing.js";

const mostShown = 200;

export const megabytes = (bytes: number) =>
  figure(bytes / 1e6, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });

export interface ImportSection {
  last: Import | "reading" | undefined;
  /** Which article of a feed is shown. */
  chosen: number;
  mostBytes: number;
  takeText(text: string): void;
  takeFile(file: File): void;
  choose(index: number): void;
}

function problemOf(last: Import, most: number): string {
  const { content } = words().studio;
  if (last.kind === "too-large") return fill(content.tooLarge, { size: megabytes(last.bytes), most: megabytes(most) });
  if (last.kind === "not-text") return fill(content.notText, { name: last.name });
  if (last.kind === "theme") return content.theme;
  return last.kind === "nothing" ? fill(content.nothing, { reason: last.reason }) : "";
}

function reportList(report: ReportEntry[]): TemplateResult {
  const { content } = words().studio;
  const count = (outcome: ReportEntry["outcome"]) => figure(report.filter((entry) => entry.outcome === outcome).length);
  const told = report.filter(({ outcome, reason }) => outcome !== "used" || reason);
  return html`<details class="report">
    <summary>${content.report}: ${fill(content.counts, {
      used: count("used"),
      repaired: count("repaired"),
      ignored: count("ignored"),
    })}</summary>
    <ul dir="ltr" lang="en">
      ${(told.length > 0 ? told : report).slice(0, mostShown).map(
        ({ outcome, path, field, reason }) =>
          html`<li data-outcome=${outcome}><b lang="" dir="auto">${content.outcomes[outcome]}</b> <code>${path}</code>
            ${field ? html`→ <code>${field}</code>` : nothing} ${reason}</li>`,
      )}
    </ul>
  </details>`;
}

function outcome(section: ImportSection): TemplateResult | typeof nothing {
  const { content } = words().studio;
  const { last } = section;
  if (!last) return nothing;
  if (last === "reading") return html`<p>${content.reading}</p>`;
  if (last.kind !== "articles") {
    return html`<p class="problem" role="alert">${problemOf(last, section.mostBytes)}</p>
      ${last.kind === "nothing" && last.report.length > 0 ? reportList(last.report) : nothing}`;
  }
  const headlines = last.articles.map((article, index) => {
    const { headline } = article as { headline?: string };
    return [index, headline ?? String(index + 1)] as const;
  });
  return html`<p class="told" role="status">${content.formats[last.format] ?? last.format}</p>
    ${
      headlines.length > 1
        ? picker<number>({
            id: "feed-article",
            label: content.fromFeed,
            options: headlines,
            value: section.chosen,
            choose: section.choose,
          })
        : nothing
    }
    ${reportList(last.report)}`;
}

/** Where an article of any format comes in, and what became of the last one. */
export function importSection(section: ImportSection): TemplateResult {
  const { content } = words().studio;
  const area = (event: Event) => (event.target as HTMLElement).closest("form")?.querySelector("textarea");
  const pasted = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!text.trim()) return;
    event.preventDefault();
    section.takeText(text);
  };
  const sent = (event: SubmitEvent) => {
    event.preventDefault();
    const text = area(event)?.value ?? "";
    if (text.trim()) section.takeText(text);
  };
  const picked = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) section.takeFile(file);
    input.value = "";
  };
  return html`<form class="bring" @submit=${sent}>
    <h3>${content.bring}</h3>
    <p class="hint">${content.bringHint}</p>
    <textarea rows="2" dir="auto" aria-label=${content.bringField} @paste=${pasted}></textarea>
    <div class="buttons">
      <button type="submit">${content.take}</button>
      <label class="file"><input type="file" class="unseen" accept=".json,.jsonld,.html,.htm,.txt,application/json,text/html"
        @change=${picked}><span>${content.file}</span></label>
    </div>
    <div class="outcome">${outcome(section)}</div>
  </form>`;
}
