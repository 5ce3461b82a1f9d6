import { css } from "lit";

/** Colours are those of the page around, where it names them. */
export const inspectorStyle = css`
  :host {
    display: block;
    --in-ink: var(--ink, light-dark(#24211d, #e9e5dc));
    --in-quiet: var(--quiet, light-dark(#625d54, #aca699));
    --in-sheet: var(--sheet, light-dark(#ffffff, #201f1d));
    --in-line: var(--line, light-dark(#d9d3c6, #3d3a35));
    --in-strong-line: light-dark(#807a6e, #8d877b);
    --in-accent: var(--accent, light-dark(#a8241c, #ff9484));
    --in-focus: var(--focus, light-dark(#1454a0, #7ab6fa));
    color: var(--in-ink);
    line-height: 1.5;
    font-size: 0.9rem;
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  /* Tells the scheme, and by its transition when it changes. */
  .ground {
    position: absolute;
    visibility: hidden;
    color: light-dark(#000, #fff);
    transition: color 1ms step-start;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    align-items: center;
    margin-bottom: 0.75rem;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    float: inline-start;
    padding: 0;
    color: var(--in-quiet);
    margin-inline-end: 1rem;
  }
  label {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    min-height: 28px;
  }
  input {
    accent-color: var(--in-accent);
    width: 1rem;
    height: 1rem;
    margin: 0;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  .bar button {
    min-height: 34px;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--in-strong-line);
    border-radius: 6px;
    background: transparent;
  }
  .bar button:hover {
    border-color: var(--in-ink);
  }
  :focus-visible {
    outline: 2px solid var(--in-focus);
    outline-offset: 2px;
  }
  .panel canvas {
    display: block;
    touch-action: pan-y;
  }
  .said {
    margin: 0 0 0.75rem;
  }
  .quiet,
  .text small {
    color: var(--in-quiet);
  }
  .text {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: 1rem;
    margin-top: 1rem;
    align-items: start;
  }
  section {
    min-width: 0;
    padding: 0.9rem 1rem 1rem;
    background: var(--in-sheet);
    border: 1px solid var(--in-line);
    border-radius: 8px;
  }
  h3,
  h4 {
    margin: 0 0 0.5rem;
    font-size: 1rem;
    line-height: 1.3;
  }
  h4 {
    margin-top: 1rem;
    font-size: 0.9rem;
  }
  .tree,
  .tree ul,
  td ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .tree ul {
    padding-inline-start: 1rem;
    border-inline-start: 1px solid var(--in-line);
  }
  .box {
    display: block;
    width: 100%;
    min-height: 28px;
    padding: 0.1rem 0.4rem;
    border: 0;
    border-radius: 4px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  button.box {
    padding-inline-start: 1.45rem;
  }
  summary.box {
    display: list-item;
    list-style: disclosure-closed inside;
  }
  details[open] > summary.box {
    list-style-type: disclosure-open;
  }
  .box:hover {
    background: light-dark(rgb(0 0 0 / 5%), rgb(255 255 255 / 8%));
  }
  .box[aria-current="true"] {
    background: light-dark(#dde9fb, #2b4a78);
    font-weight: 600;
  }
  .box[aria-current="true"] small {
    color: inherit;
  }
  dl {
    margin: 0 0 0.75rem;
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(6rem, 1fr) 2fr;
    gap: 0.75rem;
    padding: 0.15rem 0;
  }
  dt {
    color: var(--in-quiet);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    min-width: 100%;
  }
  th,
  td {
    padding: 0.3rem 0.5rem;
    border-bottom: 1px solid var(--in-line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    white-space: nowrap;
  }
  thead th {
    color: var(--in-quiet);
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
