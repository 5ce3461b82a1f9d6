// A small static server for the demo and the browser tests: strict Content-Security-Policy, right types, precompressed
// files (name.br, name.gz beside name, or compressed by itself) where the client takes them, nothing outside its folders.
//
//   node tools/serve.mjs [--port N] [--mount /prefix/=folder]…
import { createReadStream } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));

/** URL prefixes and the folders they show; the longest prefix that fits decides. */
export const demoMounts = {
  "/": join(root, "demo/dist"),
  "/articles/": join(root, "demo/articles"),
  "/article-card/": join(root, "web/dist"),
};

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

const types = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

const encodings = [
  ["br", ".br"],
  ["gzip", ".gz"],
];

const compressible = new Set([
  ".css",
  ".html",
  ".js",
  ".json",
  ".mjs",
  ".svg",
  ".ttf",
  ".txt",
  ".wasm",
  ".webmanifest",
  ".xml",
]);
const mostPacked = 64 << 20;

/** Each at its best: a file is packed once. */
const packers = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Compressed files, packed when first asked for and kept while they do not change. */
class Packed {
  #kept = new Map();
  #bytes = 0;

  async of(path, encoding) {
    const { mtimeMs, size } = await stat(path);
    const key = `${encoding}\0${path}\0${mtimeMs}\0${size}`;
    if (!this.#kept.has(key)) {
      const attempt = this.#pack(path, encoding);
      this.#kept.set(key, attempt);
      attempt.catch(() => this.#kept.delete(key));
    }
    return this.#kept.get(key);
  }

  async #pack(path, encoding) {
    const packed = await packers[encoding](await readFile(path));
    this.#bytes += packed.length;
    if (this.#bytes > mostPacked) {
      this.#kept.clear();
      this.#bytes = packed.length;
    }
    return packed;
  }

  /** Packs all that the folders hold, so that the first reader does not wait for it. */
  async fill(folders) {
    for (const folder of folders) {
      const names = await readdir(folder, { recursive: true }).catch(() => []);
      for (const name of names)
        if (compressible.has(extname(name))) await this.of(join(folder, name), "br").catch(() => {});
    }
  }
}

const takes = (accepted, encoding) => new RegExp(`(^|[ ,])${encoding}($|[ ,;])`).test(accepted);

async function fileAt(path) {
  try {
    const found = await stat(path);
    return found.isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The file that a URL's path names, or undefined; never one outside its mount, symbolic links included. */
async function locate(mounts, pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes("\0")) return undefined;
  const prefixes = Object.keys(mounts).filter((prefix) => decoded.startsWith(prefix));
  for (const prefix of prefixes.sort((a, b) => b.length - a.length)) {
    const folder = resolve(mounts[prefix]);
    let path = resolve(folder, `.${sep}${decoded.slice(prefix.length)}`);
    if (path !== folder && !path.startsWith(folder + sep)) return undefined;
    if (decoded.endsWith("/")) path = join(path, "index.html");
    // A page may be asked for without its ending: /studio.
    else if (!extname(path) && !(await fileAt(path))) path += ".html";
    if (!(await fileAt(path))) continue;
    const real = await realpath(path);
    if (real.startsWith((await realpath(folder)) + sep)) return path;
  }
  return undefined;
}

async function encodedVariant(path, accepted) {
  for (const [encoding, suffix] of encodings) {
    if (takes(accepted, encoding) && (await fileAt(path + suffix))) {
      return { path: path + suffix, encoding };
    }
  }
  return { path, encoding: undefined };
}

async function answer(mounts, packed, request, response) {
  const headers = {
    "Content-Security-Policy": contentSecurityPolicy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
    Vary: "Accept-Encoding",
  };
  const fail = (status, text) => {
    response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8" });
    response.end(request.method === "HEAD" ? undefined : `${text}\n`);
  };
  if (request.method !== "GET" && request.method !== "HEAD") return fail(405, "Only GET and HEAD");
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const path = await locate(mounts, pathname);
  if (!path) return fail(404, "Not found");
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const variant = await encodedVariant(path, accepted);
  const { size, mtimeMs } = await stat(variant.path);
  const etag = `"${size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}"`;
  headers.ETag = etag;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers);
    return response.end();
  }
  headers["Content-Type"] = types[extname(path).toLowerCase()] ?? "application/octet-stream";
  const encoding = packed && Object.keys(packers).find((name) => takes(accepted, name));
  if (encoding && !variant.encoding && compressible.has(extname(path).toLowerCase())) {
    const body = await packed.of(path, encoding);
    response.writeHead(200, { ...headers, "Content-Encoding": encoding, "Content-Length": body.length });
    return response.end(request.method === "HEAD" ? undefined : body);
  }
  headers["Content-Length"] = size;
  if (variant.encoding) headers["Content-Encoding"] = variant.encoding;
  response.writeHead(200, headers);
  if (request.method === "HEAD") return response.end();
  // A file that grows meanwhile must not run into the next answer.
  createReadStream(variant.path, size > 0 ? { end: size - 1 } : {})
    .on("error", () => response.destroy())
    .pipe(response);
}

/**
 * Starts on `port` (0 takes a free one); the promise is broken when the port is taken. Close with `close()`. With `compress` it
 * packs what lies there uncompressed; `pack()` does so for all of it ahead of the first request.
 */
export function startServer({ mounts = demoMounts, port = 0, host = "127.0.0.1", compress = false } = {}) {
  const packed = compress ? new Packed() : undefined;
  const server = createServer((request, response) => {
    answer(mounts, packed, request, response).catch(() => response.destroy());
  });
  return new Promise((fulfil, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      const taken = server.address().port;
      fulfil({
        port: taken,
        url: `http://localhost:${taken}/`,
        pack: async () => packed?.fill(new Set(Object.values(mounts))),
        close: () =>
          new Promise((done) => {
            server.close(done);
            server.closeAllConnections();
          }),
      });
    });
  });
}

function readOptions(words) {
  const options = { port: 8080, mounts: { ...demoMounts } };
  for (let i = 0; i < words.length; i += 2) {
    const value = words[i + 1];
    if (words[i] === "--port" && value) options.port = Number(value);
    else if (words[i] === "--mount" && value?.includes("=")) {
      const [prefix, folder] = value.split("=", 2);
      options.mounts[prefix] = resolve(folder);
    } else throw new Error(`serve.mjs does not know '${words[i]}'`);
  }
  return options;
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  try {
    const server = await startServer({ ...options, compress: true });
    server.pack();
    console.log(`Serving the demo at ${server.url} (Ctrl+C ends it)`);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close().then(() => process.exit(0)));
  } catch (error) {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    const reason = error.code === "EADDRINUSE" ? "is taken" : "may not be used by this user";
    console.error(`dev: port ${options.port} ${reason}; choose another one: ./dev demo --port ${options.port + 1}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
