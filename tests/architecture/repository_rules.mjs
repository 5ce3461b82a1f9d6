// Rules about files as such: where they stand, how long they are, and what they must not name.

/** What may stand at the top; single files beside these are welcome. */
const topFolders = ["widget", "web", "assets", "tests", "demo", "tools", "docs", ".ci"];

const maxLines = 500;
const handWritten = /\.(cpp|h|ts|mts|js|mjs|css|py|sh|cmake)$/;
const generatedMark = /generated|do not edit/i;
/** Tables of data read like data: long without being complicated. */
const tableName = /_tables?\.(cpp|h)$/;

export function topLevelViolations(paths) {
  const folders = new Set(paths.filter((path) => path.includes("/")).map((path) => path.split("/")[0]));
  return [...folders]
    .filter((folder) => !topFolders.includes(folder))
    .map((folder) => `${folder}/: ARCHITECTURE.md knows no such folder at the top`);
}

export function lengthViolations(path, text) {
  if (!handWritten.test(path) || tableName.test(path) || generatedMark.test(text.slice(0, 300))) return [];
  const lines = text.split("\n").length - 1;
  return lines > maxLines ? [`${path}: ${lines} lines; none may have more than ${maxLines}`] : [];
}

/** `hosts` are those that this machine's package managers are set to. */
export function hostViolations(path, text, hosts) {
  return hosts.filter((host) => text.includes(host)).map((host) => `${path}: names the package host ${host}`);
}
