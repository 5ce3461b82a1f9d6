import { join } from "node:path";
import { pixelHashes, places } from "./pixel_hashes.mjs";
import { root } from "./site.mjs";

const samples = ["english", "french", "turkish", "arabic", "persian", "hebrew"];
const sizes = [320, 640, 1000].flatMap((width) => [1, 1.5, 2].map((scale) => ({ width, scale })));

/** Every place paints every sample at every size in the same bytes; returns what `runSuites` does. */
export async function checkPixels() {
  const counts = { passed: 0, failed: [] };
  const tell = (good, text) => {
    if (good) counts.passed += 1;
    else counts.failed.push(`pixels: ${text}`);
    console.log(`  ${good ? "ok    " : "FAILED"}  pixels: ${text}`);
  };
  const hashes = await pixelHashes(
    samples.map((name) => join(root, "demo/articles", `${name}.json`)),
    sizes,
  );
  for (const place of places) {
    if (hashes[place] instanceof Error) tell(false, `${place} cannot paint: ${hashes[place].message}`);
  }
  samples.forEach((name, sample) => {
    sizes.forEach(({ width, scale }, size) => {
      const seen = places.map((place) => hashes[place][sample]?.[size]);
      const same = new Set(seen).size === 1;
      const detail = same
        ? ""
        : `: ${places.map((place, index) => `${place} ${String(seen[index]).slice(0, 8)}`).join(", ")}`;
      tell(same, `${name} at ${width} px, scale ${scale}, is the same in ${places.join(", ")}${detail}`);
    });
  });
  return counts;
}
