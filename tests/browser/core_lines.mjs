import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "./site.mjs";

const run = promisify(execFile);
const inline = new Set(["line", "source", "author", "time", "reading-time", "credit"]);

/** Lines of a text's stretches: { text, left, right }, CSS px of the card. */
function linesOf(stretches) {
  const lines = [];
  for (const { text, x, y, width } of stretches) {
    const last = lines.at(-1);
    if (last?.y === y) {
      last.text += text;
      if (width > 0) Object.assign(last, { left: Math.min(last.left, x), right: Math.max(last.right, x + width) });
    } else {
      lines.push({ text, y, left: x, right: x + width });
    }
  }
  return lines.map(({ text, left, right }) => ({ text: text.trim(), left, right }));
}

/** Every line of an article as the native tool lays it out, in reading order, the markers of lists apart. */
export async function coreLines(article, width) {
  const folder = await mkdtemp(join(tmpdir(), "article-card-lines-"));
  try {
    const file = join(folder, "article.json");
    await writeFile(file, JSON.stringify(article));
    const tool = join(root, "build/native/article-card");
    const { stdout } = await run(tool, ["layout", file, "--width", String(width)], { maxBuffer: 64 << 20 });
    const lines = [];
    let stretches = [];
    let inList = false;
    for (const item of JSON.parse(stdout).items) {
      if (!inline.has(item.role)) {
        lines.push(...linesOf(stretches));
        stretches = [];
        inList = item.role === "list-item";
      } else if (item.role === "line") {
        // A separator that would end a line is on none.
        if (!inList && (item.width > 0 || !item.text.trim())) stretches.push(item);
        inList = false;
      }
    }
    return [...lines, ...linesOf(stretches)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
