import { homeUrl } from "../../site/home.js";

/** What the native tool painted when this page was built: see demo/plugins/native_pixels.mjs. */
interface Recorded {
  article: string;
  width: number;
  scale: number;
  sha256: string;
}

export interface Comparison {
  bytes: number;
  here: string;
  /** Undefined where the build had no native tool. */
  recorded: string | undefined;
}

const unrecorded: Omit<Recorded, "sha256"> = { article: "english.json", width: 640, scale: 1 };

async function recordedPixels(): Promise<Recorded | undefined> {
  const response = await fetch(homeUrl("native_pixels.json"));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`native_pixels.json: the server answered ${response.status}`);
  return response.json();
}

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** SHA-256 of a sample's pixels as this browser paints them, beside that of the native build. */
export async function comparePixels(): Promise<Comparison> {
  const recorded = await recordedPixels();
  const { article, width, scale } = recorded ?? unrecorded;
  const card = document.createElement("article-card");
  card.src = new URL(`/articles/${article}`, location.href).href;
  const { data } = await card.toPixels({ width, scale });
  const here = hex(await crypto.subtle.digest("SHA-256", data as Uint8ClampedArray<ArrayBuffer>));
  return { bytes: data.byteLength, here, recorded: recorded?.sha256 };
}
