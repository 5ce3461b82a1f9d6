// Who may include whom in widget/, as ARCHITECTURE.md's "Shape of the repository" says, and the check of one file against it.

/** The folders whose headers a folder may include besides its own, in the order in which an article flows through them. */
const upstream = {
  base: [],
  article: ["base"],
  text: ["base"],
  images: ["base"],
  theme: ["base", "article"],
  fontfile: ["base", "images"],
  layout: ["base", "article", "theme", "text", "images"],
  semantics: ["base", "article", "theme", "text", "layout"],
  raster: ["base"],
  paint: ["base", "article", "theme", "text", "images", "layout", "raster"],
  card: ["base", "article", "theme", "text", "images", "layout", "semantics", "raster", "paint"],
};
upstream.check = Object.keys(upstream);
const all = Object.keys(upstream);
upstream.cli = all;
upstream.inspector = all;
// The inspector's own entry.
upstream.abi = [...all, "inspector"];

/** The folders inside a folder, likewise. */
const inner = {
  text: {
    unicode: [],
    hyphenation: [],
    fonts: ["unicode", "hyphenation"],
    outlines: ["fonts"],
    shaping: ["unicode", "hyphenation", "fonts"],
    breaking: ["unicode", "fonts", "shaping"],
  },
};

/** Headers of libraries: which folders may include those that match. */
const libraries = [
  { name: "Dear ImGui", header: /^(imgui|imstb_)/, folders: ["paint", "raster", "inspector"] },
  { name: "stb", header: /^stb_/, folders: ["images"] },
  { name: "HarfBuzz", header: /^hb(-[a-z-]+)?\.h$/, folders: ["text"] },
  { name: "yyjson", header: /^yyjson/, folders: ["article", "theme"] },
  { name: "Emscripten", header: /^emscripten/, folders: ["abi"] },
  { name: "POSIX", header: /^(fcntl|poll|unistd|sys\/stat)\.h$/, folders: ["cli"] },
];

/** Standard headers that bring locales, exceptions or many kilobytes with them. */
const refusedStandardHeaders = ["iostream", "sstream", "fstream", "iomanip", "locale", "regex", "stdexcept", "thread"];
/** resample.cpp's elements need more alignment than base/vector.h gives. */
const besideOurVector = ["images/resample.cpp"];
const standardHeaderWithExtension = /^(assert|float|inttypes|limits|math|stddef|stdint|stdio|stdlib|string)\.h$/;

/** The `#include` lines of a source text; comments and strings elsewhere do not count. */
function includesOf(source) {
  const found = [];
  for (const [index, line] of source.split("\n").entries()) {
    const match = /^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)")/.exec(line);
    if (match) found.push({ line: index + 1, header: match[1] ?? match[2], quoted: match[2] !== undefined });
  }
  return found;
}

function innerComplaint(folder, part, target) {
  const rules = inner[folder];
  if (!rules || part === target) return undefined;
  if (!rules[part]) return `the rules know no folder widget/${folder}/${part}`;
  return rules[part].includes(target) ? undefined : `${folder}/${part} may not include ${folder}/${target}`;
}

function complaintAbout({ header, quoted }, file, exists) {
  const [folder, part] = file.split("/");
  const library = libraries.find((candidate) => candidate.header.test(header));
  if (library) {
    return library.folders.includes(folder)
      ? undefined
      : `only ${library.folders.join(", ")} may include ${library.name}, not ${folder}`;
  }
  if (quoted) {
    const target = header.split("/")[0];
    if (!header.includes("/") || header.includes("..")) return "write includes from widget/ on: folder/file.h";
    if (!exists(header)) return "there is no such file";
    if (target !== folder) return upstream[folder].includes(target) ? undefined : `${folder} may not include ${target}`;
    return innerComplaint(folder, part, header.split("/")[1]);
  }
  if (header === "vector" && !besideOurVector.includes(file))
    return "use base/vector.h, which makes the module smaller";
  if (refusedStandardHeaders.includes(header)) return `<${header}> is too heavy, or depends on the locale`;
  if (/^[a-z_]+$/.test(header) || standardHeaderWithExtension.test(header)) return undefined;
  return `<${header}> is neither a standard header nor a library that the rules know`;
}

/**
 * What a file breaks, one sentence each. `path` is relative to the top (widget/layout/flow.cpp); `exists` tells whether a
 * header named from widget/ on is there.
 */
export function includeViolations(path, source, exists = () => true) {
  const file = path.slice(path.indexOf("/") + 1);
  const [folder] = file.split("/");
  if (!upstream[folder]) return [`${path}: ARCHITECTURE.md knows no folder widget/${folder}`];
  return includesOf(source).flatMap((include) => {
    const complaint = complaintAbout(include, file, exists);
    return complaint ? [`${path}:${include.line}: ${include.header}: ${complaint}`] : [];
  });
}
