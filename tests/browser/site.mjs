// The site that browser tests look at: the static server of the demo with a few paths of its own that misbehave on
// purpose, and a record of what was asked for.
import { readFileSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "../../tools/serve.mjs";
import { makeWoff } from "../support/make_woff.mjs";
import { trapExport } from "../support/trap_export.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const mounts = {
  "/": join(root, "tests/browser/pages"),
  "/faults/": join(root, "tests/browser/faults/page"),
  "/pictures/": join(root, "tests/browser/pictures"),
  "/article-card/": join(root, "web/dist"),
  "/articles/": join(root, "demo/articles"),
  "/demo/": join(root, "demo/dist"),
  "/oracle/": join(root, "build/oracle"),
  "/studio-parts/": join(root, "build/studio_parts"),
  "/axe/": join(root, "node_modules/axe-core"),
};

/** As strict as a page with the card can be. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

/** Pages ask for what they want to go without: card.html?without=worker */
const policies = {
  worker: strictPolicy.replace("worker-src 'self'", "worker-src 'none'"),
  wasm: strictPolicy.replace(" 'wasm-unsafe-eval'", ""),
  policy: undefined,
};

/** Pages that ask for more than the strictest: card.html?with=trusted-types */
const additions = { "trusted-types": "; trusted-types article-card" };

function policyFor(request) {
  const { searchParams } = new URL(request.url, "http://localhost");
  const wish = searchParams.get("without");
  const policy = wish !== null && wish in policies ? policies[wish] : strictPolicy;
  return policy && policy + (additions[searchParams.get("with")] ?? "");
}

const exported = (name) => `${name.length.toString(16).padStart(2, "0")}${Buffer.from(name).toString("hex")}`;
const otherVersion =
  `0061736d010000000105016000017f03020100050301000107` +
  `1b02${exported("memory")}0200${exported("ac_abi_version")}00000a0701050041e7070b`;

let isMended = false;

const bytesOf = (path) => new Uint8Array(readFileSync(join(root, path)));
const ownFont = bytesOf("build/deps/harfbuzz/test/api/fonts/SourceSansPro-Regular.otf");
const interFont = bytesOf("build/fonts/inter-latin-400-normal.ttf");

function withoutTable(font, tag) {
  const copy = Buffer.from(font);
  for (let at = 12; at < 12 + 16 * copy.readUInt16BE(4); at += 16) {
    if (copy.toString("latin1", at, at + 4) === tag) copy.write("zzzz", at, "latin1");
  }
  return copy;
}

/** Paths under /odd/: what a server may do wrong. */
const odd = {
  "/odd/hang": () => {}, // Never answers; the client gives up or leaves.
  "/odd/huge.jpg": (_request, response) => {
    response.writeHead(200, { "Content-Type": "image/jpeg", "Content-Length": String(11 << 20) });
    response.end(Buffer.alloc(11 << 20));
  },
  "/odd/not-an-image.png": (_request, response) => {
    response.writeHead(200, { "Content-Type": "image/png" });
    response.end("This is text, whatever its name says.");
  },
  "/odd/not.json": (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end('{"headline": ');
  },
  "/odd/array.json": (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end('["no article"]');
  },
  "/odd/layout.json": (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end('{"column": ["headline", "standfirst"], "inset": true}');
  },
  // What many servers answer for every address that they do not know.
  "/odd/html": (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end("<!doctype html><title>Welcome</title>");
  },
  "/odd/empty": (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/octet-stream" });
    response.end();
  },
  "/odd/loop": (_request, response) => {
    response.writeHead(302, { Location: "/odd/loop" });
    response.end();
  },
  "/odd/break": (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/octet-stream", "Content-Length": "100000" });
    response.write("It begins well");
    setTimeout(() => response.destroy(), 50);
  },
  "/odd/cut.wasm": (_request, response) => {
    const file = readFileSync(join(root, "web/dist/card.wasm"));
    response.writeHead(200, { "Content-Type": "application/wasm" });
    response.end(file.subarray(0, file.length >> 1));
  },
  // Not there until somebody has mended it.
  "/odd/mend": (request, response) => {
    isMended = !request.url.endsWith("?not");
    response.writeHead(204);
    response.end();
  },
  "/odd/mending.wasm": (_request, response, forward) => {
    if (isMended) return forward("/article-card/card.wasm");
    response.writeHead(404);
    response.end();
  },
  // A module whose one function says that it speaks version 999 of the interface.
  "/odd/other-version.wasm": (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/wasm" });
    response.end(Buffer.from(otherVersion, "hex"));
  },
  // Fonts of a site's own.
  "/odd/own.otf": (_request, response) => response.end(ownFont),
  "/odd/own.woff": (_request, response) => response.end(makeWoff(ownFont)),
  "/odd/inter.woff": (_request, response) => response.end(makeWoff(interFont)),
  // One that lacks a table that browsers insist on, and a card does not.
  "/odd/unnamed.ttf": (_request, response) => response.end(withoutTable(interFont, "post")),
  "/odd/fonts/fonts.json": (_request, _response, forward) => forward("/article-card/fonts/fonts.json"),
  // The element's own file and none of those that it loads from beside it.
  "/odd/alone/article-card.js": (_request, _response, forward) => forward("/article-card/article-card.js"),
  // All that a card shown as HTML needs, but for what works forms.
  "/odd/formless/article-card.js": (_request, _response, forward) => forward("/article-card/article-card.js"),
  "/odd/formless/dom_mode.js": (_request, _response, forward) => forward("/article-card/dom_mode.js"),
  "/odd/octets/card.wasm": (_request, _response, forward) =>
    forward("/article-card/card.wasm", "application/octet-stream"),
};

/** Folders of fonts under /odd/ whose files of hyphenation patterns are not what they should be. */
const oddPatterns = {
  "/odd/no-patterns/": (_request, response) => {
    response.writeHead(404);
    response.end();
  },
  "/odd/broken-patterns/": (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/octet-stream" });
    response.end("hyp1 and then nothing of the kind");
  },
  "/odd/html-patterns/": odd["/odd/html"],
};

function oddFolder(path) {
  const [, trapping] = path.match(/^\/odd\/trap\/(\w+)\.wasm$/) ?? [];
  if (trapping) {
    return (_request, response) => {
      response.writeHead(200, { "Content-Type": "application/wasm" });
      response.end(trapExport(bytesOf("web/dist/card.wasm"), trapping));
    };
  }
  const [folder, answer] = Object.entries(oddPatterns).find(([name]) => path.startsWith(name)) ?? [];
  if (!folder) return undefined;
  const file = path.slice(folder.length);
  if (file.startsWith("hyphenation/")) return answer;
  return (_request, _response, forward) => forward(`/article-card/fonts/${file}`);
}

/** Serves `extraMounts` beside the package and the test pages; close() ends everything. */
export async function openSite(extraMounts = {}) {
  const files = await startServer({ mounts: { ...mounts, ...extraMounts } });
  const requests = [];
  const server = createServer((request, response) => {
    requests.push({ method: request.method, path: request.url, agent: request.headers["user-agent"] ?? "" });
    // The same files for everybody, as documents without an origin need them.
    const isOpen = request.url.startsWith("/open/");
    const forward = (path, type) => {
      const onward = httpRequest(
        { host: "127.0.0.1", port: files.port, method: request.method, path, headers: request.headers },
        (answer) => {
          const headers = { ...answer.headers, ...(type && { "content-type": type }) };
          headers["content-security-policy"] = policyFor(request) ?? [];
          if (isOpen) headers["access-control-allow-origin"] = "*";
          response.writeHead(answer.statusCode, headers);
          answer.pipe(response);
        },
      );
      onward.on("error", () => response.destroy());
      request.pipe(onward);
    };
    const { pathname } = new URL(request.url, "http://localhost");
    const special = odd[pathname] ?? oddFolder(pathname);
    if (special) special(request, response, forward);
    else forward(isOpen ? request.url.slice("/open".length) : request.url);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  return {
    url: `http://localhost:${port}/`,
    /** The same files from another origin, which allows nobody to read them. */
    otherOrigin: `http://127.0.0.1:${port}/`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await files.close();
    },
  };
}
