/** What was sent for a page's cards, in bytes as they came over the wire. */
export interface Weight {
  core: number;
  scripts: number;
  fonts: number;
  files: number;
  /** False where a file came as it lies there. */
  isCompressed: boolean;
}

const folder = "/article-card/";

/**
 * What the cards asked for before `until` (ms since the navigation began), and what their worker asks for, which the page's own
 * timeline does not tell; of the fonts those that are in use now.
 */
function filesOf(until: number): string[] {
  const origin = new URL(folder, location.href).href;
  const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const own = entries.filter(({ name }) => name.startsWith(origin));
  const code = own.filter(({ name, startTime }) => /\.(js|wasm)$/.test(name) && startTime <= until);
  const faces = own.filter(({ name }) => /\.ttf$/.test(name));
  const worker = ["worker.js", "card.wasm"].map((name) => origin + name);
  return [...new Set([...worker, ...code.map(({ name }) => name), ...faces.map(({ name }) => name)])];
}

/** One file's bytes on the wire. Asked for anew and past every cache, so that what is weighed is what a first visit is sent. */
async function weigh(url: string): Promise<{ url: string; bytes: number; isCompressed: boolean }> {
  const asked = `${url}?weigh=${performance.now()}`;
  const response = await fetch(asked, { cache: "no-store" });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
  const body = await response.arrayBuffer();
  const [entry] = performance.getEntriesByName(asked) as PerformanceResourceTiming[];
  const bytes = entry?.encodedBodySize || Number(response.headers.get("content-length")) || body.byteLength;
  return { url, bytes, isCompressed: bytes < body.byteLength };
}

export async function weighCards(until: number): Promise<Weight> {
  const weights = await Promise.all(filesOf(until).map(weigh));
  const sum = (type: RegExp) =>
    weights.filter(({ url }) => type.test(url)).reduce((total, { bytes }) => total + bytes, 0);
  return {
    core: sum(/\.wasm$/),
    scripts: sum(/\.js$/),
    fonts: sum(/\.ttf$/),
    files: weights.length,
    isCompressed: weights.every((weight) => weight.isCompressed),
  };
}
