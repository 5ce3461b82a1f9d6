import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { type Diagnostic, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { completeFrom } from "./complete.js";
import { editorColors, editorTheme } from "./editor_look.js";
import { type Finding, rangeOfFinding } from "./findings_of.js";
import { mostLength } from "./importing.js";
import type { Schema } from "./schema/schema.js";

interface EditorEvents {
  changed(text: string): void;
  undo(): void;
  redo(): void;
  /** More was to be written than an article may hold. */
  refused(bytes: number): void;
}

/** The article's JSON. Undoing is the studio's, so that one history holds everything. */
export class Editor {
  readonly #view: EditorView;

  /** Stands in a shadow root of its own: there the editor's styles are adopted sheets, which a strict policy allows. */
  constructor(host: HTMLElement, label: string, schema: Schema, events: EditorEvents) {
    const root = host.attachShadow({ mode: "open" });
    const run = (action: () => void) => () => {
      action();
      return true;
    };
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        extensions: [
          lineNumbers(),
          foldGutter(),
          drawSelection(),
          indentOnInput(),
          indentUnit.of("  "),
          bracketMatching(),
          closeBrackets(),
          highlightActiveLine(),
          json(),
          autocompletion({ override: [completeFrom(schema)], icons: false }),
          syntaxHighlighting(editorColors),
          editorTheme,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", dir: "ltr" }),
          keymap.of([
            { key: "Mod-z", run: run(events.undo), preventDefault: true },
            { key: "Mod-y", mac: "Mod-Shift-z", run: run(events.redo), preventDefault: true },
            { key: "Mod-Shift-z", run: run(events.redo), preventDefault: true },
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...foldKeymap,
            ...completionKeymap,
            ...lintKeymap,
          ]),
          EditorState.changeFilter.of(({ newDoc, docChanged }) => {
            const isAllowed = !docChanged || newDoc.length <= mostLength;
            if (!isAllowed) queueMicrotask(() => events.refused(newDoc.length));
            return isAllowed;
          }),
          EditorView.updateListener.of((update) => {
            const isOwn = update.transactions.some((transaction) => transaction.annotation(Transaction.remote));
            if (update.docChanged && !isOwn) events.changed(update.state.doc.toString());
          }),
        ],
      }),
    });
  }

  name(label: string): void {
    this.#view.contentDOM.ariaLabel = label;
  }

  /** Shows a text that comes from elsewhere; only what differs is replaced, so that the caret stays where it can. */
  show(text: string): void {
    const { doc } = this.#view.state;
    const old = doc.toString();
    if (old === text) return;
    let from = 0;
    const shorter = Math.min(old.length, text.length);
    while (from < shorter && old[from] === text[from]) ++from;
    let back = 0;
    while (back < shorter - from && old[old.length - 1 - back] === text[text.length - 1 - back]) ++back;
    this.#view.dispatch({
      changes: { from, to: old.length - back, insert: text.slice(from, text.length - back) },
      annotations: Transaction.remote.of(true),
    });
  }

  /** Marks what is wrong with the text. */
  mark(findings: Finding[]): void {
    const { state } = this.#view;
    const marks: Diagnostic[] = findings.map((finding) => ({
      ...rangeOfFinding(state, finding),
      severity: "error",
      message: finding.text,
    }));
    marks.sort((a, b) => a.from - b.from);
    this.#view.dispatch(setDiagnostics(state, marks));
  }

  lineOf(finding: Finding): number {
    return this.#view.state.doc.lineAt(rangeOfFinding(this.#view.state, finding).from).number;
  }

  goTo(finding: Finding): void {
    const { from, to } = rangeOfFinding(this.#view.state, finding);
    this.#view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    this.#view.focus();
  }
}
