import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const tool = join(root, "build/native/article-card");
const sample = { article: "english.json", width: 640, scale: 1 };

/** What the native tool paints of the sample, as SHA-256 of its RGBA bytes. */
export function recordPixels({ article, width, scale } = sample) {
  const folder = mkdtempSync(join(tmpdir(), "article-card-recorded-"));
  try {
    const output = join(folder, "card.rgba");
    const options = ["--width", String(width), "--scale", String(scale), "--raw", "-o", output];
    execFileSync(tool, ["render", join(root, "demo/articles", article), ...options]);
    return { article, width, scale, sha256: createHash("sha256").update(readFileSync(output)).digest("hex") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes native_pixels.json, which the landing page compares the visitor's own pixels with; nothing where there is no tool. */
export function nativePixels() {
  return {
    name: "native-pixels",
    generateBundle() {
      if (!existsSync(tool)) return this.warn("build/native/article-card is not built: no pixels are recorded");
      this.emitFile({ type: "asset", fileName: "native_pixels.json", source: JSON.stringify(recordPixels()) });
    },
  };
}
