/** The schemes of a theme, in the order of the core's numbers. */
export const schemes = ["light", "dark", "more-contrast"] as const;
