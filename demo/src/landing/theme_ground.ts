import type { ThemeName } from "../themes.js";

/** What a theme's cards stand on, so that the page around them can be one sheet with them. */
export interface Ground {
  surface: string;
  text: string;
}

interface Colors {
  color?: Record<string, { $value?: unknown }>;
}

const known = new Map<ThemeName, Ground>();

export const groundOf = (theme: ThemeName): Ground | undefined => known.get(theme);

const pair = (light: Colors, dark: Colors, token: string) => {
  const [day, night] = [light, dark].map(({ color }) => color?.[token]?.$value);
  return typeof day === "string" && typeof night === "string" ? `light-dark(${day}, ${night})` : "";
};

/** Reads the themes' own files; a theme that cannot be had has no ground of its own. */
export async function loadGrounds(themes: readonly ThemeName[]): Promise<void> {
  const load = async (theme: ThemeName) => {
    const response = await fetch(`/article-card/themes/${theme}.json`);
    if (!response.ok) return;
    const file = (await response.json()) as Colors & { dark?: Colors };
    known.set(theme, {
      surface: pair(file, file.dark ?? {}, "surface"),
      text: pair(file, file.dark ?? {}, "headline"),
    });
  };
  await Promise.all(themes.map((theme) => load(theme).catch(() => {})));
}
