import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** What is kept beside the demo's own files, by the address that it is served at. */
const neighbours = [
  {
    folder: path("../web/dist"),
    prefix: "/article-card/",
    wanted: /^[\w-]+\.js$|^(card|theme|check)\.wasm$|^themes\/|^fonts\//,
  },
  { folder: path("articles"), prefix: "/articles/", wanted: /\.(json|jpg|png)$/ },
];
const notForPages = /^(node\.js|card-full\.wasm)$|\.map$|^sw\.js$|LICENSE|\.txt$/;
/** What every page needs; the rest is stored after it. */
const isFirst = (address) => /\.(html|js|css|wasm|svg)$/.test(address) || /(fonts|index)\.json$/.test(address);

function filesIn(folder, prefix, wanted) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => wanted.test(name) && !notForPages.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => ({ address: prefix + name, file: join(folder, name) }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Writes sw.js: the service worker with this build's files, and a version that is a hash of what they hold. */
export function offline() {
  return {
    name: "offline",
    writeBundle: {
      sequential: true,
      order: "post",
      handler() {
        const files = [
          ...filesIn(path("dist"), "./", /./),
          ...neighbours.flatMap(({ folder, prefix, wanted }) => filesIn(folder, prefix, wanted)),
        ];
        const hash = createHash("sha256");
        for (const { address, file } of files) hash.update(address).update(readFileSync(file));
        const addresses = files.map(({ address }) => address);
        const lists = { first: addresses.filter(isFirst), rest: addresses.filter((address) => !isFirst(address)) };
        const text = readFileSync(path("src/offline/service_worker.js"), "utf8")
          .replace("__VERSION__", hash.digest("hex").slice(0, 16))
          .replace("__FILES__", JSON.stringify(lists));
        writeFileSync(join(path("dist"), "sw.js"), text);
      },
    },
  };
}
