// A project of somebody who uses the package: installed from its tarball without a network, and built by a tool of theirs.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const run = promisify(execFile);

/** What the page shows; Node paints the same for comparison. */
export const article = {
  headline: "The old harbour opens its gates",
  lang: "en",
  kicker: { text: "Ports" },
  body: [
    {
      type: "paragraph",
      text: [{ text: "After two years of repairs, " }, { text: "boats", strong: true }, { text: " are back." }],
    },
    { type: "quote", text: "Nobody expected it.", cite: "The harbour master" },
  ],
};

const script = `import "article-card";
const card = document.createElement("article-card");
card.setAttribute("theme", "magazine");
card.style.width = "480px";
window.card = card;
window.told = [];
for (const type of ["card-load", "card-error"]) {
  card.addEventListener(type, ({ detail }) => window.told.push({ type, detail: JSON.parse(JSON.stringify(detail)) }));
}
card.article = ${JSON.stringify(article)};
document.body.append(card);
`;

const html = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>A page</title>
  <link rel="icon" href="data:," />
  <body>
    <script type="module" src="./main.js"></script>
  </body>
</html>
`;

/** The page around a script that is there already. */
export const pageOf = (tag) => html.replace(/<script.*<\/script>/, tag);

/** Packs the package and installs it in a folder of its own; returns the folder. */
export async function installPackage() {
  const folder = await mkdtemp(join(tmpdir(), "article-card-packages-"));
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: join(root, "web") });
  await writeFile(join(folder, "package.json"), '{ "name": "site", "private": true, "type": "module" }\n');
  const options = ["--offline", "--no-audit", "--no-fund", "--silent", "--cache", join(folder, "cache")];
  await run("npm", ["install", ...options, `./${stdout.trim().split("\n").at(-1)}`], { cwd: folder });
  return folder;
}

/** A fresh project with what was installed, all its own. */
export async function newProject(installed, name) {
  const folder = join(installed, name);
  await mkdir(folder);
  await cp(join(installed, "node_modules"), join(folder, "node_modules"), { recursive: true });
  await writeFile(join(folder, "package.json"), await readFile(join(installed, "package.json")));
  await writeFile(join(folder, "main.js"), script);
  await writeFile(join(folder, "index.html"), html);
  return folder;
}

export const removeProject = (folder) => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** The files below a folder that hold one of these texts, of those with such names. */
export async function filesWith(folder, texts, isMeant = () => true) {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = [];
  for (const entry of names.filter((each) => each.isFile() && isMeant(each.name))) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = await readFile(path);
    if (texts.some((text) => bytes.includes(text))) found.push(path.slice(folder.length));
  }
  return found;
}

const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
};

/** What a page has between script tags, an import map for example, by its hash. */
const inlineScripts = (html) =>
  [...html.matchAll(/<script[^>]*>([^<]+)<\/script>/g)]
    .map(([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)
    .join(" ");

/** As strict as pages of all these tools can be: files of the own origin and what the page itself holds. */
const policyOf = (html) =>
  [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${inlineScripts(html)}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
  ].join("; ");

/** Serves a folder at a port of its own. */
export async function serveFolder(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const name = pathname.endsWith("/") ? `${pathname}index.html` : decodeURIComponent(pathname);
    try {
      const bytes = await readFile(join(folder, name));
      const type = types[extname(name)] ?? "application/octet-stream";
      response
        .writeHead(200, {
          "content-type": type,
          "content-security-policy": policyOf(type === "text/html" ? String(bytes) : ""),
        })
        .end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((done) => server.close(done)) };
}
