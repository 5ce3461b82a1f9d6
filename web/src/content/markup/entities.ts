import { namedCharacters } from "./entity_table.js";

/** What numeric references from 128 to 159 mean: https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const reference = /&(?:#(\d{1,9})|#[xX]([\da-fA-F]{1,8})|([A-Za-z][A-Za-z\d]{1,30}));?/g;

/** Names that older pages write without the semicolon. */
const withoutSemicolon = /^(amp|lt|gt|quot|nbsp|copy|reg)$/;

function characterOf(code: number): string {
  if (code >= 128 && code < 160) return windows1252[code - 128]!;
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

/** The text with character references, numeric and named, replaced by their characters; unknown names stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(reference, (written, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return characterOf(Number(decimal));
    if (hex) return characterOf(Number.parseInt(hex, 16));
    if (!written.endsWith(";") && !withoutSemicolon.test(name!)) return written;
    return namedCharacters().get(name!) ?? written;
  });
}
