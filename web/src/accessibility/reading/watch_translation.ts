/**
 * Calls back once when somebody else rewrites the text of `overlay` or of `flow`, as browsers do that translate a page.
 * `own` makes a change that is none of theirs.
 */
export function watchTranslation(overlay: HTMLElement, flow: HTMLElement, rewritten: () => void) {
  const { MutationObserver } = overlay.ownerDocument.defaultView!;
  const observer = new MutationObserver((records) => {
    // The card puts whole articles into the flow; others write within them.
    if (records.every(({ target }) => target === flow)) return;
    observer.disconnect();
    rewritten();
  });
  for (const target of [overlay, flow])
    observer.observe(target, { childList: true, characterData: true, subtree: true });
  return {
    own(change: () => void): void {
      const before = observer.takeRecords().some(({ target }) => target !== flow);
      change();
      observer.takeRecords();
      if (before) rewritten();
    },
    stop: () => observer.disconnect(),
  };
}
