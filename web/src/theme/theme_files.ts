const mostFiles = 64;

/** Whether a value is one that names another file. */
function collect(value: unknown, files: Set<string>, depth = 0): void {
  if (!value || typeof value !== "object" || depth > 8) return;
  const { $ref } = value as { $ref?: unknown };
  if (typeof $ref === "string" && $ref && !$ref.startsWith("#") && files.size < mostFiles) files.add($ref);
  for (const child of Object.values(value)) collect(child, files, depth + 1);
}

/**
 * A theme's text with the files that a resolver document names as its sources in a member `$files`, where the reader of
 * themes finds them. One that can not be had is left out: the reader tells, at the place that names it.
 */
export async function withThemeFiles(json: string, readText: (name: string) => Promise<string>): Promise<string> {
  if (!json.includes('"resolutionOrder"')) return json;
  try {
    const document = JSON.parse(json) as Record<string, unknown>;
    const files = new Set<string>();
    for (const part of ["sets", "modifiers", "resolutionOrder"]) collect(document[part], files);
    if (!files.size) return json;
    const texts = await Promise.all(
      [...files]
        .map(async (name) => [name, JSON.parse(await readText(name))] as const)
        .map((read) => read.catch(() => undefined)),
    );
    return JSON.stringify({ ...document, $files: Object.fromEntries(texts.filter((text) => text !== undefined)) });
  } catch {
    return json;
  }
}
