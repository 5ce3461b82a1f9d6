// What the text stage needs to know of each code point, derived from the database: the values' names in the order of the
// C++ enumerations, and one record for each code point.
import { codePointCount } from "./database.mjs";

/** The C++ enumerations; the first value is what most code points have. */
export const enumerations = {
  GeneralCategory: {
    comment: "General_Category, as far as it is told apart: LC is Lu, Ll and Lt, So is Sc, Sm and So.",
    values: "Cn Cc Cf Co Cs LC Lm Lo Mc Me Mn Nd Nl No Pc Pd Pe Pf Pi Po Ps Sk So Zl Zp Zs".split(" "),
  },
  LineBreakClass: {
    comment:
      "Line_Break after rule LB1 of UAX #14: AI, SG and XX are AL, and marks of class SA are CM. CJ is left as it is.",
    values: (
      "AL AK AP AS B2 BA BB BK CB CJ CL CM CP CR EB EM EX GL H2 H3 HH HL HY ID IN IS JL JT JV LF NL NS NU OP PO PR " +
      "QU RI SA SP SY VF VI WJ ZW ZWJ"
    ).split(" "),
  },
  BidiClass: {
    comment: "Bidi_Class.",
    values: "L R AL EN ES ET AN CS NSM BN B S WS ON LRE LRO RLE RLO PDF LRI RLI FSI PDI".split(" "),
  },
  GraphemeClass: {
    comment:
      "Grapheme_Cluster_Break; what it calls XX and EX is divided by Extended_Pictographic and Indic_Conjunct_Break.",
    values:
      "XX CN CR LF EX ConjunctExtend ConjunctLinker ConjunctConsonant Pictographic L LV LVT PP RI SM T V ZWJ".split(
        " ",
      ),
  },
};

/** Bits of a record's `flags`. */
export const flags = ["EastAsianWide", "DefaultIgnorable", "Decomposes", "Mirrored"];

const merged = { Lu: "LC", Ll: "LC", Lt: "LC", Sc: "So", Sm: "So" };

function lineBreakClass(value, category) {
  if (value === "AI" || value === "SG" || value === "XX") return "AL";
  return value === "SA" && (category === "Mn" || category === "Mc") ? "CM" : value;
}

function graphemeClass(value, conjunct, pictographic, code) {
  if (value === "EX" && conjunct === "Extend") return "ConjunctExtend";
  if (value === "EX" && conjunct === "Linker") return "ConjunctLinker";
  if (value === "XX" && conjunct === "Consonant") return "ConjunctConsonant";
  if (value === "XX" && pictographic) return "Pictographic";
  const plain = conjunct === undefined || (value === "ZWJ" && conjunct === "Extend");
  if (!plain || pictographic) throw new Error(`U+${code.toString(16)} needs a grapheme class of its own`);
  return value;
}

/** CJK compatibility ideographs: fonts that have the ideograph they decompose to have them too. */
const isCompatibilityIdeograph = (code) => (code >= 0xf900 && code < 0xfb00) || code >= 0x2f800;

/**
 * The decompositions that are kept, mirrored code points and one record for each code point:
 * `{ category, lineBreak, bidi, grapheme, combiningClass, flags, script, extensions }`, the enumerated ones as numbers,
 * `script` in its short name and `extensions` as the text of ScriptExtensions.txt, empty where that is the script alone.
 */
export function deriveProperties(database) {
  const category = database.enumerated("extracted/DerivedGeneralCategory.txt", "gc");
  const lineBreak = database.enumerated("extracted/DerivedLineBreak.txt", "lb");
  const bidi = database.enumerated("extracted/DerivedBidiClass.txt", "bc");
  const grapheme = database.enumerated("auxiliary/GraphemeBreakProperty.txt", "GCB");
  const script = database.enumerated("Scripts.txt", "sc");
  const extensions = database.enumerated("ScriptExtensions.txt", "scx");
  const width = database.enumerated("extracted/DerivedEastAsianWidth.txt", "ea");
  const combiningClass = database.enumerated("extracted/DerivedCombiningClass.txt", "numeric");
  const conjunct = database.named("DerivedCoreProperties.txt", "InCB");
  const ignorable = database.named("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point");
  const pictographic = database.named("emoji/emoji-data.txt", "Extended_Pictographic");
  const decompositions = database.decompositions();
  for (const code of decompositions.keys()) if (isCompatibilityIdeograph(code)) decompositions.delete(code);
  const mirrors = new Map(
    database.ranges("BidiMirroring.txt").map(({ first, values }) => [first, Number.parseInt(values[0], 16)]),
  );

  const number = (enumeration, value, code) => {
    const index = enumerations[enumeration].values.indexOf(value);
    if (index < 0) throw new Error(`${enumeration} has no value ${value}, which U+${code.toString(16)} has`);
    return index;
  };
  const records = Array.from({ length: codePointCount }, (_, code) => ({
    category: number("GeneralCategory", merged[category[code]] ?? category[code], code),
    lineBreak: number("LineBreakClass", lineBreakClass(lineBreak[code], category[code]), code),
    bidi: number("BidiClass", bidi[code], code),
    grapheme: number("GraphemeClass", graphemeClass(grapheme[code], conjunct[code], pictographic[code], code), code),
    combiningClass: /^\d+$/.test(combiningClass[code]) ? Number(combiningClass[code]) : 0,
    flags:
      (/^[FWH]$/.test(width[code]) ? 1 : 0) |
      (ignorable[code] ? 2 : 0) |
      (decompositions.has(code) ? 4 : 0) |
      (mirrors.has(code) ? 8 : 0),
    script: script[code],
    extensions: /^(<script>)?$/.test(extensions[code]) ? "" : extensions[code],
  }));
  return { records, decompositions, mirrors };
}
