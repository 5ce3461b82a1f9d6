import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { guides } from "./plugins/guides.mjs";
import { nativePixels } from "./plugins/native_pixels.mjs";
import { offline } from "./plugins/offline.mjs";
import { tokenList } from "./plugins/token_list.mjs";

const page = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Modules of the package that the demo uses, and where they are served. */
const packaged = {
  "article-card": "/article-card/article-card.js",
  "article-card/check": "/article-card/check.js",
  "article-card/content/import": "/article-card/import.js",
};

// The package is served as it is published, beside the demo: its worker, module and fonts lie next to its script.
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  publicDir: false,
  worker: { format: "es" },
  plugins: [tokenList(), nativePixels(), guides(), offline()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // light-dark() stays as it is: what stands in for it in older browsers follows the system alone, not the page's own wish.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: page("index.html"),
        studio: page("studio.html"),
        gallery: page("gallery.html"),
        specimen: page("specimen.html"),
        guide: page("guide.html"),
      },
      external: Object.keys(packaged),
      output: { paths: packaged },
    },
  },
});
