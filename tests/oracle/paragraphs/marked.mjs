/** A paragraph's runs from a text where {words of another language} stand in braces. */
export function marked(text, lang) {
  return text
    .split(/[{}]/)
    .map((part, index) => (index % 2 === 0 ? { text: part } : { text: part, lang }))
    .filter((run) => run.text !== "");
}
