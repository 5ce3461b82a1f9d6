// Texts as the core cleans them: widget/article/clean_text.cpp and quote_text.cpp.

const controls = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
const longestQuote = 48;
const encoder = new TextEncoder();

export const bytesOf = (text: string) => encoder.encode(text).length;

/** White space collapsed as HTML does; kept line separators stay, without spaces around them. Not trimmed. */
function collapsed(text: string, keepsLines: boolean): string {
  const line = text.replace(controls, "").replace(keepsLines ? /[\t-\r \x85]+/g : /[\t-\r \x85\u2028\u2029]+/g, " ");
  return line.replace(/ ?[\u2028\u2029] ?/g, "\u2028");
}

/** One run of a text, after `before`: what comes first, or after a space, begins with none. */
export function nextRun(text: string, before: string): string {
  const run = collapsed(text, true);
  return /^$|[ \u2028]$/.test(before) ? run.replace(/^ /, "") : run;
}

export const withoutEnd = (text: string) => text.replace(/ $/, "");

export const cleanText = (text: string, keepsLines: boolean) =>
  withoutEnd(collapsed(text, keepsLines).replace(/^ /, ""));

/** Spaces kept as they are. */
export const cleanVerbatim = (text: string) => text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, " ");

const unseen =
  /^(?:[\0-\x20\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufeff]|\u034f)*$/;

export const isBlank = (text: string) => unseen.test(text);

/** For a message: not long, without control characters. */
export function quoteText(text: string): string {
  let quoted = "";
  for (const character of text) {
    if (bytesOf(quoted + character) > longestQuote) return `"${quoted}…"`;
    quoted += character;
  }
  return `"${quoted.replace(/[\0-\x1f\x7f-\x9f]/g, "\ufffd")}"`;
}

export const isHugeNumber = (number: number) => !(Math.abs(number) < 1e15);

/** In digits, at most three of them decimals. */
export function quoteNumber(number: number): string {
  if (isHugeNumber(number)) return "a huge number";
  const magnitude = Math.abs(number) + 0.0005;
  const whole = Math.trunc(magnitude);
  const thousandths = String(Math.trunc((magnitude - whole) * 1000)).padStart(3, "0");
  return `${number < 0 ? "-" : ""}${whole}.${thousandths}`.replace(/\.?0+$/, "");
}
