const plainName = /^[A-Za-z_$][\w$]*$/;
const longestName = 100;

/** The JSON path of a member: `$.author[0].name`, `$["@graph"][2]`; without a root its name alone. */
export function memberPath(path: string, key: string | number): string {
  if (path === "" && typeof key === "string") return key.slice(0, longestName);
  if (typeof key === "number") return `${path}[${key}]`;
  return plainName.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key.slice(0, longestName))}]`;
}
