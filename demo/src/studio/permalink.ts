import { version } from "../../../web/package.json";
import { readState } from "./read_state.js";
import type { StudioState } from "./state.js";

// What follows the mark is base64url of raw deflate of JSON: the state, and the version of the package that wrote it.
const mark = "s1.";
const mostChars = 2_000_000;
// An article is at most 1 MB and a theme 256 KB; as JSON within JSON either may grow to twice that.
const mostBytes = 4 << 20;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

class TooLarge extends Error {}

/** All chunks in one; refuses before it holds more than `most` bytes. */
async function drain(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(() => {});
      throw new TooLarge(`it unpacks to more than ${most >> 20} MB`);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function through(bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream): ReadableStream<Uint8Array> {
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return source.pipeThrough(transform as ReadableWritablePair<Uint8Array, Uint8Array>);
}

const inReverse: Record<string, string> = { "-": "+", _: "/" };

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  // Arguments of one call are limited.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text).replace(/[+/=]/g, (char) => (char === "+" ? "-" : char === "/" ? "_" : ""));
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new Error("it holds characters that no permalink has");
  const binary = atob(text.replace(/[-_]/g, (char) => inReverse[char]!));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** The fragment of an address, without its #, that reproduces `state`. */
export async function encodePermalink(state: StudioState): Promise<string> {
  const { content, base, theme, layout, widths, scheme, scale, lang, dir, mode } = state;
  const text = JSON.stringify({
    version,
    content,
    base,
    theme: { name: theme.name, changes: theme.changes },
    layout,
    widths,
    scheme,
    scale,
    lang,
    dir,
    mode,
  });
  const bytes = encoder.encode(text);
  if (bytes.length > mostBytes) throw new Error(`this is too much for a permalink: over ${mostBytes >> 20} MB`);
  const packed = await drain(through(bytes, new CompressionStream("deflate-raw")), mostBytes);
  const fragment = mark + toBase64Url(packed);
  if (fragment.length > mostChars) throw new Error(`this is too much for a permalink: over ${mostChars} characters`);
  return fragment;
}

async function unpack(fragment: string): Promise<unknown> {
  if (fragment.length > mostChars) throw new Error(`it is longer than ${mostChars} characters`);
  if (!fragment.startsWith(mark)) throw new Error(`it does not begin with ${mark}`);
  let packed: Uint8Array<ArrayBuffer>;
  try {
    packed = fromBase64Url(fragment.slice(mark.length));
  } catch (error) {
    throw error instanceof DOMException ? new Error("its end is missing") : error;
  }
  let bytes: Uint8Array;
  try {
    bytes = await drain(through(packed, new DecompressionStream("deflate-raw")), mostBytes);
  } catch (error) {
    throw error instanceof TooLarge ? error : new Error("it is cut off or changed on its way");
  }
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw new Error("what it holds is not JSON");
  }
}

/**
 * What encodePermalink() was given, and the version of the package that wrote it; with or without the #. Rejects with an
 * Error whose message says what is wrong with the link.
 */
export async function decodePermalink(fragment: string): Promise<{ state: StudioState; version: string }> {
  try {
    return readState(await unpack(fragment.replace(/^#/, "")));
  } catch (error) {
    throw new Error(`This permalink can not be read: ${(error as Error).message}.`, { cause: error });
  }
}
