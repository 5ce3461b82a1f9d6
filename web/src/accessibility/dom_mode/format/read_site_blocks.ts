import { type ArticleReader, isPresent, isText, leftOut, member, type Place } from "./article_reader.js";
import { quoteText } from "./clean_text.js";
import { readChoice, readFields } from "./fields.js";
import { readOwnPicture } from "./read_picture.js";

const fieldTypes = ["text", "email", "tel", "checkbox"] as const;
const mostFields = 20;
const mostCategories = 50;

export interface ReadField {
  name: string;
  type: (typeof fieldTypes)[number];
  label?: string;
  required?: boolean;
}

export interface ReadCategory {
  id: string;
  name: string;
  required?: boolean;
  default?: boolean;
}

/** Items of a list whose `key` is no other's before. */
function keyed<Item>(
  reader: ArticleReader,
  list: Place,
  most: number,
  keyOf: (item: Item) => string,
  read: (reader: ArticleReader, place: Place) => Item | undefined,
): Item[] {
  const items: Item[] = [];
  for (const place of reader.list(list, most)) {
    const item = read(reader, place);
    if (!item) continue;
    const key = keyOf(item);
    if (items.some((other) => keyOf(other) === key)) {
      reader.warn("bad-value", place, `${quoteText(key)} is there already: ${leftOut}`);
    } else items.push(item);
  }
  return items;
}

function readField(reader: ArticleReader, place: Place): ReadField | undefined {
  // The name alone is a field too.
  const object = isText(place.value) ? { ...place, only: "name" } : reader.asObject(place, "name", false);
  if (!object) return undefined;
  const fields = readFields(reader, object, {
    name: ["label", "its label stands for it"],
    label: "label",
    type: "",
    required: "flag",
  });
  const name = fields.name ?? fields.label;
  const given = member(object, "type");
  const type = isPresent(given)
    ? readChoice(reader, given, fieldTypes, "shown as text")
    : fieldTypes.find((each) => each === name);
  return name ? { ...fields, name, type: type ?? "text" } : undefined;
}

function readCategory(reader: ArticleReader, place: Place): ReadCategory | undefined {
  const object = reader.asObject(place, "name", false);
  if (!object) return undefined;
  const fields = readFields(reader, object, {
    id: ["label", "its name stands for it"],
    name: ["label", "its id stands for it"],
    required: "flag",
    default: "flag",
  });
  const id = fields.id ?? fields.name;
  return id ? { ...fields, id, name: fields.name ?? id } : undefined;
}

export type ReadSignup = ReturnType<typeof readSignup>;
export type ReadBanner = NonNullable<ReturnType<typeof readBanner>>;
export type ReadConsent = ReturnType<typeof readConsent>;

export function readSignup(reader: ArticleReader, object: Place) {
  const { action, ...fields } = readFields(reader, object, {
    title: ["prose", leftOut],
    text: "prose",
    action: "label",
    fields: "",
    privacyUrl: "link",
  });
  const isAddress = /^(\/|https?:\/\/)/.test(action ?? "");
  const actionUrl = isAddress ? readActionUrl(reader, object) : undefined;
  const asked = keyed(reader, member(object, "fields"), mostFields, ({ name }) => name, readField);
  return { ...fields, action: isAddress ? undefined : action, actionUrl, fields: asked };
}

/** The action where it is an address. */
function readActionUrl(reader: ArticleReader, object: Place): string | undefined {
  const alone = { ...object, value: { action: member(object, "action").value } };
  return readFields(reader, alone, { action: "link" }).action;
}

export function readBanner(reader: ArticleReader, object: Place) {
  const fields = readFields(reader, object, {
    image: "",
    url: ["link", "shown without a link"],
    label: ["label", "the card's own word stands for it"],
  });
  const image = readOwnPicture(reader, member(object, "image"), false);
  return image && { ...fields, image };
}

export function readConsent(reader: ArticleReader, object: Place) {
  const fields = readFields(reader, object, { text: ["prose", leftOut], policyUrl: "link", categories: "" });
  const categories = keyed(reader, member(object, "categories"), mostCategories, ({ id }) => id, readCategory);
  return { ...fields, categories };
}
