const zeroWidthSpace = "\u200b";
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2,}/gu;
/** After the sign that stacks the next letter under this one, and before a mark, nothing may be parted. */
const withinStack = /([\u1039\u17d2])\u200b|\u200b(?=\p{M})/gu;
const addresses = new Set(["url", "href", "src", "logo", "action", "privacyUrl", "policyUrl", "id"]);

/**
 * The article's JSON with zero-width spaces between the words of languages that write none, where the browser's
 * dictionary tells them; as it is where the browser has no dictionary.
 */
export function divideWords(json: string): string {
  if (!("Segmenter" in Intl)) return json;
  const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
  const divided = (run: string) =>
    Array.from(segmenter.segment(run), ({ segment }) => segment)
      .join(zeroWidthSpace)
      .replace(withinStack, "$1");
  try {
    return JSON.stringify(
      JSON.parse(json, (key, value: unknown) =>
        typeof value === "string" && !addresses.has(key) ? value.replace(unspaced, divided) : value,
      ),
    );
  } catch {
    return json; // The core tells what is wrong with it.
  }
}
