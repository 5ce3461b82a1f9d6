import { isRecord } from "../checked_state.js";
import type { StudioState } from "../state.js";

export type PreviewArticle = { article: unknown } | { reason: string };

const isAddress = (key: string) => key === "src" || key === "logo";

function resolved(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

/** The article to draw: addresses of pictures resolved against where it came from, language and direction as they are wished. */
export function previewArticle({ content, base, lang, dir }: StudioState): PreviewArticle {
  try {
    const article: unknown = JSON.parse(content, (key, value) =>
      isAddress(key) && typeof value === "string" ? resolved(value, base) : value,
    );
    if (!isRecord(article)) return { article };
    return { article: { ...article, ...(lang && { lang }), ...(dir !== "auto" && { dir }) } };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the article to draw may be another one. */
export const isOtherArticle = (state: StudioState, before: StudioState): boolean =>
  state.content !== before.content ||
  state.base !== before.base ||
  state.lang !== before.lang ||
  state.dir !== before.dir;
