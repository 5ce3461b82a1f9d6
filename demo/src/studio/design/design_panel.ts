import { html, nothing, render } from "lit";
import { create } from "../../page.js";
import { type ThemeName, themes } from "../../themes.js";
import { figure, fill, words } from "../../words/language.js";
import { megabytes } from "../content/import_section.js";
import { Checking } from "../findings/checking.js";
import type { Finding } from "../findings/findings.js";
import { findingsSection } from "../findings/findings_section.js";
import { applyFix } from "../findings/fix.js";
import type { Store } from "../store.js";
import type { ViewStore } from "../view.js";
import { cardFamilies } from "./families.js";
import { readFont, type ThemeFont, themeFonts, withFonts } from "./fonts.js";
import { fontsSection } from "./fonts_section.js";
import { judgeTheme } from "./opened_theme.js";
import { loadThemeFile, themeFile } from "./theme_file.js";
import { tokenGroups } from "./token_groups.js";
import { rowId } from "./token_row.js";
import { overlay, type TokenTree, tokenPaths } from "./token_tree.js";
import { tokenAt } from "./token_values.js";

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The design: which theme, every token of it, fonts, and what readers could not read. */
export class DesignPanel {
  readonly element = create("div", { className: "design-panel" });
  readonly #store: Store;
  readonly #view: ViewStore;
  readonly #checking = new Checking(() => this.renew());
  #search = "";
  #problem = "";
  #told = "";
  #fontTold = "";
  #fontProblem = "";
  #families: string[] = [];

  constructor(store: Store, view: ViewStore) {
    this.#store = store;
    this.#view = view;
    store.listen((state, before) => {
      if (state === before || state.theme.name !== before.theme.name) this.#loadTheme(state.theme.name);
      if (state === before || state.theme !== before.theme) this.#check();
      if (state === before || state.theme !== before.theme || state.scheme !== before.scheme) this.renew();
    });
    view.listen((now, before) => {
      if (now !== before) this.renew();
    });
    cardFamilies().then(
      (families) => {
        this.#families = families;
        this.renew();
      },
      () => {},
    );
  }

  renew(): void {
    const store = this.#store;
    const { state } = store;
    const { design, themes: names } = words().studio;
    const { name, changes } = state.theme;
    const theme = themeFile(name) ?? {};
    const count = tokenPaths(changes).length;
    const wear = (next: ThemeName) => store.set({ theme: { ...state.theme, name: next } }, "theme");
    const opened = (event: Event) => {
      const input = event.target as HTMLInputElement;
      const [file] = input.files ?? [];
      if (file) this.openFile(file);
      input.value = "";
    };
    const view = html`
      <div class="chips" role="group" aria-label=${design.theme}>
        ${themes.map(
          (each) =>
            html`<button type="button" data-theme=${each} aria-pressed=${each === name} @click=${() => wear(each)}>${names[each]}</button>`,
        )}
      </div>
      <div class="buttons">
        <label class="file"><input type="file" id="theme-file" class="unseen" accept=".json,application/json" @change=${opened}><span>${design.openTheme}</span></label>
        ${
          count > 0 || themeFonts(changes).length > 0
            ? html`<button type="button" @click=${() => store.set({ theme: { name, changes: {} } }, "reset")}>${design.reset}</button>
              <span class="hint">${fill(design.changes, { count: figure(count) })}</span>`
            : nothing
        }
      </div>
      ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}
      ${this.#told ? html`<p class="told" role="status">${this.#told}</p>` : nothing}
      ${findingsSection({
        found: this.#checking.found,
        isChecking: this.#checking.isChecking,
        problem: this.#checking.problem(),
        goTo: (finding) => this.#goTo(finding),
        fix: (finding, fix) => applyFix(store, finding, fix),
      })}
      <div class="search">
        <input type="search" id="token-search" aria-label=${design.search} placeholder=${design.search} .value=${this.#search}
          @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)}>
        <label class="flag"><input type="checkbox" .checked=${this.#view.view.changedOnly}
          @change=${(event: Event) => this.#view.set({ changedOnly: (event.target as HTMLInputElement).checked })}> ${design.onlyChanged}</label>
      </div>
      ${tokenGroups({
        store,
        theme,
        families: [...new Set([...themeFonts(changes).map((font) => font.family), ...this.#families])],
        view: this.#view.view,
        search: this.#search,
        open: (group, isOpen) => this.#open(group, isOpen),
        role: (role) => this.#view.set({ role }),
      })}
      ${fontsSection({
        fonts: themeFonts(changes),
        told: this.#fontTold,
        problem: this.#fontProblem,
        add: (file) => this.addFont(file),
        remove: (font) =>
          this.#setFonts(themeFonts(this.#store.state.theme.changes).filter((other) => other.src !== font.src)),
      })}`;
    render(view, this.element);
  }

  async openFile(file: File): Promise<void> {
    try {
      const value: unknown = JSON.parse(await file.text());
      if (typeof value !== "object" || value === null) throw new Error("$ is no object");
      this.openTheme(value as TokenTree, file.name);
    } catch (error) {
      this.#tell("", fill(words().studio.design.themeRefused, { name: file.name, reason: reasonOf(error) }));
    }
  }

  /** Lays a theme that somebody brings over the built-in one. */
  openTheme(tree: TokenTree, name: string): void {
    const { design } = words().studio;
    const { known, unknown } = judgeTheme(tree);
    if (known === 0) return this.#tell("", fill(design.themeStrange, { name }));
    this.#tell(unknown.length > 0 ? fill(design.themePartly, { name, count: figure(unknown.length) }) : "", "");
    this.#store.set({ theme: { ...this.#store.state.theme, changes: tree } }, `open ${name}`);
  }

  async addFont(file: File): Promise<void> {
    const { design } = words().studio;
    const font = await readFont(file);
    this.#fontTold = this.#fontProblem = "";
    if ("family" in font) {
      this.#setFonts([...themeFonts(this.#store.state.theme.changes), font]);
      this.#fontTold = fill(design.fontAdded, { family: font.family });
    } else if (font.kind === "too-large") {
      const sizes = { size: megabytes(font.bytes), most: megabytes(font.most) };
      this.#fontProblem = fill(design.fontTooLarge, { name: file.name, ...sizes });
    } else {
      this.#fontProblem = fill(font.kind === "woff2" ? design.fontIsWoff2 : design.notAFont, { name: file.name });
    }
    this.renew();
  }

  #tell(told: string, problem: string): void {
    this.#told = told;
    this.#problem = problem;
    this.renew();
  }

  #setFonts(fonts: ThemeFont[]): void {
    const { theme } = this.#store.state;
    const changes = withFonts(theme.changes, fonts);
    this.#store.set({ theme: { ...theme, changes } }, "fonts");
  }

  async #loadTheme(name: string): Promise<void> {
    try {
      await loadThemeFile(name);
      this.#check();
    } catch (error) {
      this.#problem = reasonOf(error);
    }
    this.renew();
  }

  #check(): void {
    const { name, changes } = this.#store.state.theme;
    const theme = themeFile(name);
    if (theme) this.#checking.theme(overlay(theme, changes));
  }

  #find(search: string): void {
    this.#search = search;
    this.renew();
  }

  #open(group: string, isOpen: boolean): void {
    const others = this.#view.view.open.filter((other) => other !== group);
    this.#view.set({ open: isOpen ? [...others, group] : others });
  }

  /** Shows the finding where it is: its scheme in the preview, its token under the caret. */
  #goTo(finding: Finding): void {
    const token = tokenAt(finding.token);
    if (!token) return;
    const [group = "", role = ""] = token.path.split(".");
    this.#search = "";
    this.#view.set({
      panel: "design",
      changedOnly: false,
      open: [...new Set([...this.#view.view.open, group])],
      ...(group === "typography" && { role }),
    });
    if (finding.scheme) this.#store.set({ scheme: finding.scheme }, "scheme");
    const id = rowId(token.path);
    const control = document.getElementById(id) ?? document.getElementById(`${id}-narrow`);
    control?.scrollIntoView({ block: "center" });
    control?.focus();
  }
}
