import {
  type Data,
  type DataObject,
  date,
  type FieldReader,
  Fields,
  finishArticle,
  type ImportOptions,
  linkAddress,
  listOf,
  Reading,
  readBestPicture,
  readLanguage,
  readMapped,
  readMinutes,
  readPeople,
  readText,
  scalar,
} from "../../reading.js";
import { type ArticleImport, Report } from "../report.js";
import { type MetaKind, metaMapping, passedOver } from "./mapping.js";
import { type Pair, pairsOf } from "./meta_pairs.js";

/**
 * A headline card of what a page tells about itself in its head: Open Graph, Twitter cards, Dublin Core and plain meta elements.
 * Takes a document, the page's HTML as text, or the properties as pairs or an object. Never throws.
 */
export function fromOpenGraph(
  input: Document | DocumentFragment | string | Iterable<readonly [string, string]> | object,
  options: ImportOptions = {},
): ArticleImport {
  const report = new Report();
  const reading = new Reading(options, report);
  const pairs = pairsOf(input, reading);
  const fields = new Fields({ value: membersOf(pairs ?? []), path: "" });
  const known = readMapped(fields, metaMapping, readers, reading);
  fields.tellRest(reading, passedOver);
  const article = finishArticle(known, "", reading);
  if (pairs && !article) reading.ignored("", "there is no title among the properties");
  return { article, report: report.entries };
}

/** Properties that tell of the one before them, as `og:image:width` does of `og:image`. */
const imagePart = /^(og|twitter):image:(secure_url|url|width|height|alt|src)$/;
const labelled = /^twitter:(label|data)(\d)$/;

/** Properties as members: of one name several times a list, pictures as objects, labelled data under their labels. */
function membersOf(pairs: readonly Pair[]): DataObject {
  const members: DataObject = Object.create(null);
  const add = (name: string, value: Data) => {
    const known = members[name];
    if (known === undefined) members[name] = value;
    else if (Array.isArray(known)) known.push(value);
    else members[name] = [known, value];
  };
  const pictures = new Map<string, DataObject>();
  const labels = new Map<string, Record<string, string>>();
  for (const [name, content] of pairs) {
    const part = imagePart.exec(name);
    const label = labelled.exec(name);
    if (part || name === "og:image" || name === "twitter:image") {
      const property = part ? `${part[1]}:image` : name;
      const what = part ? part[2]! : "url";
      const current = pictures.get(property);
      const isSame = current && part && (what !== "url" || current.url === undefined || current.url === content);
      const picture: DataObject = isSame ? current : Object.create(null);
      if (!isSame) {
        pictures.set(property, picture);
        add(property, picture);
      }
      // The address by https goes before that by http.
      picture[what === "secure_url" || what === "src" ? "url" : what] = content;
    } else if (label) {
      const number = label[2]!;
      const both = labels.get(number) ?? {};
      both[label[1]!] = content;
      labels.set(number, both);
    } else {
      add(name, content);
    }
  }
  for (const { label, data } of labels.values()) {
    if (label && data)
      add(
        `twitter:${label
          .trim()
          .toLowerCase()
          .replace(/^(est|estimated)\.? /, "")}`,
        data,
      );
  }
  return members;
}

const title: FieldReader = (source, field, reading, { source: site }) => {
  const read = readText(source.value);
  if (!("value" in read) || !site) return reading.take(read, source.path, field);
  const { value } = read;
  const end = value.toLowerCase().endsWith(site.name.toLowerCase()) ? value.slice(0, -site.name.length) : value;
  const headline = /^(.*\S)\s*[|–—\-:·«»‹›•]\s*$/.exec(end)?.[1];
  if (end === value || !headline) return reading.take(read, source.path, field);
  return reading.take({ value: headline, repaired: "the site's name at its end was taken off" }, source.path, field);
};

const readers: Record<MetaKind, FieldReader> = {
  line: scalar(readText),
  title,
  link: (source, field, reading) => {
    const { value, path } = listOf(source, 1)[0]!;
    const url = typeof value === "string" ? linkAddress(value, reading.base) : undefined;
    return reading.take(url ? { value: url } : { reason: "no address that a card follows" }, path, field);
  },
  language: scalar(readLanguage),
  section: (source, field, reading) => {
    const text = reading.take(readText(source.value), source.path, field);
    return text && { text };
  },
  people: readPeople,
  name: (source, field, reading) => {
    const name = reading.take(readText(source.value), source.path, `${field}.name`);
    return name && { name };
  },
  date,
  picture: readBestPicture,
  minutes: scalar(readMinutes),
};
