// What a user of the package does: install it, import it on a server, build a page with it, check types.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const longMs = 120_000;

let project;
const inProject = (command, ...args) => run(command, args, { cwd: project, env: { ...process.env, NODE_PATH: "" } });
const write = (name, text) => writeFile(join(project, name), text);

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "article-card-package-"));
  await write("package.json", '{ "name": "user", "private": true, "type": "module" }');
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", project], { cwd: join(root, "web") });
  const options = ["--offline", "--no-audit", "--no-fund", "--silent", "--cache", join(project, "cache")];
  await inProject("npm", "install", ...options, `./${stdout.trim().split("\n").at(-1)}`);
}, longMs);

afterAll(() => rm(project, { recursive: true, force: true }));

test("the package brings nothing with it and none of its sources", async () => {
  const installed = join(project, "node_modules");
  expect((await readdir(installed)).filter((name) => !name.startsWith("."))).toEqual(["article-card"]);
  const names = await readdir(join(installed, "article-card"));
  expect(names.sort()).toEqual(expect.arrayContaining(["dist", "package.json"]));
  expect(names).not.toContain("src");
});

test("Node imports the element without a document, and measures with the core", async () => {
  await write(
    "server.js",
    `import { ArticleCardElement } from "article-card";
     import { createCore } from "article-card/node";
     import { fromHtml } from "article-card/content";
     const core = await createCore();
     const [{ height }] = await core.measure({ headline: "A headline" }, [320]);
     console.log(JSON.stringify([typeof ArticleCardElement, typeof fromHtml, height > 40]));`,
  );
  const { stdout } = await inProject(process.execPath, "server.js");
  expect(JSON.parse(stdout)).toEqual(["function", "function", true]);
});

test(
  "a bundler builds a page with it, the parts on demand as files of their own",
  async () => {
    await write("index.html", '<!doctype html><title>A page</title><script type="module" src="page.js"></script>');
    await write("page.js", 'import "article-card";\ndocument.body.append(document.createElement("article-card"));\n');
    await inProject(process.execPath, join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "error");
    const scripts = (await readdir(join(project, "dist/assets"))).filter((name) => name.endsWith(".js"));
    const texts = await Promise.all(scripts.map((name) => readFile(join(project, "dist/assets", name), "utf8")));
    const [first] = texts.filter((text) => /customElements/.test(text) && /["'`]article-card["'`]/.test(text));
    expect(first).toBeDefined();
    expect(scripts.length).toBeGreaterThan(2);
  },
  longMs,
);

test(
  "its types hold in the strictest project, libraries checked too",
  async () => {
    await write(
      "page.ts",
      `import { ArticleCardElement, type CardNavigate, configure } from "article-card";
     import { fromHtml } from "article-card/content";
     configure({ worker: false });
     const card: ArticleCardElement = document.createElement("article-card");
     card.addEventListener("card-navigate", (event) => {
       const { url, item }: CardNavigate = event.detail;
       if (item === "related") open(url);
     });
     card.addEventListener("card-error", ({ detail }) => console.log(detail.code.length, detail.path));
     card.addEventListener("card-signup", ({ detail }) => detail.waitUntil(Promise.resolve(detail.values.email)));
     card.addEventListener("card-consent", ({ detail }) => console.log(detail.choices.counting === true));
     card.article = fromHtml(document.body).article;
     card.render = "dom";
     // @ts-expect-error there is no such mode
     card.render = "svg";
     export const height: Promise<number> = card.measure(640);`,
    );
    const compilerOptions = {
      target: "ES2022",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      module: "NodeNext",
      moduleResolution: "NodeNext",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: false,
      skipLibCheck: false,
      noEmit: true,
      types: [],
    };
    await write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["page.ts"] }));
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { stdout } = await inProject(process.execPath, tsc, "-p", ".").catch((error) => error);
    expect(stdout).toBe("");
  },
  longMs,
);
