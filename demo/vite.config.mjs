import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const page = (name) => fileURLToPath(new URL(name, import.meta.url));

// The package is served as it is published, beside the demo: its worker, module and fonts lie next to its script.
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  publicDir: false,
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: page("index.html"), gallery: page("gallery.html"), specimen: page("specimen.html") },
      external: ["article-card"],
      output: { paths: { "article-card": "/article-card/article-card.js" } },
    },
  },
});
