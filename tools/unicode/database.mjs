// Reads the Unicode Character Database (UAX #44): properties as arrays with one value for each code point.
import { readFileSync } from "node:fs";

export const codePointCount = 0x110000;

/** The database in `folder`, as Debian's package unicode-data lays it out. */
export function openDatabase(folder) {
  const lines = (file) => readFileSync(`${folder}/${file}`, "utf8").split("\n");

  /** Lines `first..last; value; value # comment`, as { first, last, values }. */
  function ranges(file) {
    return lines(file).flatMap((line) => {
      const match = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([^#]*)/.exec(line);
      if (!match) return [];
      const values = match[3].split(";").map((value) => value.trim());
      return [{ first: Number.parseInt(match[1], 16), last: Number.parseInt(match[2] ?? match[1], 16), values }];
    });
  }

  /** What a file says of the code points that it does not list: lines `# @missing: first..last; value`. */
  function defaults(file) {
    return lines(file).flatMap((line) => {
      const match = /^# @missing: ([0-9A-F]+)\.\.([0-9A-F]+); *([^#]*)/.exec(line);
      if (!match) return [];
      const values = match[3].split(";").map((value) => value.trim());
      return [{ first: Number.parseInt(match[1], 16), last: Number.parseInt(match[2], 16), values }];
    });
  }

  const shortNames = new Map();
  for (const line of lines("PropertyValueAliases.txt")) {
    const [property, short, long] = line.split(";").map((part) => part.trim());
    if (long !== undefined) shortNames.set(`${property}=${long}`, short);
  }

  /** An enumerated property in the short names of its values. `property` is its own short name. */
  function enumerated(file, property) {
    const values = new Array(codePointCount);
    for (const range of [...defaults(file), ...ranges(file)]) {
      if (range.values.length !== 1) continue;
      const name = range.values[0];
      values.fill(shortNames.get(`${property}=${name}`) ?? name, range.first, range.last + 1);
    }
    return values;
  }

  /** A property among several of a file, as the value after its name, or `true` when it is a binary one. */
  function named(file, property, missing) {
    const values = new Array(codePointCount).fill(missing);
    for (const range of ranges(file)) {
      if (range.values[0] === property) values.fill(range.values[1] ?? true, range.first, range.last + 1);
    }
    return values;
  }

  /** Code point -> code points, for every canonical decomposition mapping of UnicodeData.txt. */
  function decompositions() {
    const found = new Map();
    for (const line of lines("UnicodeData.txt")) {
      const fields = line.split(";");
      if (!fields[5] || fields[5].startsWith("<")) continue;
      found.set(
        Number.parseInt(fields[0], 16),
        fields[5].split(" ").map((code) => Number.parseInt(code, 16)),
      );
    }
    return found;
  }

  return { lines, ranges, enumerated, named, decompositions };
}
