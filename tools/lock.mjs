// Whether npm's locks hold what they name: node tools/lock.mjs [LOCK…]
// Every package has the hash of its bytes, and none the host that it came from, which would be somebody's own mirror.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const locks = ["package-lock.json", "tests/packages/bundlers/package-lock.json"];

/** What is wrong with the text of a lock, one sentence for each package. */
export function faultsOfLock(text) {
  const { lockfileVersion, packages } = JSON.parse(text);
  if (!(lockfileVersion >= 3) || typeof packages !== "object" || packages === null)
    return ["it is no lock of npm 7 or newer"];
  const faults = [];
  for (const [place, { link, inBundle, version, integrity, resolved }] of Object.entries(packages)) {
    const [, name] = /.*node_modules\/(.+)$/.exec(place) ?? [];
    if (!name || link) continue;
    // Bytes of a bundled package are part of its bundler's.
    if (!inBundle && !/^sha512-[\w+/]{86}==$/.test(integrity ?? "")) {
      faults.push(`${name} ${version} has no integrity: its bytes are not locked`);
    }
    if (resolved !== undefined) faults.push(`${name} ${version} names where it came from: ${resolved}`);
  }
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.slice(2);
  for (const path of given.length > 0 ? given : locks.map((name) => root + name)) {
    for (const fault of faultsOfLock(readFileSync(path, "utf8"))) {
      console.error(`${relative(root, path)}: ${fault}`);
      process.exitCode = 1;
    }
  }
  if (process.exitCode) {
    console.error(
      "Write the lock anew without node_modules: npm install --package-lock-only --ignore-scripts, in a copy of the package.json files.",
    );
  }
}
