/** The family under which documents know a family of the theme: no page's own face is taken for it. */
export const pageFamily = (family: string) => `article-card ${family}`;

/** Families of the theme as CSS lists them, with what stands in where they have no letter. */
export function familyList(families: readonly string[]): string {
  const own = families.map((family) => `"${pageFamily(family)}"`);
  return [...own, /serif/i.test(families[0] ?? "") ? "Georgia,serif" : "system-ui,sans-serif"].join();
}
