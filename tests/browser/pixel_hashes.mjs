import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { browsers } from "./drivers/browsers.mjs";
import { openPage } from "./open_page.mjs";
import { openSite, root } from "./site.mjs";

const run = promisify(execFile);
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Every place that can paint a card. */
export const places = ["native", "node", ...Object.keys(browsers)];

async function nativeHashes(file, sizes) {
  const folder = await mkdtemp(join(tmpdir(), "article-card-pixels-"));
  const output = join(folder, "card.rgba");
  try {
    const hashes = [];
    for (const { width, scale } of sizes) {
      const options = ["--width", String(width), "--scale", String(scale), "--raw", "-o", output];
      await run(join(root, "build/native/article-card"), ["render", file, ...options]);
      hashes.push(sha256(await readFile(output)));
    }
    return hashes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function nodeHashes(file, sizes) {
  const { createCore } = await import(join(root, "web/dist/node.js"));
  const core = createCore();
  const text = await readFile(file, "utf8");
  const hashes = [];
  for (const { width, scale } of sizes) {
    hashes.push(sha256((await core.renderPixels(text, { width, scale, base: file })).data));
  }
  return hashes;
}

/** The folder that holds the article and what its relative addresses reach. */
async function servedFolder(file) {
  const climbs = (await readFile(file, "utf8")).match(/"(?:\.\.\/)+/g) ?? [];
  const levels = Math.max(0, ...climbs.map((climb) => (climb.length - 1) / 3));
  return resolve(dirname(file), "../".repeat(levels));
}

/** A site that serves every file's surroundings, with the address of each. */
async function siteFor(files) {
  const mounts = {};
  const addresses = new Map();
  for (const file of files) {
    const prefix = `/${randomUUID()}/`;
    const folder = await servedFolder(file);
    mounts[prefix] = folder;
    addresses.set(file, prefix.slice(1) + relative(folder, file).split("/").map(encodeURIComponent).join("/"));
  }
  const site = await openSite(mounts);
  return { ...site, addressOf: (file) => site.url + addresses.get(file) };
}

/** Hashes of each file at each size in one engine, which is started once. */
async function browserHashes(open, site, files, sizes) {
  const browser = await open();
  try {
    await openPage(browser, `${site.url}pixels.html`);
    const hashes = [];
    for (const file of files) {
      const results = await browser.evaluate((url, all) => window.hashPixels(url, all), site.addressOf(file), sizes);
      hashes.push(results.map((result) => result.hash));
    }
    return hashes;
  } finally {
    await browser.close();
  }
}

/**
 * SHA-256 of the card's RGBA bytes, as place -> file -> size; an Error in place of the files where a place could not
 * paint.
 */
export async function pixelHashes(articles, sizes) {
  const files = articles.map((file) => resolve(file));
  const site = await siteFor(files);
  const each = async (hashesOf) => {
    const hashes = [];
    for (const file of files) hashes.push(await hashesOf(file, sizes));
    return hashes;
  };
  const work = {
    native: () => each(nativeHashes),
    node: () => each(nodeHashes),
  };
  for (const [name, open] of Object.entries(browsers)) work[name] = () => browserHashes(open, site, files, sizes);
  try {
    const results = await Promise.all(places.map((place) => work[place]().catch((error) => error)));
    return Object.fromEntries(places.map((place, index) => [place, results[index]]));
  } finally {
    await site.close();
  }
}
