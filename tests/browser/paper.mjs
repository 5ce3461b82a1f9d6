// What stands on printed pages, as a picture and as words in their places: Poppler reads what a browser has printed.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const dotsPerInch = 96;

/** A binary PPM file as { width, height, data }, three bytes a pixel. */
function readPpm(bytes) {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1", 0, 60));
  return { width: Number(width), height: Number(height), data: bytes.subarray(head.length) };
}

function wordsOf(html) {
  const pages = html.split(/<page /).slice(1);
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
  const px = (points) => (Number(points) * dotsPerInch) / 72;
  return pages.map((page) =>
    [...page.matchAll(word)].map(([, left, top, right, bottom, text]) => ({
      text,
      left: px(left),
      top: px(top),
      right: px(right),
      bottom: px(bottom),
    })),
  );
}

/** The pages of a PDF file: pixels of 1/96 inch, and the words with their boxes in those. `keep` names a picture of the first. */
export async function readPaper(pdf, keep) {
  const folder = await mkdtemp(join(tmpdir(), "article-card-paper-"));
  try {
    const file = join(folder, "paper.pdf");
    await writeFile(file, pdf);
    await run("pdftoppm", ["-r", String(dotsPerInch), file, join(folder, "page")]);
    if (keep) await run("pdftoppm", ["-r", String(dotsPerInch), "-png", "-singlefile", file, keep]);
    const { stdout } = await run("pdftotext", ["-bbox", file, "-"], { maxBuffer: 64 << 20 });
    const words = wordsOf(stdout);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".ppm")).sort();
    return await Promise.all(
      names.map(async (name, index) => ({
        ...readPpm(await readFile(join(folder, name))),
        words: words[index] ?? [],
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many of a region's pixels `holds` is true of; it gets red, green and blue. */
export function countPixels({ width, height, data }, { left, top, right, bottom }, holds) {
  let count = 0;
  for (let y = Math.max(0, Math.round(top)); y < Math.min(height, Math.round(bottom)); ++y) {
    for (let x = Math.max(0, Math.round(left)); x < Math.min(width, Math.round(right)); ++x) {
      const at = (y * width + x) * 3;
      if (holds(data[at], data[at + 1], data[at + 2])) ++count;
    }
  }
  return count;
}

/** The rectangle around all pixels that `holds` is true of. */
export function boundsOf({ width, height, data }, holds) {
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      const at = (y * width + x) * 3;
      if (!holds(data[at], data[at + 1], data[at + 2])) continue;
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x + 1);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  return box;
}
