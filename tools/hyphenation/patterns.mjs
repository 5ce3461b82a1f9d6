// Hyphenation patterns as TeX writes them, read into levels between letters.

/** Levels of an exception's places: above all that patterns have, odd where the word may be divided. */
const mayDivide = 11;
const mayNotDivide = 10;

/** `.ab1c2` as its letters and the level before each of them and after the last. */
function readPattern(text) {
  const letters = [];
  const levels = [0];
  for (const char of text) {
    if (char >= "0" && char <= "9") {
      levels[levels.length - 1] = Number(char);
    } else {
      letters.push(char);
      levels.push(0);
    }
  }
  return { letters, levels };
}

/** `ta-ble`, a word whose divisions are known, as a pattern of the whole word that outweighs all others. */
function readException(text) {
  const parts = text.split("-").map((part) => [...part]);
  const letters = [".", ...parts.flat(), "."];
  const levels = letters.map((_letter, at) => (at < 2 ? 0 : mayNotDivide));
  levels.push(0);
  levels[levels.length - 2] = 0;
  let at = 1;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    levels[at] = mayDivide;
  }
  return { letters, levels };
}

/** Patterns and exceptions of one language, with white space between them, in small letters. */
export function readPatterns(patterns, exceptions, locale) {
  const items = (text) => text.normalize("NFC").toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  return [...items(patterns).map(readPattern), ...items(exceptions).map(readException)];
}
