// The writing half of widget/text/hyphenation/patterns.h, which tells the format.

const boundary = 0;
const mostSymbols = 127;
const upperCase = 0x80;

function varint(value, out) {
  for (; value >= 0x80; value >>>= 7) out.push((value & 0x7f) | 0x80);
  out.push(value);
}

/** Numbers from 1 on for the letters, and the code points that stand for them: capitals too. */
function alphabetOf(patterns, locale) {
  const letters = [...new Set(patterns.flatMap(({ letters }) => letters))].filter((letter) => letter !== ".").sort();
  if (letters.length >= mostSymbols) throw new Error(`${letters.length} letters are more than ${mostSymbols - 1}`);
  const symbols = new Map(letters.map((letter, index) => [letter, index + 1]));
  const codePoints = new Map(letters.map((letter) => [letter.codePointAt(0), symbols.get(letter)]));
  for (const letter of letters) {
    const capital = [...letter.toLocaleUpperCase(locale)];
    const known = codePoints.has(capital[0].codePointAt(0));
    if (capital.length === 1 && !known) codePoints.set(capital[0].codePointAt(0), symbols.get(letter) | upperCase);
  }
  return { symbols, codePoints: [...codePoints].sort(([a], [b]) => a - b) };
}

function trieOf(patterns, symbols) {
  const root = { children: new Map() };
  for (const { letters, levels } of patterns) {
    let node = root;
    for (const letter of letters) {
      const symbol = letter === "." ? boundary : symbols.get(letter);
      if (!node.children.has(symbol)) node.children.set(symbol, { children: new Map() });
      node = node.children.get(symbol);
    }
    node.levels = node.levels ? node.levels.map((level, at) => Math.max(level, levels[at])) : levels;
  }
  return root;
}

/** Steps of at most 7 places, each with the level there; the last has no mark that more follow. */
function writeLevels(levels, out) {
  const steps = [];
  let from = 0;
  for (const [at, level] of levels.entries()) {
    if (level === 0) continue;
    for (; at - from > 7; from += 7) steps.push(7 << 4);
    steps.push(((at - from) << 4) | level);
    from = at;
  }
  out.push(...steps.map((step, index) => step | (index + 1 < steps.length ? 0x80 : 0)));
}

function writeNodes(node, out) {
  for (const [symbol, child] of [...node.children].sort(([a], [b]) => a - b)) {
    const below = [];
    writeNodes(child, below);
    const leveled = child.levels?.some((level) => level > 0);
    out.push((symbol << 1) | (leveled ? 1 : 0));
    varint(below.length, out);
    if (leveled) writeLevels(child.levels, out);
    for (const byte of below) out.push(byte);
  }
}

/** `before` and `after`: least letters on either side; `capitalized`: whether words with a capital are divided too. */
export function writePatternFile(patterns, { locale, before, after, capitalized = true }) {
  const { symbols, codePoints } = alphabetOf(patterns, locale);
  const out = [..."hyp1"].map((char) => char.charCodeAt(0));
  out.push(capitalized ? 1 : 0, before, after);
  varint(codePoints.length, out);
  let last = 0;
  for (const [codePoint, symbol] of codePoints) {
    varint(codePoint - last, out);
    out.push(symbol);
    last = codePoint;
  }
  writeNodes(trieOf(patterns, symbols), out);
  return Uint8Array.from(out);
}
