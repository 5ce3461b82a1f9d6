import type { Fetch } from "../runtime/fetch_bytes.js";
import { nowhere } from "../runtime/nowhere.js";

/** Answers for such addresses as a server would, and leaves others to the network. */
export const answering =
  (read: (name: string) => Promise<BodyInit | undefined>): Fetch =>
  async (url, init) => {
    if (!url.startsWith(nowhere)) return fetch(url, init);
    const name = url.slice(nowhere.length);
    const body = await read(name);
    if (body === undefined) return new Response(null, { status: 404 });
    return new Response(body, { headers: { "content-type": name.endsWith(".wasm") ? "application/wasm" : "" } });
  };

/** The text of a built-in theme, by its file's name. */
export async function themeText(name: string): Promise<string | undefined> {
  const { themes } = await import("./package_themes.js");
  return Object.hasOwn(themes, name) ? themes[name] : undefined;
}
