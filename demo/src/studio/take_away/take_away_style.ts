import { css } from "lit";

/** Colours are those of the page around, where it names them. */
export const takeAwayStyle = css`
  :host {
    display: block;
    container-type: inline-size;
    --ta-ink: var(--ink, light-dark(#24211d, #e9e5dc));
    --ta-quiet: var(--quiet, light-dark(#625d54, #aca699));
    --ta-sheet: var(--sheet, light-dark(#ffffff, #201f1d));
    --ta-code: light-dark(rgb(0 0 0 / 4%), rgb(255 255 255 / 6%));
    --ta-line: var(--line, light-dark(#d9d3c6, #3d3a35));
    --ta-strong-line: light-dark(#807a6e, #8d877b);
    --ta-accent: var(--accent, light-dark(#a8241c, #ff9484));
    --ta-focus: var(--focus, light-dark(#1454a0, #7ab6fa));
    color: var(--ta-ink);
    line-height: 1.5;
  }
  * {
    box-sizing: border-box;
  }
  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: 1rem;
    align-items: start;
  }
  .column {
    display: grid;
    gap: 1rem;
  }
  section {
    min-width: 0;
    padding: 1rem 1.1rem 1.1rem;
    background: var(--ta-sheet);
    border: 1px solid var(--ta-line);
    border-radius: 8px;
  }
  section.wide {
    grid-column: 1 / -1;
  }
  h3 {
    margin: 0;
    font-size: 1.05rem;
    line-height: 1.3;
  }
  p {
    margin: 0.25rem 0 0.85rem;
    color: var(--ta-quiet);
    font-size: 0.875rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .row + .row {
    margin-top: 0.65rem;
    padding-top: 0.65rem;
    border-top: 1px solid var(--ta-line);
  }
  .what {
    flex: 1 1 12rem;
    font-size: 0.925rem;
  }
  button,
  label.choice,
  input.link {
    font: inherit;
    font-size: 0.875rem;
    min-height: 36px;
    padding: 0.25rem 0.8rem;
    border: 1px solid var(--ta-strong-line);
    border-radius: 6px;
    color: inherit;
    background: transparent;
  }
  button,
  label.choice {
    cursor: pointer;
  }
  button:hover,
  label.choice:hover {
    border-color: var(--ta-ink);
  }
  button[aria-disabled="true"] {
    color: var(--ta-quiet);
    cursor: progress;
  }
  :focus-visible,
  label.choice:has(:focus-visible) {
    outline: 2px solid var(--ta-focus);
    outline-offset: 2px;
  }
  input.link {
    flex: 1 1 14rem;
    min-width: 0;
    text-overflow: ellipsis;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 0 0 0.75rem;
    padding: 0;
    border: 0;
  }
  legend,
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  label.choice {
    display: inline-flex;
    align-items: center;
  }
  label.choice:has(:checked) {
    border-color: var(--ta-accent);
    color: var(--ta-accent);
    font-weight: 600;
  }
  label.choice input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  pre {
    direction: ltr;
    text-align: left;
    margin: 0 0 0.75rem;
    padding: 0.75rem 0.9rem;
    max-height: 16rem;
    overflow: auto;
    background: var(--ta-code);
    border-radius: 6px;
    font:
      0.8125rem/1.55 ui-monospace,
      "DejaVu Sans Mono",
      monospace;
    tab-size: 2;
  }
  .said {
    min-height: 1.5rem;
    margin: 0.75rem 0 0;
    overflow-wrap: anywhere;
  }
  .said.failed {
    color: var(--ta-accent);
  }
`;
