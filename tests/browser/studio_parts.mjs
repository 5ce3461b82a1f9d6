// Builds the studio's own elements for the page that tests them, into build/studio_parts.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const partsFolder = join(root, "build/studio_parts");

export async function buildStudioParts() {
  await build({
    configFile: false,
    root,
    base: "/studio-parts/",
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: partsFolder,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        preserveEntrySignatures: "strict",
        input: {
          take_away: join(root, "demo/src/studio/take_away/take_away.ts"),
          inspector: join(root, "demo/src/studio/inspector/inspector.ts"),
          permalink: join(root, "demo/src/studio/permalink.ts"),
        },
        external: ["article-card"],
        output: { entryFileNames: "[name].js", paths: { "article-card": "/article-card/article-card.js" } },
      },
    },
  });
}
