import { changeToken, type Step, steps, tokenAt } from "../design/token_values.js";
import type { StudioState } from "../state.js";
import type { Store } from "../store.js";
import type { Finding } from "./findings.js";

/** What would do in the token's place, as a theme writes it and as a reader reads it. */
export interface Fix {
  value: unknown;
  shown: string;
}

const isStep = (word: string | undefined): word is Step => steps.includes(word as Step);

const sufficiency = ({ figure = 0, needed = 1 }: Finding) => figure / needed;

/** Of the colours that are found for a token over its grounds, the one for the ground that asks most of it. */
function nearestForAll(finding: Finding, all: readonly Finding[]): string | undefined {
  const same = all.filter(
    ({ token, scheme, nearest }) => nearest && token === finding.token && scheme === finding.scheme,
  );
  return same.sort((a, b) => sufficiency(a) - sufficiency(b))[0]?.nearest;
}

/** Undefined where there is no single value that helps: longer words and fewer lines are for people to decide. */
export function fixOf(finding: Finding, all: readonly Finding[]): Fix | undefined {
  const token = tokenAt(finding.token);
  if (!token) return undefined;
  const nearest = finding.nearest && nearestForAll(finding, all);
  if (nearest) return { value: nearest, shown: nearest };
  const isSize = finding.rule === "text-size" || finding.rule === "target-size";
  if (!isSize || token.kind !== "dimension" || finding.needed === undefined) return undefined;
  const value = Math.ceil(finding.needed);
  return { value: { value, unit: "px" }, shown: `${value} px` };
}

export function applyFix(store: Store, finding: Finding, { value }: Fix): void {
  const token = tokenAt(finding.token);
  if (!token) return;
  const last = finding.token.split(".").at(-1);
  const { theme } = store.state;
  const scheme: StudioState["scheme"] = finding.scheme ?? "light";
  const places = token.steps ? (isStep(last) ? [last] : steps) : [undefined];
  const changes = places.reduce((tree, step) => changeToken(tree, token, scheme, value, step), theme.changes);
  store.set({ theme: { ...theme, changes } }, `fix ${finding.token}`);
}
