import {
  type Data,
  type DataObject,
  Fields,
  isObject,
  type Reading,
  readPictureAddress,
  readSide,
  readText,
  type Source,
} from "../../reading.js";
import type { Picture } from "../article.js";
import { type Callback, called } from "./options.js";
import { wordsOfSpans } from "./spans.js";

/** Which members of an image block give what; `asset` and its metadata give address and size. */
export const imageMapping = {
  alt: ["alt", "altText"],
  caption: ["caption", "title"],
  credit: ["credit", "attribution", "photographer", "copyright"],
} as const;

/** "image-<hash>-<width>x<height>-<extension>", as Sanity names its files. */
const assetName = /^image-[\w]+-(\d{1,6})x(\d{1,6})-\w+$/;

/** An image block, or what holds one in `image`, as a picture. */
export function pictureOf(
  source: Source<DataObject>,
  field: string,
  reading: Reading,
  imageUrl?: Callback,
): Picture | undefined {
  const { value, path } = source;
  const inner = isObject(value.image) && value.asset === undefined ? value.image : value;
  const fields = new Fields(source);
  for (const name of ["_type", "_key", "image"]) fields.get(name);
  const asset = fields.get("asset")?.value ?? inner.asset ?? null;
  const assetObject = isObject(asset) ? asset : {};
  const own = [assetObject.url, value.url, value.src].find((each) => typeof each === "string");
  for (const name of ["url", "src"]) fields.get(name);
  const written = own ?? called(imageUrl, inner, path, reading);
  if (written === undefined) {
    return reading.ignored(path, "a picture whose asset is a reference: the option imageUrl makes an address of it");
  }
  const src = reading.take(readPictureAddress(written, reading), `${path}.asset`, `${field}.src`);
  if (src === undefined) return undefined;
  const text = (names: readonly string[], place: string) => {
    const found = fields.first(names) ?? new Fields({ value: inner, path }).first(names);
    return found && reading.take(readText(plainOf(found.value)), found.path, `${field}.${place}`);
  };
  const picture: Picture = { src, alt: text(imageMapping.alt, "alt") ?? altOf(assetObject) };
  const caption = text(imageMapping.caption, "caption");
  const credit = text(imageMapping.credit, "credit");
  const size = isCropped(inner) ? undefined : sizeOf(assetObject);
  const focalPoint = focalPointOf(inner.hotspot);
  for (const name of ["hotspot", "crop"]) fields.get(name);
  fields.tellRest(reading);
  return {
    ...picture,
    ...size,
    ...(focalPoint && { focalPoint }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}

const altOf = (asset: DataObject) => (typeof asset.altText === "string" ? asset.altText : "");

/** Captions are texts, or blocks of their own. */
function plainOf(value: Data): Data {
  if (!Array.isArray(value)) return value;
  return value
    .map((each) => (isObject(each) && Array.isArray(each.children) ? wordsOfSpans(each.children) : each))
    .join(" ");
}

const fraction = (value: Data | undefined) =>
  typeof value === "number" && value >= 0 && value <= 1 ? value : undefined;

function focalPointOf(hotspot: Data | undefined): [number, number] | undefined {
  if (!isObject(hotspot)) return undefined;
  const [x, y] = [fraction(hotspot.x), fraction(hotspot.y)];
  return x === undefined || y === undefined ? undefined : [x, y];
}

/** What is cut off makes the file's own size another. */
function isCropped({ crop }: DataObject): boolean {
  return isObject(crop) && ["top", "bottom", "left", "right"].some((side) => Number(crop[side] ?? 0) > 0);
}

function sizeOf(asset: DataObject): { width: number; height: number } | undefined {
  const metadata = isObject(asset.metadata) ? asset.metadata.dimensions : undefined;
  const name = [asset._ref, asset._id].find((each) => typeof each === "string") as string | undefined;
  const written = assetName.exec(name ?? "");
  const sides = isObject(metadata) ? [metadata.width, metadata.height] : [written?.[1], written?.[2]];
  const [width, height] = sides.map((side) => readSide(side ?? null));
  return width && height && "value" in width && "value" in height
    ? { width: width.value, height: height.value }
    : undefined;
}
