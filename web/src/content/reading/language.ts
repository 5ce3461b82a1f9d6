import { type Data, isObject } from "./snapshot.js";
import type { Read } from "./text.js";

const tag = /^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8})*$/;

/** Names that sites write where a tag belongs, in English and in the language itself. */
const named: Record<string, string> = {
  english: "en",
  french: "fr",
  français: "fr",
  turkish: "tr",
  türkçe: "tr",
  arabic: "ar",
  العربية: "ar",
  persian: "fa",
  farsi: "fa",
  فارسی: "fa",
  hebrew: "he",
  עברית: "he",
  german: "de",
  deutsch: "de",
  spanish: "es",
  español: "es",
  italian: "it",
  italiano: "it",
  portuguese: "pt",
  português: "pt",
  russian: "ru",
  русский: "ru",
  dutch: "nl",
  nederlands: "nl",
};

/** A BCP 47 tag: of "en_US", of a language's name, of a schema.org Language. */
export function readLanguage(value: Data, depth = 0): Read<string> {
  if (depth < 3 && Array.isArray(value)) return readLanguage(value[0] ?? null, depth + 1);
  if (depth < 3 && isObject(value)) {
    const reads = [value.alternateName, value["@value"], value.identifier, value.name].map((each) =>
      readLanguage(each ?? null, depth + 1),
    );
    return reads.find((read) => "value" in read) ?? { reason: "no language" };
  }
  if (typeof value !== "string" || value.length > 200) return { reason: "no language" };
  const text = value
    .trim()
    .split(/[,;.@]/)[0]!
    .trim();
  const dashed = text.replaceAll("_", "-");
  if (tag.test(dashed) && dashed.length <= 64) {
    return dashed === value ? { value } : { value: dashed, repaired: "written as a BCP 47 tag" };
  }
  const name = text.toLowerCase();
  const known = Object.hasOwn(named, name) ? named[name] : undefined;
  return known ? { value: known, repaired: "a language's name" } : { reason: `no language tag: ${text.slice(0, 40)}` };
}
