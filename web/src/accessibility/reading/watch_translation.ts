/**
 * Calls back once when somebody else rewrites the text of `overlay` or of `flow`, as browsers do that translate a page.
 * `own` makes a change that is none of theirs.
 */
export function watchTranslation(overlay: HTMLElement, flow: HTMLElement, rewritten: () => void) {
  const { MutationObserver } = overlay.ownerDocument.defaultView!;
  // The card puts whole articles into the flow, and its controls tell in words of their own what became of an entry;
  // what has left the page since says nothing.
  const isForeign = ({ target }: MutationRecord) => {
    if (target === flow || !(flow.contains(target) || overlay.contains(target))) return false;
    return !(target.nodeType === 1 ? (target as Element) : target.parentElement)?.closest(".site,.over");
  };
  const observer = new MutationObserver((records) => {
    if (!records.some(isForeign)) return;
    observer.disconnect();
    rewritten();
  });
  for (const target of [overlay, flow])
    observer.observe(target, { childList: true, characterData: true, subtree: true });
  return {
    own(change: () => void): void {
      const before = observer.takeRecords().some(isForeign);
      change();
      observer.takeRecords();
      if (before) rewritten();
    },
    stop: () => observer.disconnect(),
  };
}
