// Packs the records of all code points as runs, in the form that widget/text/unicode/property_runs.cpp unpacks.
import { Models, numberModels, RangeEncoder, rankModels } from "./range_coder.mjs";

/** Fields of a record that are packed together, and the bits of each. */
const shapeFields = [
  ["lineBreak", 6],
  ["bidi", 5],
  ["grapheme", 5],
  ["combiningClass", 8],
  ["flags", 4],
];
const categoryLimit = 32;

const hangulFirst = 0xac00;
const hangulLast = 0xd7a3;

/** Runs of equal records: `{ length, category, script, extensions, …, shape }`. Hangul syllables are one run of LV. */
function findRuns(records) {
  const runs = [];
  let last = "";
  records.forEach((record, code) => {
    const key = Object.values(record).join();
    if (key !== last && !(code > hangulFirst && code <= hangulLast)) {
      runs.push({ ...record, length: 0, shape: shapeFields.map(([field]) => record[field]).join() });
    }
    ++runs.at(-1).length;
    last = key;
  });
  return runs;
}

/** `{ bytes, runCount, shapeCount, scripts, extensions }`: the last two are the values in the order of their numbers. */
export function packRuns(records) {
  const runs = findRuns(records);
  const models = new Models();
  const categoryModels = models.add(categoryLimit * 2 * 32);
  const scriptModels = models.add(categoryLimit * 6 * rankModels);
  const shapeModels = models.add(categoryLimit * 6 * rankModels);
  const newShapeModels = models.add(shapeFields.length * categoryLimit);
  const fieldModels = shapeFields.map(([, bits]) => models.add(1 << bits));
  const lengthModels = models.add(categoryLimit * 2 * numberModels);
  const extensionModels = models.add(categoryLimit * 6 * rankModels);

  const encoder = new RangeEncoder();
  const scripts = [];
  const extensions = [];
  const recentScripts = [];
  const recentExtensions = [];
  const recentShapes = Array.from({ length: categoryLimit }, () => []);
  const examples = new Map();
  let shapeCount = 0;
  let before = { category: 0, length: 0, script: "", extensions: "" };

  for (const run of runs) {
    const { category } = run;
    const afterSingle = before.length === 1 ? 1 : 0;
    const again = before.category === category ? 1 : 0;
    const contextOf = (script, flag) =>
      ((category * 3 + Math.min(Math.max(scripts.indexOf(script), 0), 2)) * 2 + flag) * rankModels;

    encoder.bits(models, categoryModels + (before.category * 2 + afterSingle) * 32, 5, category);

    if (!encoder.rank(models, scriptModels + contextOf(before.script, again), recentScripts, run.script)) {
      scripts.push(run.script);
    }

    const list = recentShapes[category];
    const model = examples.get(list[0]);
    if (!encoder.rank(models, shapeModels + contextOf(run.script, again), list, run.shape)) {
      shapeFields.forEach(([field, bits], i) => {
        const same = run[field] === (model?.[field] ?? 0);
        encoder.bit(models, newShapeModels + i * categoryLimit + category, same ? 1 : 0);
        if (!same) encoder.bits(models, fieldModels[i], bits, run[field]);
      });
      examples.set(run.shape, run);
      ++shapeCount;
    }

    encoder.number(models, lengthModels + (category * 2 + afterSingle) * numberModels, run.length);

    const extended = before.extensions === "" ? 0 : 1;
    if (!encoder.rank(models, extensionModels + contextOf(run.script, extended), recentExtensions, run.extensions)) {
      extensions.push(run.extensions);
    }
    before = run;
  }
  return { bytes: encoder.finish(), runCount: runs.length, shapeCount, scripts, extensions };
}
