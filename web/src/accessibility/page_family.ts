/** The family under which documents know a family of the theme: no page's own face is taken for it. */
export const pageFamily = (family: string) => `article-card ${family}`;
