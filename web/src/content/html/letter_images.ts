/** Pictures as large as letters stand for letters: emoji, mostly. */
export function isLetterSized(image: Element): boolean {
  const side = Number(image.getAttribute("height") ?? image.getAttribute("width"));
  return /(^|[ -])(emoji|smiley|icon)([ -]|$)/i.test(image.getAttribute("class") ?? "") || (side > 2 && side <= 32);
}
