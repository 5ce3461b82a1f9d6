// Run by ./dev check: node --test tests/tools/serve_test.mjs
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import { startServer } from "../../tools/serve.mjs";

const script = "export const answer = 42;\n".repeat(40);
let folder;
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "article-card-serve-"));
  mkdirSync(join(folder, "site/deep"), { recursive: true });
  mkdirSync(join(folder, "package"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "site/index.html"), "<h1>Home</h1>");
  writeFileSync(join(folder, "site/deep/index.html"), "<h1>Deep</h1>");
  writeFileSync(join(folder, "site/about.html"), "<h1>About</h1>");
  writeFileSync(join(folder, "site/app.js"), script);
  writeFileSync(join(folder, "site/app.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "site/module.wasm"), "\0asm");
  writeFileSync(join(folder, "site/face.ttf"), "font");
  writeFileSync(join(folder, "package/card.js"), "card");
  symlinkSync(join(folder, "secret.txt"), join(folder, "site/link.txt"));
  server = await startServer({ mounts: { "/": join(folder, "site"), "/package/": join(folder, "package") } });
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** fetch() would tidy the path up before it sends it. */
function get(path, { method = "GET", headers = {}, port = server.port } = {}) {
  return new Promise((fulfil, reject) => {
    const call = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        fulfil({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on("error", reject);
    call.end();
  });
}

test("files come with their type and the strict policy", async () => {
  for (const [path, type] of [
    ["/", "text/html; charset=utf-8"],
    ["/deep/", "text/html; charset=utf-8"],
    ["/app.js", "text/javascript; charset=utf-8"],
    ["/module.wasm", "application/wasm"],
    ["/face.ttf", "font/ttf"],
    ["/package/card.js", "text/javascript; charset=utf-8"],
  ]) {
    const { status, headers } = await get(path);
    assert.equal(status, 200, path);
    assert.equal(headers["content-type"], type);
    assert.match(headers["content-security-policy"], /script-src 'self' 'wasm-unsafe-eval';/);
    assert.doesNotMatch(headers["content-security-policy"], /'unsafe-eval'/);
  }
});

test("nothing outside the folders is shown", async () => {
  for (const path of [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/package/../../secret.txt",
    "/package/..%2f..%2fsecret.txt",
    "/link.txt",
    "/app.js%00.html",
    "/%E0%A4%A",
    "/none.html",
    "/deep",
  ]) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body.toString(), /secret/);
  }
});

test("a compressed neighbour is sent to those who take it", async () => {
  const compressed = await get("/app.js", { headers: { "accept-encoding": "gzip, br" } });
  assert.equal(compressed.headers["content-encoding"], "br");
  assert.equal(compressed.headers["content-type"], "text/javascript; charset=utf-8");
  assert.ok(compressed.body.length < script.length);
  const plain = await get("/app.js");
  assert.equal(plain.headers["content-encoding"], undefined);
  assert.equal(plain.body.toString(), script);
});

test("a server that compresses packs what lies there unpacked, for those who take it", async () => {
  const packing = await startServer({ mounts: { "/": join(folder, "site") }, compress: true });
  try {
    const ask = (path, encoding) => get(path, { headers: { "accept-encoding": encoding }, port: packing.port });
    const home = await ask("/", "gzip, deflate, br");
    assert.equal(home.headers["content-encoding"], "br");
    assert.equal(brotliDecompressSync(home.body).toString(), "<h1>Home</h1>");
    assert.equal(Number(home.headers["content-length"]), home.body.length);
    const older = await ask("/", "gzip");
    assert.equal(gunzipSync(older.body).toString(), "<h1>Home</h1>");
    assert.equal((await ask("/", "identity")).body.toString(), "<h1>Home</h1>");
    writeFileSync(join(folder, "site/index.html"), "<h1>Moved house</h1>");
    const later = await ask("/", "br");
    assert.equal(brotliDecompressSync(later.body).toString(), "<h1>Moved house</h1>");
  } finally {
    writeFileSync(join(folder, "site/index.html"), "<h1>Home</h1>");
    await packing.close();
  }
});

test("a page is found without its ending too, and a folder is not", async () => {
  const page = await get("/about");
  assert.equal(page.status, 200);
  assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
  assert.equal((await get("/deep")).status, 404);
});

test("an unchanged file is not sent again", async () => {
  const first = await get("/app.js");
  const second = await get("/app.js", { headers: { "if-none-match": first.headers.etag } });
  assert.equal(second.status, 304);
  assert.equal(second.body.length, 0);
});

test("only GET and HEAD are answered", async () => {
  assert.equal((await get("/app.js", { method: "POST" })).status, 405);
  const head = await get("/app.js", { method: "HEAD" });
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
});

test("a taken port is refused by the function and explained by the program", async () => {
  await assert.rejects(startServer({ port: server.port }), { code: "EADDRINUSE" });
  const program = fileURLToPath(new URL("../../tools/serve.mjs", import.meta.url));
  const child = spawn(process.execPath, [program, "--port", String(server.port)]);
  let said = "";
  child.stderr.on("data", (part) => {
    said += part;
  });
  const status = await new Promise((ended) => child.on("close", ended));
  assert.equal(status, 1);
  assert.match(said, new RegExp(`port ${server.port} is taken; choose another one: ./dev demo --port`));
});
