import { nameOfAddress, readDataAddress } from "./data_address.js";
import { fault, type unreadable } from "./fault.js";

export interface FetchLimits {
  /** Code of the faults. */
  code: string;
  maxBytes: number;
  timeoutMs: number;
  signal?: AbortSignal;
  /** Makes the fault of what no page may read, or what is not there. */
  unreadable?: typeof unreadable;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const networkFetch: Fetch = (url, init) => fetch(url, init);

/** Everything that `url` yields, refused as soon as it exceeds `maxBytes`. Faults name the address and the reason. */
export async function fetchBytes(url: string, limits: FetchLimits, fetcher = networkFetch): Promise<Uint8Array> {
  const { code, maxBytes, signal } = limits;
  const tooLarge = () => fault("too-large", nameOfAddress(url), `larger than ${maxBytes} bytes`);
  const data = readDataAddress(url, code);
  if (data && data.length > maxBytes) throw tooLarge();
  if (data) return data;
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();
  let late = false;
  let answered = false;
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, limits.timeoutMs);
  try {
    const response = await fetcher(url, { signal: stop.signal });
    answered = true;
    if (!response.ok) throw fault(code, url, `the server answered ${response.status}`);
    if (Number(response.headers.get("content-length")) > maxBytes) throw tooLarge();
    return await readAll(response, maxBytes, tooLarge);
  } catch (error) {
    // A body that nobody will read is not to be downloaded.
    abort();
    if (late) throw fault(code, url, "no answer in time");
    if (error instanceof TypeError && !signal?.aborted) {
      const why = "not reachable, or not readable from this page (network, CORS or CSP)";
      throw (!answered && limits.unreadable?.(url, why)) || fault(code, url, why);
    }
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

async function readAll(response: Response, maxBytes: number, tooLarge: () => Error): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) throw tooLarge();
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
