// Builds the page that sets paragraphs twice into build/oracle.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const pageFolder = join(root, "build/oracle");

export async function buildPage() {
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: pageFolder,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: join(root, "tests/oracle/page/oracle.ts"),
        output: { entryFileNames: "oracle.js" },
      },
    },
  });
  await cp(join(root, "tests/oracle/page/index.html"), join(pageFolder, "index.html"));
}
