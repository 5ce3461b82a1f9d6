import { pictureAddress } from "../address.js";

// Which file of a picture's candidates a card takes: https://html.spec.whatwg.org/multipage/images.html#srcset-attributes

/** A card is drawn up to 920 px wide for its pictures; twice that is enough for dense screens. */
const wishedWidthPx = 1840;
const mostCandidates = 200;

interface Candidate {
  url: string;
  /** As told by a `w` descriptor, or made up for an `x` one so that both can be compared. */
  widthPx: number;
}

/** The candidates of a srcset. Addresses may hold commas; one at an address's end, or after descriptors, parts two. */
export function readSrcset(srcset: string): Candidate[] {
  const candidates: Candidate[] = [];
  const next = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from;
    return pattern.exec(srcset)?.index ?? srcset.length;
  };
  for (let at = 0; candidates.length < mostCandidates; ) {
    const start = next(/[^\s,]/g, at);
    if (start >= srcset.length) break;
    at = next(/\s/g, start);
    let end = at;
    while (srcset[end - 1] === ",") end -= 1;
    let descriptors = "";
    if (end === at) {
      at = next(/,/g, end);
      descriptors = srcset.slice(end, at);
    }
    const width = /(?:^|\s)(\d+)w(?:\s|$)/.exec(descriptors)?.[1];
    const density = /(?:^|\s)(\d*\.?\d+)x(?:\s|$)/.exec(descriptors)?.[1];
    const widthPx = width ? Number(width) : Number(density ?? 1) * (wishedWidthPx / 2);
    candidates.push({ url: srcset.slice(start, end), widthPx });
  }
  return candidates;
}

/** The smallest that is large enough, else the largest. */
function best(candidates: Candidate[]): string | undefined {
  const sorted = candidates.filter(({ widthPx }) => widthPx > 0).sort((a, b) => a.widthPx - b.widthPx);
  return (sorted.find(({ widthPx }) => widthPx >= wishedWidthPx) ?? sorted.at(-1))?.url;
}

const readableTypes = /^image\/(png|jpe?g|gif|webp|avif)$/i;

function isReadable(source: Element): boolean {
  const type = source.getAttribute("type");
  return !type || readableTypes.test(type.trim());
}

const isPlaceholder = (src: string | null) =>
  !src || src.startsWith("data:") || /\b(blank|spacer|pixel)\.gif/.test(src);

/** The address to load for an `img`, absolute, its `picture`'s sources and lazy-loading attributes looked at. */
export function imageSource(image: Element): string | undefined {
  const attribute = (name: string) => image.getAttribute(name) || image.getAttribute(`data-${name}`) || "";
  const picture = image.parentElement?.localName === "picture" ? image.parentElement : undefined;
  const sources = picture ? [...picture.querySelectorAll("source")].filter(isReadable) : [];
  const sets = [
    attribute("srcset"),
    ...sources.map((source) => source.getAttribute("srcset") || source.getAttribute("data-srcset") || ""),
  ];
  const src = image.getAttribute("src");
  const plain = isPlaceholder(src) ? (image.getAttribute("data-src") ?? image.getAttribute("data-original")) : src;
  const set = sets.find((each) => each.trim());
  const chosen = (set && best(readSrcset(set))) || plain || src;
  return pictureAddress(chosen ?? "", image.baseURI);
}
