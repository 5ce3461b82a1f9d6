import { html, nothing, render } from "lit";
import { create } from "../../page.js";
import { articleUrl, languageName, loadSamples, loadText, type Sample } from "../../samples.js";
import { figure, fill, words } from "../../words/language.js";
import type { Store } from "../store.js";
import type { Editor } from "./editor.js";
import type { Finding } from "./findings_of.js";
import { importSection } from "./import_section.js";
import { type Import, importFile, importText, mostBytes, mostLength } from "./importing.js";
import type { Schema } from "./schema/schema.js";

const restMs = 200;
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The content: sample articles, whatever is brought in, and the article's text itself. */
export class ContentPanel {
  readonly element = create("div", { className: "content-panel" });
  readonly #top = create("div");
  readonly #host = create("div", { className: "editor" });
  readonly #status = create("div", { className: "editor-status" });
  readonly #store: Store;
  /** Takes what turns out to be a theme. */
  readonly #openTheme: (value: Record<string, unknown>, name: string) => void;
  #editor: Editor | undefined;
  #findingsOf: ((schema: Schema, text: string) => Finding[]) | undefined;
  #schema: Schema | undefined;
  #findings: Finding[] = [];
  #samples: Sample[] = [];
  #problem = "";
  #last: Import | "reading" | undefined;
  #chosen = 0;
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, openTheme: (value: Record<string, unknown>, name: string) => void) {
    this.#store = store;
    this.#openTheme = openTheme;
    this.element.append(this.#top, this.#status, this.#host);
    store.listen((state, before) => {
      if (state !== before && state.content === before.content && state.base === before.base) return;
      this.#editor?.show(state.content);
      this.#checkSoon();
      this.renew();
    });
    this.#loadSamples();
    this.#loadEditor();
  }

  renew(): void {
    const { content } = words().studio;
    const { base } = this.#store.state;
    const samples = this.#samples.map(
      (sample) => html`<button type="button" lang=${sample.lang} dir="auto" title=${sample.title}
        aria-pressed=${articleUrl(sample) === base} @click=${() => this.#takeSample(sample)}>${languageName(sample.lang)}</button>`,
    );
    const view = html`
      <div class="chips samples" role="group" aria-label=${content.samples}>${samples}</div>
      ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}
      ${importSection({
        last: this.#last,
        chosen: this.#chosen,
        mostBytes,
        takeText: (text) => this.takeText(text),
        takeFile: (file) => this.takeFile(file),
        choose: (index) => this.#choose(index),
      })}
      <h3>${content.article}</h3>
      <p class="hint">${content.articleHint}</p>`;
    render(view, this.#top);
    this.#editor?.name(content.article);
    this.#showFindings();
  }

  takeFile(file: File): Promise<void> {
    return this.#take(() => importFile(file), file.name);
  }

  takeText(text: string): Promise<void> {
    return this.#take(() => importText(text));
  }

  async #take(read: () => Promise<Import>, name = ""): Promise<void> {
    const round = ++this.#round;
    this.#last = "reading";
    this.renew();
    let taken: Import;
    try {
      taken = await read();
    } catch (error) {
      taken = { kind: "nothing", reason: reasonOf(error), report: [] };
    }
    if (round !== this.#round) return;
    if (taken.kind === "theme") {
      this.#last = undefined;
      this.#openTheme(taken.value, name || "theme");
      return this.renew();
    }
    this.#last = taken;
    this.#choose(0);
  }

  #choose(index: number): void {
    this.#chosen = index;
    const last = this.#last;
    if (typeof last === "object" && last.kind === "articles") {
      const content = JSON.stringify(last.articles[index], undefined, 2);
      if (content.length > mostLength) this.#last = { kind: "too-large", bytes: content.length };
      else
        this.#store.set({ content, base: new URL("/articles/", location.href).href }, `import ${this.#round} ${index}`);
    }
    this.renew();
  }

  async #loadSamples(): Promise<void> {
    try {
      this.#samples = await loadSamples();
      const [first] = this.#samples;
      if (first && !this.#store.state.content) await this.#takeSample(first);
    } catch (error) {
      this.#problem = fill(words().studio.content.samplesFailed, { reason: reasonOf(error) });
    }
    this.renew();
  }

  async #takeSample(sample: Sample): Promise<void> {
    const round = ++this.#round;
    this.#problem = "";
    try {
      const content = await loadText(sample);
      if (round !== this.#round) return;
      this.#last = undefined;
      const change = { content, base: articleUrl(sample) };
      if (this.#store.state.content) this.#store.set(change, `sample ${round}`);
      else this.#store.begin(change);
    } catch (error) {
      this.#problem = fill(words().studio.content.samplesFailed, { reason: reasonOf(error) });
    }
    this.renew();
  }

  /** The editor comes after the previews: it is the larger part of the page's script, and what is seen first is the card. */
  async #loadEditor(): Promise<void> {
    try {
      const [{ Editor }, { findingsOf }, { default: schema }] = await Promise.all([
        import("./editor.js"),
        import("./findings_of.js"),
        import("../../../../assets/schema/article.schema.json"),
      ]);
      this.#schema = schema as Schema;
      this.#findingsOf = findingsOf;
      this.#editor = new Editor(this.#host, words().studio.content.article, this.#schema, {
        changed: (content) => this.#store.set({ content }, "typing"),
        undo: () => this.#store.undo(),
        redo: () => this.#store.redo(),
        refused: (bytes) => {
          this.#last = { kind: "too-large", bytes };
          this.renew();
        },
      });
      this.#editor.show(this.#store.state.content);
      this.#checkSoon();
    } catch (error) {
      this.#problem = reasonOf(error);
      this.renew();
    }
  }

  #checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#schema || !this.#findingsOf || !this.#store.state.content) return;
      this.#findings = this.#findingsOf(this.#schema, this.#store.state.content);
      this.#editor?.mark(this.#findings);
      this.#showFindings();
    }, restMs);
  }

  #showFindings(): void {
    const { content } = words().studio;
    const editor = this.#editor;
    if (!editor) return;
    const list = this.#findings.slice(0, 20).map(
      (finding) => html`<li><button type="button" @click=${() => editor.goTo(finding)}>
        <span>${fill(content.line, { line: figure(editor.lineOf(finding)) })}</span> <span lang="en" dir="ltr">${finding.text}</span></button></li>`,
    );
    const view =
      list.length === 0
        ? html`<p class="good" role="status">${content.valid}</p>`
        : html`<p class="problem" role="status">${fill(content.problems, { count: figure(this.#findings.length) })} ${content.keepsShowing}</p>
          <ul class="objections">${list}</ul>`;
    render(view, this.#status);
  }
}
