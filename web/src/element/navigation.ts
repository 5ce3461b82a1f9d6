/** The part of the card that a link stands in. */
export type LinkItem =
  | "headline"
  | "kicker"
  | "meta"
  | "standfirst"
  | "caption"
  | "body"
  | "related"
  | "banner"
  | "signup"
  | "consent";

/** `detail` of card-navigate: what the reader follows, and how. */
export interface CardNavigate {
  /** Absolute. */
  url: string;
  item: LinkItem;
  /** Among the related items, from 0; else -1. */
  index: number;
  /** 0 for a click or Enter, 1 for the middle button. */
  button: number;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

// By role over the canvas, by class in HTML.
const related = ":is([data-role=related-item],.related-item)";
const items = /^(headline|kicker|meta|standfirst|caption|related|banner|signup|consent)$/;

function itemOf(link: Element): LinkItem {
  for (let at: Element | null = link; at; at = at.parentElement) {
    const { role = at.className.split(" ")[0] } = (at as HTMLElement).dataset;
    if (items.test(role!)) return role as LinkItem;
  }
  return "body";
}

/** Tells of links of the card that are followed by a click, a key or the middle button; `tell` is false to stay. */
export function watchLinks(shadow: ShadowRoot, tell: (detail: CardNavigate) => boolean): void {
  const follow = (event: Event) => {
    const link = (event.target as Element).closest("a");
    // The page's own links inside the element are its own affair.
    if (!link?.href || !shadow.contains(link) || event.defaultPrevented) return;
    const { button, altKey, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (button > 1) return;
    const entry = link.closest(related);
    const entries = [...(entry?.parentElement?.children ?? [])].filter((each) => each.matches(related));
    const index = entries.indexOf(entry!);
    const keys = { altKey, ctrlKey, metaKey, shiftKey };
    if (!tell({ url: link.href, item: itemOf(link), index, button, ...keys })) event.preventDefault();
  };
  shadow.addEventListener("click", follow);
  shadow.addEventListener("auxclick", follow);
}
