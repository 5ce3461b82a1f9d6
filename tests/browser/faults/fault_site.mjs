// Servers of one card each: all files of the package and of the card's content, one of which is served with a fault.
import { createReadStream, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folders = {
  "/article-card/": "web/dist/",
  "/pictures/": "demo/articles/images/",
  "/brand/": "web/dist/fonts/",
  "/": "tests/browser/faults/page/",
};
const types = {
  ".html": "text/html",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};
const html =
  "<!doctype html><title>Welcome</title><p>What many servers answer for every address that they do not know.</p>";
const slowMs = 1500;
const dripMs = 400;

function fileOf(path) {
  const prefix = Object.keys(folders).find((each) => path.startsWith(each));
  return join(root, folders[prefix], path.slice(prefix.length));
}

/** The same noise every time. */
function noise(length) {
  let state = 12345;
  const next = () => {
    state = (state * 1103515245 + 12345) >>> 0;
    return state >>> 16;
  };
  return Buffer.from(Uint8Array.from({ length }, next));
}

function answer(response, body, { type = "text/plain", status = 200, headers = {} }) {
  response.writeHead(status, { "Content-Type": type, "Content-Length": body.length, ...headers });
  response.end(body);
}

/** Writes blanks, which are part of any text, until the client leaves; no faster than a good network. */
function pour(response) {
  const blanks = Buffer.alloc(1 << 16, " ");
  const timer = setInterval(() => response.write(blanks), 100);
  response.on("close", () => clearInterval(timer));
}

/** What a server may do wrong with a file of these bytes and this type. */
const faults = {
  404: (response) => answer(response, Buffer.from("Not found"), { type: "text/plain", status: 404 }),
  500: (response) => answer(response, Buffer.from("Sorry"), { type: "text/plain", status: 500 }),
  "wrong type": (response, { bytes }) => answer(response, bytes, { type: "text/plain" }),
  html: (response) => answer(response, Buffer.from(html), { type: "text/html" }),
  cut: (response, { bytes, type }) => answer(response, bytes.subarray(0, bytes.length >> 1), { type }),
  empty: (response, { type }) => answer(response, Buffer.alloc(0), { type }),
  garbage: (response, { bytes, type }) => answer(response, noise(bytes.length), { type }),
  loop: (response, { url }) => answer(response, Buffer.alloc(0), { status: 302, headers: { Location: url } }),
  cors: (response, { url, otherOrigin }) =>
    answer(response, Buffer.alloc(0), { status: 302, headers: { Location: new URL(url, otherOrigin).href } }),
  huge(response, { type }) {
    response.writeHead(200, { "Content-Type": type, "Content-Length": 300 << 20 });
    pour(response);
  },
  endless(response, { type }) {
    response.writeHead(200, { "Content-Type": type });
    pour(response);
  },
  reset(response, { bytes, type }) {
    response.writeHead(200, { "Content-Type": type, "Content-Length": bytes.length });
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  },
  hang() {},
  drip(response, { bytes, type }) {
    response.writeHead(200, { "Content-Type": type, "Content-Length": bytes.length });
    let at = 0;
    const timer = setInterval(() => response.write(bytes.subarray(at, ++at)), dripMs);
    response.on("close", () => clearInterval(timer));
  },
  slow(response, { bytes, type }) {
    setTimeout(() => answer(response, bytes, { type }), slowMs);
  },
};

export const faultNames = Object.keys(faults);

async function listen(handle) {
  const server = createServer(handle);
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, origin: `http://localhost:${server.address().port}/` };
}

/** Opens sites whose file at `path`, a suffix of its address, has a fault: each has an origin, and connections, of its own. */
export async function openFaultSites() {
  const plain = (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const headers = { "Content-Type": types[extname(pathname)] ?? "application/octet-stream" };
    const stream = createReadStream(fileOf(pathname));
    stream.on("error", () => response.writeHead(404).end());
    stream.on("open", () => response.writeHead(200, headers));
    stream.pipe(response);
  };
  // It shares nothing with anybody.
  const other = await listen(plain);
  const opened = [other];
  return {
    async open(path, fault) {
      const site = await listen((request, response) => {
        response.on("error", () => {});
        const { pathname } = new URL(request.url, "http://localhost");
        if (!pathname.endsWith(path)) return plain(request, response);
        const bytes = readFileSync(fileOf(pathname));
        const type = types[extname(pathname)] ?? "application/octet-stream";
        faults[fault](response, { bytes, type, url: pathname, otherOrigin: other.origin });
      });
      opened.push(site);
      return site.origin;
    },
    async close() {
      for (const { server } of opened) {
        server.closeAllConnections();
        await new Promise((closed) => server.close(closed));
      }
    },
  };
}
