// Writes the modules by which tools that build sites find the files of web/dist: package_files.js, package_themes.js and
// package_check.js name them, package_data.js and package_check_data.js hold them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, deflateRawSync } from "node:zlib";

/** The one form that all such tools take for a file of the site's. */
const addressOf = (path) => `new URL(${JSON.stringify(`./${path}`)},import.meta.url).href`;

/** fonts.json as a script, each file's name replaced by its address. */
function fontList(manifest) {
  const withAddress = ({ file, ...entry }) => `{...${JSON.stringify(entry)},file:${addressOf(`fonts/${file}`)}}`;
  const lists = Object.entries(manifest).map(([name, list]) =>
    Array.isArray(list)
      ? `${JSON.stringify(name)}:[${list.map((entry) => withAddress(entry)).join(",\n")}]`
      : `${JSON.stringify(name)}:${JSON.stringify(list)}`,
  );
  return `{${lists.join(",\n")}}`;
}

const base64 = (bytes) => deflateRawSync(bytes, { level: constants.Z_BEST_COMPRESSION }).toString("base64");

export function writePackageFiles(dist) {
  const read = (name) => readFileSync(join(dist, name));
  const write = (name, text) => writeFileSync(join(dist, name), text);
  const manifest = JSON.parse(read("fonts/fonts.json"));

  const files = { "worker.js": "worker-whole.js" };
  for (const name of ["card.wasm", "card-full.wasm", "theme.wasm"]) files[name] = name;
  const entries = Object.entries(files).map(([name, path]) => `${JSON.stringify(name)}:${addressOf(path)}`);
  write(
    "package_files.js",
    `export const files={${entries.join(",\n")}};\nexport const fonts=${fontList(manifest)};\n`,
  );
  write("package_check.js", `export const checkUrl=${addressOf("check.wasm")};\n`);

  const themes = readdirSync(join(dist, "themes")).map((name) => [
    `themes/${name}`,
    JSON.stringify(JSON.parse(read(`themes/${name}`))),
  ]);
  write("package_themes.js", `export const themes=${JSON.stringify(Object.fromEntries(themes))};\n`);

  const fonts = [...manifest.faces, ...(manifest.hyphenation ?? [])].map(({ file }) => `fonts/${file}`);
  const carried = ["card.wasm", "card-full.wasm", "theme.wasm", "fonts/fonts.json", ...new Set(fonts)];
  mkdirSync(join(dist, "data"), { recursive: true });
  const loads = carried.map((name) => {
    const module = `data/${name.replaceAll("/", "-")}.js`;
    write(module, `export default"${base64(read(name))}";\n`);
    return `${JSON.stringify(name)}:()=>import("./${module}")`;
  });
  write("package_data.js", `export const data={${loads.join(",\n")}};\n`);
  write("package_check_data.js", `export default"${base64(read("check.wasm"))}";\n`);
}
