import { parseMarkup } from "../markup/parse_html.js";
import type { Reading } from "./reading.js";

/** The tree of a piece of HTML or of a page: by the host's own parser where he gives one, else by ours. */
export function treeOf(html: string, path: string, reading: Reading): Element | DocumentFragment {
  if (reading.parseHtml) {
    try {
      return reading.parseHtml(html);
    } catch (error) {
      reading.ignored(path, `parseHtml failed, the built-in reader was used: ${String(error).slice(0, 200)}`);
    }
  }
  const tree = parseMarkup(html, reading.base);
  if (tree.isCut) reading.report.add({ outcome: "cut", path, reason: "the HTML has more parts than are read" });
  return tree as unknown as DocumentFragment;
}
