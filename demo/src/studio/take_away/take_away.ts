import type { ArticleCardElement } from "article-card";
import { html, LitElement, type TemplateResult } from "lit";
import type { StudioState } from "../state.js";
import { type Strings, stringsOf } from "./strings.js";
import { takeAwayStyle } from "./take_away_style.js";
import { permalink, stateKey, type Thing, things } from "./things.js";

type EmbedKind = "script" | "npm" | "frame";
const embedKinds: readonly EmbedKind[] = ["script", "npm", "frame"];
const scales = [1, 2, 3];

/**
 * `<studio-take-away>`: all that leaves the studio. `state` is what is shown, `card` the element that shows it. Nothing is
 * made before somebody asks for it, the link and the chosen snippet apart.
 */
export class StudioTakeAway extends LitElement {
  static override readonly styles = takeAwayStyle;
  static override readonly properties = {
    state: { attribute: false },
    card: { attribute: false },
    embedKind: { state: true },
    code: { state: true },
    link: { state: true },
    said: { state: true },
  };

  declare state: StudioState | undefined;
  declare card: ArticleCardElement | undefined;
  declare private embedKind: EmbedKind;
  declare private code: string;
  declare private link: string;
  declare private said: { text: string; failed: boolean };
  #shown = "";
  #busy = false;
  readonly #languages = new MutationObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.embedKind = "script";
    this.code = "";
    this.link = "";
    this.said = { text: "", failed: false };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#languages.observe(this.ownerDocument.documentElement, { attributeFilter: ["lang"], subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#languages.disconnect();
  }

  get #strings(): Strings {
    return stringsOf((this.closest("[lang]") as HTMLElement | null)?.lang ?? "");
  }

  protected override updated(): void {
    const { state } = this;
    const key = state ? stateKey(state) + this.embedKind : "";
    if (key === this.#shown) return;
    this.#shown = key;
    if (state) this.#describe(state, key);
  }

  async #describe(state: StudioState, key: string): Promise<void> {
    const [link, code] = await Promise.all(
      [permalink(state), things[this.embedKind].make({ state, card: this.card }).then(textOf)].map((made) =>
        made.catch((error: unknown) => reasonOf(error)),
      ),
    );
    if (key !== this.#shown) return;
    this.link = link!;
    this.code = code!;
  }

  /** Makes the thing and hands it over; one at a time, and what went wrong is said. */
  async #take(thing: Thing, name: string, how: "copy" | "download"): Promise<void> {
    const { state, card } = this;
    if (!state || this.#busy) return;
    const strings = this.#strings;
    this.#busy = true;
    this.said = { text: strings.working, failed: false };
    try {
      const made = await thing.make({ state, card });
      if (how === "copy") await copy(await textOf(made), this.renderRoot);
      else save(made, thing.file);
      this.said = { text: how === "copy" ? strings.copied(name) : strings.saved(thing.file), failed: false };
    } catch (error) {
      this.said = { text: strings.failed(reasonOf(error)), failed: true };
    }
    this.#busy = false;
  }

  #button(thing: Thing, name: string, how: "copy" | "download"): TemplateResult {
    const word = this.#strings[how];
    return html`<button type="button" data-thing=${thing.file} data-how=${how} aria-label="${word}: ${name}"
      @click=${() => this.#take(thing, name, how)}>${word}</button>`;
  }

  #row(thing: Thing, name: string, ...hows: ("copy" | "download")[]): TemplateResult {
    return html`<div class="row"><span class="what">${name}</span>${hows.map((how) => this.#button(thing, name, how))}</div>`;
  }

  #embed(): TemplateResult {
    const strings = this.#strings;
    const changed = Object.keys(this.state?.theme.changes ?? {}).length > 0;
    const choose = (kind: EmbedKind) => {
      this.embedKind = kind;
    };
    const name = strings[this.embedKind];
    return html`<section class="wide" aria-labelledby="embed">
      <h3 id="embed">${strings.embed}</h3>
      <p>${strings.embedHint}${changed && this.embedKind !== "npm" ? ` ${strings.themeFileNote}` : ""}</p>
      <fieldset>
        <legend>${strings.embed}</legend>
        ${embedKinds.map(
          (kind) => html`<label class="choice"><input type="radio" name="embed" .value=${kind}
            .checked=${kind === this.embedKind} @change=${() => choose(kind)}>${strings[kind]}</label>`,
        )}
      </fieldset>
      <pre tabindex="0" role="region" aria-label=${strings.code(name)} dir="ltr"><code>${this.code}</code></pre>
      <div class="row">
        ${this.#button(things[this.embedKind], name, "copy")}
        ${this.embedKind === "frame" ? this.#button(things.framePage, strings.framePage, "download") : ""}
      </div>
    </section>`;
  }

  protected override render(): TemplateResult {
    const strings = this.#strings;
    return html`
      <div class="parts">
        <section class="wide" aria-labelledby="link">
          <h3 id="link">${strings.link}</h3>
          <p>${strings.linkHint}</p>
          <div class="row">
            <input class="link" readonly dir="ltr" aria-labelledby="link" .value=${this.link}
              @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}>
            ${this.#button(things.link, strings.link, "copy")}
          </div>
        </section>
        ${this.#embed()}
        <div class="column">
        <section aria-labelledby="theme">
          <h3 id="theme">${strings.theme}</h3>
          <p>${strings.themeHint}</p>
          ${this.#row(things.themeFile, strings.file, "copy", "download")}
          ${this.#row(things.themeCss, strings.css, "copy", "download")}
        </section>
        <section aria-labelledby="page">
          <h3 id="page">${strings.page}</h3>
          <p>${strings.pageHint}</p>
          ${this.#row(things.page, "HTML", "copy", "download")}
        </section>
        </div>
        <section aria-labelledby="picture">
          <h3 id="picture">${strings.picture}</h3>
          <p>${strings.pictureHint}</p>
          ${scales.map((scale) => this.#row(things.picture(scale), strings.times(String(scale)), "download"))}
          ${this.#row(things.social, strings.social, "download")}
        </section>
      </div>
      <p class="said ${this.said.failed ? "failed" : ""}" role="status">${this.said.text}</p>
    `;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const textOf = (made: Blob | string): Promise<string> | string => (typeof made === "string" ? made : made.text());

/** To the clipboard; where the page may not write there, by a selection. */
async function copy(text: string, root: HTMLElement | DocumentFragment): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.className = "unseen";
    area.value = text;
    area.setAttribute("aria-hidden", "true");
    root.append(area);
    const focused = (root as ShadowRoot).activeElement as HTMLElement | null;
    area.select();
    const isDone = document.execCommand("copy");
    area.remove();
    focused?.focus();
    if (!isDone) throw new Error("the browser lets this page copy nothing");
  }
}

function save(made: Blob | string, file: string): void {
  const blob = typeof made === "string" ? new Blob([made], { type: typeFor(file) }) : made;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  // The browser has taken the file over by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function typeFor(file: string): string {
  if (file.endsWith(".html")) return "text/html;charset=utf-8";
  if (file.endsWith(".css")) return "text/css;charset=utf-8";
  return file.endsWith(".json") ? "application/json" : "text/plain;charset=utf-8";
}

if (!customElements.get("studio-take-away")) customElements.define("studio-take-away", StudioTakeAway);

declare global {
  interface HTMLElementTagNameMap {
    "studio-take-away": StudioTakeAway;
  }
}
