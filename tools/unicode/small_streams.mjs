// Packs what few code points have: script names and sets, mirror images, decompositions. Unpacked by
// widget/text/unicode/{script_extensions,mirroring,decompositions}.cpp.
import { Models, numberModels, RangeEncoder, rankModels } from "./range_coder.mjs";

/** A signed number as one from 1 on: 0, 1, -1, 2, … */
const folded = (value) => (value > 0 ? value * 2 : 1 - value * 2);

/** ISO 15924 codes, each letter after what stands before it. */
export function packScripts(scripts) {
  const models = new Models();
  const letters = models.add(27 * 32);
  const encoder = new RangeEncoder();
  for (const script of scripts) {
    let before = 0;
    for (const letter of script.toLowerCase()) {
      const value = letter.charCodeAt(0) - 96;
      encoder.bits(models, letters + before * 32, 5, value);
      before = value;
    }
  }
  return encoder.finish();
}

/** Sets of scripts: for each the number of scripts and the gaps between their numbers. The empty one is left out. */
export function packScriptSets(sets, scripts) {
  const models = new Models();
  const counts = models.add(numberModels);
  const gaps = models.add(2 * numberModels);
  const encoder = new RangeEncoder();
  for (const set of sets) {
    if (set === "") continue;
    const numbers = set.split(" ").map((script) => scripts.indexOf(script));
    numbers.sort((a, b) => a - b);
    encoder.number(models, counts, numbers.length);
    numbers.forEach((number, i) => {
      encoder.number(models, gaps + (i === 0 ? 0 : numberModels), i === 0 ? number + 1 : number - numbers[i - 1]);
    });
  }
  return encoder.finish();
}

/** For each mirrored code point, in order, how far its image is; images that stand before it are known already. */
export function packMirrors(mirrors) {
  const models = new Models();
  const distances = models.add(numberModels);
  const encoder = new RangeEncoder();
  for (const [code, image] of [...mirrors].sort(([a], [b]) => a - b)) {
    if (mirrors.get(image) !== code) throw new Error(`the image of U+${code.toString(16)} has another image`);
    if (image > code) encoder.number(models, distances, image - code);
  }
  return encoder.finish();
}

/**
 * For each code point that decomposes, in order: whether into two, the first one as the distance from the one before,
 * the second one by its rank among those had so far, and whether the two compose again.
 */
export function packDecompositions(decompositions, excluded) {
  const models = new Models();
  const flags = models.add(4);
  const singles = models.add(numberModels);
  const bases = models.add(2 * numberModels);
  const marks = models.add(rankModels);
  const newMarks = models.add(numberModels);
  const encoder = new RangeEncoder();
  const recentMarks = [];
  let single = 0;
  let base = 0;
  let newest = 0;
  for (const [code, [first, second]] of [...decompositions].sort(([a], [b]) => a - b)) {
    encoder.bit(models, flags, second === undefined ? 0 : 1);
    if (second === undefined) {
      encoder.number(models, singles, folded(first - single));
      single = first;
      continue;
    }
    const same = recentMarks[0] === second ? 1 : 0;
    if (!encoder.rank(models, marks, recentMarks, second)) {
      encoder.number(models, newMarks, folded(second - newest));
      newest = second;
    }
    encoder.number(models, bases + same * numberModels, folded(first - base));
    base = first;
    encoder.bit(models, flags + 1, excluded[code] ? 1 : 0);
  }
  return encoder.finish();
}
