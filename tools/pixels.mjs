// ./dev pixels ARTICLE --width W --scale S: the SHA-256 of the card's RGBA bytes in every place that can paint it, a line
// each. Exit status 1 when they differ or a place fails, 2 for bad usage.
import { existsSync } from "node:fs";
import { pixelHashes, places } from "../tests/browser/pixel_hashes.mjs";

function readOptions(words) {
  const options = { width: 640, scale: 1 };
  for (let i = 0; i < words.length; ++i) {
    const name = /^--(width|scale)$/.exec(words[i])?.[1];
    if (name) {
      options[name] = Number(words[++i]);
      if (!(options[name] > 0)) throw new Error(`--${name} needs a number over 0`);
    } else if (words[i].startsWith("--") || options.file) {
      throw new Error(`pixels does not know '${words[i]}'`);
    } else {
      options.file = words[i];
    }
  }
  if (!options.file) throw new Error("pixels needs an article: ./dev pixels ARTICLE --width W --scale S");
  if (!existsSync(options.file)) throw new Error(`there is no file '${options.file}'`);
  return options;
}

// Drivers put where the error came from before it and the page's stack after it.
function firstLine(text) {
  return text
    .trim()
    .split("\n")[0]
    .replace(/^page\.evaluate: \w+: /, "");
}

async function main() {
  let options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`dev: ${error.message}`);
    process.exitCode = 2;
    return;
  }
  const { file, width, scale } = options;
  const hashes = await pixelHashes([file], [{ width, scale }]);
  const distinct = new Set();
  for (const place of places) {
    const result = hashes[place];
    const shown = result instanceof Error ? `failed: ${firstLine(result.stderr || result.message)}` : result[0][0];
    distinct.add(shown);
    console.log(`${place.padEnd(9)} ${shown}`);
  }
  process.exitCode = distinct.size === 1 && !(hashes.native instanceof Error) ? 0 : 1;
}

await main();
