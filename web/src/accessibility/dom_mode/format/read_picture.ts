import { type ArticleReader, isPresent, isText, leftOutWithAll, member, type Place } from "./article_reader.js";
import { type FieldsOf, readFields, readNumber } from "./fields.js";

const pictureFields = {
  src: ["source", leftOutWithAll],
  alt: ["alternative", "its caption stands for it"],
  caption: "prose",
  credit: "label",
  width: "side",
  height: "side",
  focalPoint: "",
  placeholder: "placeholder",
} as const;

export const bodyPictureFields = { ...pictureFields, type: "" } as const;

export type ReadPicture = FieldsOf<typeof pictureFields> & { src: string; alt: string; focalPoint?: [number, number] };

/** The fields of a picture; nothing without an address. */
export function readPicture(
  reader: ArticleReader,
  object: Place,
  table: typeof pictureFields | typeof bodyPictureFields = pictureFields,
): ReadPicture | undefined {
  const fields: FieldsOf<typeof pictureFields> = readFields(reader, object, table);
  const focalPoint = readFocalPoint(reader, member(object, "focalPoint"));
  const { src, caption = "" } = fields;
  const alt = fields.alt ?? (isText(member(object, "alt").value) ? "" : caption);
  return src ? { ...fields, src, alt, ...(focalPoint && { focalPoint }) } : undefined;
}

/** A picture in a field of its own; a text is its address. */
export function readOwnPicture(reader: ArticleReader, place: Place, mayLack = true): ReadPicture | undefined {
  const object = reader.asObject(place, "src", mayLack);
  return object && readPicture(reader, object);
}

function readFocalPoint(reader: ArticleReader, place: Place): [number, number] | undefined {
  const { value, path } = place;
  if (!isPresent(place)) return undefined;
  const point: number[] = [];
  for (const [index, one] of (Array.isArray(value) ? value.slice(0, 2) : []).entries()) {
    const fraction = { value: one, path: `${path}[${index}]` };
    if (!isPresent(fraction)) break;
    const number = readNumber(reader, fraction, 0, 1, "a number from 0 to 1");
    if (number === undefined) return undefined;
    point.push(number);
  }
  const [x, y] = point;
  if (x !== undefined && y !== undefined && (value as unknown[]).length === 2) return [x, y];
  reader.objectTo(place, "an array of two numbers from 0 to 1");
  return undefined;
}
