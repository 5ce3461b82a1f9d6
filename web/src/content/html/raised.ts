// Raised and lowered text, as in 10⁶ and H₂O, for texts that have no such letters but those of Unicode.

export type Shift = "sup" | "sub";

const pairs = (plain: string, shifted: string) => {
  const others = [...shifted];
  return new Map([...plain].map((each, index) => [each, others[index]!]));
};

const characters: Record<Shift, ReadonlyMap<string, string>> = {
  sup: pairs("0123456789+-−–=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"),
  sub: pairs("0123456789+-−–=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"),
};

/** Stand high by themselves, or are set apart already, as a note's [1]. */
const asWritten = /^([™℠®©*†‡°º′″ª⁰¹²³⁴-⁾ⁿ₀-₎]+|\[[^\]]*\])$/u;
const marks: Readonly<Record<string, string>> = { TM: "™", SM: "℠" };
// A longer one is a remark, and hard to read so small.
const longest = 12;

/** How a raised or lowered text is written. */
export interface RaisedForm {
  before: string;
  after: string;
  /** Of each of its texts. */
  write(text: string): string;
  /** What it lost. */
  reason?: string;
}

const kept = (text: string) => text;

/** What stands around a text that has no characters of its own. */
export function bracketed(shift: Shift): RaisedForm {
  const [before, how] = shift === "sup" ? ["^(", "raised"] : ["_(", "lowered"];
  return { before, after: ")", write: kept, reason: `no ${how} characters for all of it: it is written ${before}…)` };
}

/** The form of the whole text of a `sup` or `sub`. */
export function raisedForm(shift: Shift, whole: string): RaisedForm {
  const text = whole.trim();
  const known = characters[shift];
  if (!text || asWritten.test(text)) return { before: "", after: "", write: kept };
  if (Object.hasOwn(marks, text)) return { before: marks[text]!, after: "", write: (part) => part.replace(/\S/g, "") };
  if (text.length > longest || ![...text].every((each) => known.has(each))) return bracketed(shift);
  return { before: "", after: "", write: (part) => [...part].map((each) => known.get(each) ?? each).join("") };
}

/** All of it as one text. */
export function raisedText(shift: Shift, whole: string): { text: string; reason?: string } {
  const { before, after, write, reason } = raisedForm(shift, whole);
  const [, start = "", words = "", end = ""] = /^(\s*)(.*?)(\s*)$/su.exec(whole)!;
  return { text: start + before + write(words) + after + end, ...(reason && { reason }) };
}
