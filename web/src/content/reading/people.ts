import { linkAddress } from "../address.js";
import type { NamedLink } from "../article.js";
import { betweenNames, byWord, longestName, occupation } from "../bylines.js";
import { type FieldReader, Fields, listOf, objectSource, type Reading, type Source } from "./reading.js";
import { cleanLine, readText } from "./text.js";

const mostPeople = 100;
const longestByline = 2000;
const noName = /^(null|undefined|none|n\/a|unknown|anonymous|admin)$/i;
const suffix = /^(jr|sr|ii|iii|iv|md|m\.d|phd|ph\.d|esq)\.?$/i;
const mailWithName = /^\S+@\S+\s*\((.+)\)$|^(.+?)\s*<\S+@\S+>$/;

/** Which members of a person or organization give what. */
export const personMapping = {
  name: ["name", "legalName", "alternateName"],
  url: ["url", "@id", "sameAs"],
};

/**
 * The names in a byline. A line is parted only where each part is a full name, so that "Bread and Roses" and "Jane Doe, PhD"
 * stay whole.
 */
export function namesIn(line: string): string[] {
  if (line.length > longestByline) return [];
  const mail = mailWithName.exec(line);
  const text = (mail?.[1] ?? mail?.[2] ?? line).replace(byWord, "").trim();
  const parts = text
    .split(betweenNames)
    .map((part) => part.trim())
    .filter(Boolean);
  const people = parts.filter((part) => !suffix.test(part) && !occupation.test(part));
  const areNames = people.every((part) => /\S\s+\S/.test(part) && part.length <= longestName);
  const isParted = areNames && people.length > 0 && (people.length > 1 || people.length < parts.length);
  const hasSuffix = parts.some((part) => suffix.test(part));
  return (isParted && !hasSuffix ? people : [text]).filter(
    (name) => /\p{L}/u.test(name) && name.length <= 2 * longestName && !noName.test(name),
  );
}

/** Authors in all forms: a line, a person, an organization, a list of these. */
export const readPeople: FieldReader = (source, field, reading) => {
  const people: NamedLink[] = [];
  const seen = new Set<string>();
  for (const each of listOf(reading.resolve(source))) {
    for (const person of peopleOf(reading.resolve(each), `${field}[${people.length}]`, reading)) {
      if (seen.has(person.name)) reading.ignored(each.path, "the same name again");
      else if (people.length >= mostPeople) reading.ignored(each.path, `more than ${mostPeople} names`);
      else people.push(person);
      seen.add(person.name);
    }
  }
  return people.length > 0 ? people : undefined;
};

function peopleOf(source: Source, field: string, reading: Reading): NamedLink[] {
  const person = namedLink(source, field, reading);
  return person ? person.names.map((name) => ({ name, ...(person.url && { url: person.url }) })) : [];
}

interface Named {
  names: string[];
  url: string | undefined;
}

function namedLink(source: Source, field: string, reading: Reading): Named | undefined {
  if (typeof source.value === "string") return fromLine(source, field, reading);
  const object = objectSource(source);
  if (!object) return reading.ignored(source.path, "no name");
  const fields = new Fields(object, reading.nameOf);
  const type = fields.get("@type");
  const isOrganization =
    type !== undefined &&
    listOf(type).some(({ value }) => /organi[sz]ation|corporation/i.test(typeof value === "string" ? value : ""));
  const names = nameOf(fields, field, reading, isOrganization);
  const url = names && urlOf(fields, field, reading);
  if (names) fields.tellRest(reading);
  else reading.ignored(source.path, "no name");
  return names && { names, url };
}

function fromLine(source: Source, field: string, reading: Reading): Named | undefined {
  const line = cleanLine(String(source.value));
  if ("reason" in line) return reading.ignored(source.path, line.reason);
  if (/^(https?:)?\/\//.test(line.value)) return reading.ignored(source.path, "an address, no name");
  const names = namesIn(line.value);
  if (names.length === 0) return reading.ignored(source.path, "no name");
  const isAsWritten = names.length === 1 && names[0] === line.value;
  reading.used(source.path, `${field}.name`, isAsWritten ? line.repaired : "names out of a line");
  return { names, url: undefined };
}

function nameOf(fields: Fields, field: string, reading: Reading, isWhole: boolean): string[] | undefined {
  for (const name of personMapping.name) {
    const source = fields.get(name);
    const read = source && readText(source.value);
    if (!read || "reason" in read) continue;
    const names = isWhole ? [read.value.slice(0, 2 * longestName)] : namesIn(read.value);
    if (names.length === 0 || /^https?:\/\//.test(read.value)) continue;
    const isAsWritten = names.length === 1 && names[0] === read.value;
    reading.used(source.path, `${field}.name`, isAsWritten ? read.repaired : "names out of a line");
    return names;
  }
  const parts = ["givenName", "familyName"].map((name) => fields.get(name));
  const words = parts.flatMap((part) => {
    const read = part && readText(part.value);
    return read && "value" in read ? [read.value] : [];
  });
  for (const part of parts) if (part && words.length > 0) reading.used(part.path, `${field}.name`);
  return words.length > 0 ? [words.join(" ")] : undefined;
}

function urlOf(fields: Fields, field: string, reading: Reading): string | undefined {
  let url: string | undefined;
  for (const name of personMapping.url) {
    const source = fields.get(name);
    if (!source || url) {
      if (source && name !== "@id") reading.ignored(source.path, "the address is known already");
      continue;
    }
    const first = listOf(source, 1)[0]!.value;
    const isPage = typeof first === "string" && (name !== "@id" || /^https?:\/\/[^#]*$/.test(first));
    url = isPage ? linkAddress(first, reading.base) : undefined;
    if (url) reading.used(source.path, `${field}.url`);
    else if (name !== "@id") reading.ignored(source.path, "no address that a card follows");
  }
  return url;
}

/** A publication: its name, its page, its logo. */
export function readNamed(source: Source, field: string, reading: Reading): (NamedLink & { rest: Fields }) | undefined {
  const object = objectSource(source);
  if (!object) return undefined;
  const fields = new Fields(object, reading.nameOf);
  fields.get("@type");
  const names = nameOf(fields, field, reading, true);
  const url = names && urlOf(fields, field, reading);
  return names && { name: names[0]!, ...(url && { url }), rest: fields };
}
