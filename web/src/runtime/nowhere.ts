/** Begins the addresses of files that are parts of modules; never asked of a network. */
export const nowhere = "https://article-card.invalid/";
