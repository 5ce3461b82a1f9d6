// What becomes of a card when one of its files comes with a fault: by file, with what differs for single faults.

/** What came in a file's place, and what is more of it than any card takes. */
const wrong = ["html", "cut", "empty", "garbage"];
const large = ["huge", "endless"];

const each = (faults, outcome) => Object.fromEntries(faults.map((fault) => [fault, outcome]));

/** A part of the package that is imported; no browser takes another type for a script. */
const part = (name) => ({
  path: `/article-card/${name}`,
  told: [`module-unavailable ${name}`],
  isScript: true,
});

/** A file whose contents are looked at: what is none has another code than what is not there. */
const described = (path, unavailable, broken) => ({
  path,
  told: [`${unavailable} ${path}`],
  except: { ...each(wrong, [`${broken} ${path}`]), ...each(large, [`too-large ${path}`]) },
});

/**
 * By name: the end of the file's `path`; what the card is `set` to; what is `told`, in `except` for some faults; the `mode` that
 * the card is shown in for good, and where the file has `failed`.
 */
export const files = {
  "card.wasm": {
    path: "/article-card/card.wasm",
    told: ["core-unavailable /article-card/card.wasm"],
    failed: "dom",
  },
  "worker.js": {
    path: "/article-card/worker.js",
    told: ["core-unavailable /article-card/worker.js"],
    isScript: true,
    failed: "dom",
  },
  "article-card.js": {
    path: "/article-card/article-card.js",
    set: { ownHtml: true },
    told: [],
    isScript: true,
    failed: "html",
  },
  "fonts.json": {
    path: "/fonts/fonts.json",
    told: ["missing-font /article-card/fonts/fonts.json"],
    except: each(large, ["too-large /article-card/fonts/fonts.json"]),
    failed: "dom",
  },
  "a face of the core": {
    path: "/source-serif-4-latin-400-normal.ttf",
    told: ["missing-font /article-card/fonts/source-serif-4-latin-400-normal.ttf"],
  },
  "a theme's font": {
    path: "/brand/inter-latin-700-normal.ttf",
    set: { theme: "/own_font.json" },
    told: ["missing-font theme font.brand /brand/inter-latin-700-normal.ttf"],
    except: {
      ...each(wrong, ["bad-font theme font.brand /brand/inter-latin-700-normal.ttf"]),
      ...each(large, ["too-large theme font.brand /brand/inter-latin-700-normal.ttf"]),
    },
  },
  "hyphenation patterns": {
    path: "/hyphenation/en-us.hyp",
    set: { theme: "/hyphens.json" },
    told: ["bad-hyphenation /article-card/fonts/hyphenation/en-us.hyp"],
  },
  "theme.json": {
    ...described("/theme.json", "theme-unavailable", "bad-json"),
    set: { theme: "/theme.json" },
  },
  "theme.js": { ...part("theme.js"), set: { theme: "/theme.json" } },
  "theme.wasm": {
    path: "/article-card/theme.wasm",
    set: { theme: "/theme.json", layout: "/layout.json" },
    told: ["module-unavailable /article-card/theme.wasm"],
    except: each(large, ["too-large /article-card/theme.wasm"]),
  },
  "layout.json": {
    ...described("/layout.json", "layout-unavailable", "bad-json"),
    set: { layout: "/layout.json" },
  },
  "layout.js": { ...part("layout.js"), set: { layout: "/layout.json" } },
  "forms.js": part("forms.js"),
  "reader.js": part("reader.js"),
  "dom_mode.js": part("dom_mode.js"),
  "dom_mode.js, asked for": { ...part("dom_mode.js"), set: { render: "dom" }, mode: "dom" },
  "clusters.js": { ...part("clusters.js"), set: { foreign: true } },
  "content.js": { ...part("content.js"), set: { ask: "children", ownHtml: true }, failed: "html" },
  "the lead image": {
    path: "/pictures/boats.jpg",
    told: ["bad-image /pictures/boats.jpg"],
    // Of a photograph that is cut browsers show what has come, and the page one of a server that lets nobody read it.
    except: {
      cut: [],
      ...each(large, ["too-large /pictures/boats.jpg"]),
      loop: ["unreadable-image /pictures/boats.jpg"],
      cors: [],
    },
  },
  "the logo": {
    path: "/pictures/emblem-tide.png",
    told: ["bad-image /pictures/emblem-tide.png"],
    except: {
      ...each(large, ["too-large /pictures/emblem-tide.png"]),
      loop: ["unreadable-image /pictures/emblem-tide.png"],
      cors: [],
    },
  },
  "article.json": {
    ...described("/article.json", "article-unavailable", "bad-json"),
    set: { ask: "src", ownHtml: true },
    except: { ...each(wrong, ["bad-json $"]), ...each(large, ["too-large /article.json"]) },
    failed: "html",
  },
};

/** Servers that say nothing, or not enough, until the card gives up. */
export const silent = ["hang", "drip", "huge", "endless"];

/** What a card tells, and how it ends. */
export function outcome(file, fault) {
  const { told, except = {}, isScript = false, mode = "canvas", failed = "canvas" } = files[file];
  const isHarmless = fault === "slow" || (fault === "wrong type" && !isScript);
  return isHarmless ? { told: [], mode } : { told: except[fault] ?? told, mode: failed };
}
