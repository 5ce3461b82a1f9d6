/** The themes that come with the package, by their files' names. */
export const themes = ["broadsheet", "magazine", "tech", "hearth", "contrast", "quiet"] as const;
export type ThemeName = (typeof themes)[number];
