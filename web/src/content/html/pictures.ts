import type { Picture } from "../article.js";
import { hasProperty, isHidden, isNamed } from "./element_kinds.js";
import { imageSource } from "./image_source.js";
import { type Tell, textOf } from "./inline_runs.js";
import { isLetterSized } from "./letter_images.js";
import type { Survey } from "./survey.js";

const creditWords =
  "(?:photo(?:graph|graphie|graphy)?s?|pictures?|images?|(?:photo|image|picture) credits?|credits?|crédits?(?: photos?)?|" +
  "foto(?:ğraf|graf[ií]as?|s)?|bild(?:er)?|illustrations?|صورة|صور|تصوير|عکس|צילום)\\s?(?:by|par|von|por|[:：/])";

/** What stands before a name; the card writes its own word there. */
const creditWord = new RegExp(`^[([]?\\s?(?:©|\\(c\\)|${creditWords})\\s?:?\\s?`, "i");

/** Where a credit begins that is written at the end of a caption. */
const creditStart = new RegExp(`[([]?(?:©|(?<=^|[\\s([.—–|·])${creditWords})`, "i");

const withoutWord = (credit: string) =>
  credit
    .replace(creditWord, "")
    .replace(/[)\]]\s?$/, "")
    .trim();

const separators = " —–|·-,;";

function trimSeparators(text: string): string {
  let end = text.length;
  while (end > 0 && separators.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

function side(image: Element, name: "width" | "height"): number | undefined {
  const text = image.getAttribute(name)?.trim();
  const value = text && /^\d+(\.\d+)?(px)?$/.test(text) ? Number.parseFloat(text) : 0;
  return value >= 1 && value <= 100_000 ? value : undefined;
}

function focalPoint(image: Element): [number, number] | undefined {
  const position = /object-position\s*:\s*([\d.]+)%\s+([\d.]+)%/i.exec(image.getAttribute("style") ?? "");
  if (!position) return undefined;
  const fraction = (percent: string) => Math.min(1, Number(percent) / 100);
  return [fraction(position[1]!), fraction(position[2]!)];
}

/** Files that fill a place or count a reader, and those of buttons. */
const noPicture =
  /(^|\/)((1x1|1px|pixel|spacer|blank|clear|transparent|shim)\.\w+|(icon|ico|btn|button)[-_][^/]*\.(gif|png|svg))([?#]|$)/i;

/** An `img` as the article's picture; undefined for trackers, icons and what no card can load. */
export function pictureOf(image: Element): Picture | undefined {
  if (isHidden(image) || isLetterSized(image)) return undefined;
  const width = side(image, "width");
  const height = side(image, "height");
  if ((width ?? 3) <= 2 || (height ?? 3) <= 2) return undefined;
  const src = imageSource(image);
  if (!src || noPicture.test(src)) return undefined;
  const picture: Picture = { src, alt: image.getAttribute("alt")?.trim() ?? "" };
  const focal = focalPoint(image);
  if (width && height) Object.assign(picture, { width, height });
  if (focal) picture.focalPoint = focal;
  return picture;
}

/** Caption and credit of a figure. */
export function captionOf(figure: Element, survey: Survey, tell: Tell): Pick<Picture, "caption" | "credit"> {
  const box = figure.querySelector("figcaption") ?? [...figure.children].find((child) => isNamed(child, /^caption$/));
  if (!box) return {};
  const isCredit = (element: Element) =>
    isNamed(element, /^(credits?|copyright|photographer|photo-?credit|attribution)$/) ||
    hasProperty(element, "creditText", "copyrightHolder", "author") ||
    element.localName === "cite" ||
    element.localName === "small";
  const marked = new Set<Node>([...box.querySelectorAll("*")].filter(isCredit));
  let caption = textOf(box, survey, marked, tell);
  // Where all of the caption is marked, as where its only child is a `small`, nothing tells the two apart.
  let credit = caption && marked.size > 0 ? withoutWord(textOf([...marked][0]!, survey)) : "";
  if (!caption) caption = textOf(box, survey, undefined, tell);
  const start = credit ? -1 : caption.search(creditStart);
  if (start >= 0) {
    credit = withoutWord(caption.slice(start));
    caption = trimSeparators(caption.slice(0, start));
  }
  return { ...(caption && { caption }), ...(credit && { credit }) };
}
