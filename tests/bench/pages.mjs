// Builds the pages of the benchmark into build/bench.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { root } from "../browser/site.mjs";
import { htmlCardCss, htmlPage } from "./html_card.mjs";

const canvasKit = dirname(fileURLToPath(import.meta.resolve("canvaskit-wasm")));

/** `article` as a value and the address at which the site serves it. Returns the folder. */
export async function buildPages(article, articleUrl) {
  const folder = join(root, "build/bench");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: join(root, "tests/bench/page/stages.ts"),
        output: { entryFileNames: "stages.js" },
      },
    },
  });
  const page = (name) => join(root, "tests/bench/page", name);
  for (const file of ["card.js", "html.js", "stages.html", "themes.html", "themes.js"])
    await cp(page(file), join(folder, file));
  for (const file of ["canvaskit.js", "canvaskit.wasm"]) await cp(join(canvasKit, file), join(folder, file));
  await cp(join(root, "tests/bench/article.json"), join(folder, "article.json"));
  const card = await readFile(page("card.html"), "utf8");
  await writeFile(join(folder, "card.html"), card.replace("ARTICLE", articleUrl));
  await writeFile(join(folder, "html.css"), htmlCardCss);
  await writeFile(join(folder, "html.html"), htmlPage(article));
  return folder;
}
