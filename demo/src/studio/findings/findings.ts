/** One reason why a theme can not be read, or not be worked, by somebody: as `check-theme --json` tells it. */
export interface Finding {
  rule: "contrast" | "text-size" | "target-size" | "overflow" | "clipped" | "token";
  scheme?: "light" | "dark" | "more-contrast";
  token: string;
  ground?: string;
  figure?: number;
  needed?: number;
  /** The nearest colour that would do. */
  nearest?: string;
  /** Of the card, in CSS px. */
  width?: number;
  text?: string;
}

interface Checker {
  checkTheme(theme: unknown): Promise<{ findings: Finding[]; warnings: { token: string; reason: string }[] }>;
}

/** The package has no module that checks themes. */
export class NoChecker extends Error {}

const checkerUrl = "/article-card/check.js";

let loading: Promise<Checker> | undefined;

async function load(): Promise<Checker> {
  const response = await fetch(checkerUrl, { method: "HEAD" });
  if (!response.ok) throw new NoChecker();
  return import(/* @vite-ignore */ new URL(checkerUrl, location.href).href);
}

/** What the check of the package finds in a theme. */
export async function findings(theme: unknown): Promise<Finding[]> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  const { findings: found, warnings } = await (await loading).checkTheme(theme);
  const told = warnings.map(({ token, reason }): Finding => ({ rule: "token", token, text: reason }));
  return [...told, ...found];
}
