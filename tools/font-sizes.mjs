// Prints what the font files weigh and holds the faces of an English standard card to their budget.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const budgetBytes = 60_000;

const root = new URL("../", import.meta.url);

export function brotliSize(bytes) {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
}

export function fontSizes() {
  const { faces } = JSON.parse(readFileSync(new URL("build/fonts/fonts.json", root), "utf8"));
  const { englishStandardCard } = JSON.parse(readFileSync(new URL("assets/fonts/manifest.json", root), "utf8"));
  const keys = ["family", "weight", "style", "script"];
  return faces.map((face) => {
    const bytes = readFileSync(new URL(`build/fonts/${face.file}`, root));
    const english = englishStandardCard.some((needed) => keys.every((key) => needed[key] === face[key]));
    return { file: face.file, bytes: bytes.length, brotliBytes: brotliSize(bytes), english };
  });
}

/** Prints the table; returns whether the English faces fit. */
export function printFontSizes({ all }) {
  const rows = fontSizes();
  for (const row of rows.filter((entry) => all || entry.english)) {
    console.log(
      `${String(row.brotliBytes).padStart(9)} ${String(row.bytes).padStart(9)}  ${row.file}${row.english ? "  *" : ""}`,
    );
  }
  const total = rows.filter((row) => row.english).reduce((sum, row) => sum + row.brotliBytes, 0);
  console.log(
    `${String(total).padStart(9)}            * faces of an English standard card, of ${budgetBytes} (brotli -11)`,
  );
  return total <= budgetBytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = printFontSizes({ all: true }) ? 0 : 1;
}
