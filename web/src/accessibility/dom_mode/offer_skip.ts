/** More text than this before the related items is more than a screenful. */
const longText = 1200;

export const skipCss = `
.skip{position:absolute;z-index:1;inset-block-start:8px;inset-inline-start:8px;padding:6px 12px;border-radius:4px;
background:var(--c-surface);color:var(--c-text);clip-path:inset(50%)}
.skip::before{content:attr(aria-label)}
.skip:focus{clip-path:none;box-shadow:0 2px 12px #0005}
@media print{.skip{display:none}}`;

/** Gives a long card a first link, shown when the keyboard comes to it, that leads to the related items in these words. */
export function offerSkip(article: HTMLElement, words: string): void {
  const related = article.querySelector<HTMLElement>("section.related");
  const before = (article.textContent?.length ?? 0) - (related?.textContent?.length ?? 0);
  if (!related || before < longText) return;
  const link = article.ownerDocument.createElement("a");
  link.className = "skip";
  link.href = "#related-title";
  // No text of the article's: it is neither found nor copied.
  link.ariaLabel = words;
  related.tabIndex = -1;
  // Fragments do not reach into a shadow tree.
  link.onclick = (event) => {
    event.preventDefault();
    related.focus();
  };
  article.prepend(link);
}
