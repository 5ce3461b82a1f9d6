import type { ThemeCheck } from "../../../../web/src/theme/run_check.js";

/** What the worker is asked. */
export interface CheckRequest {
  /** Of the package's check.js. */
  url: string;
  theme: object;
  /** What relative addresses of the theme resolve against. */
  base: string;
}

export type CheckAnswer = { found: ThemeCheck } | { failed: string };

interface Checker {
  checkTheme(theme: object, options: { themeBase: string }): Promise<ThemeCheck>;
}

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<CheckRequest>) => void;
  postMessage(answer: CheckAnswer): void;
};

async function check({ url, theme, base }: CheckRequest): Promise<CheckAnswer> {
  try {
    const { checkTheme } = (await import(/* @vite-ignore */ url)) as Checker;
    return { found: await checkTheme(theme, { themeBase: base }) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

scope.onmessage = async ({ data }) => scope.postMessage(await check(data));
