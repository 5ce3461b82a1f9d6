import { type CardError, fault } from "./fault.js";
import { fetchBytes } from "./fetch_bytes.js";
import type { ArticleSource } from "./protocol.js";

// A little over the core's own limit of 1 MB, which then names it.
const maxArticleBytes = 2 << 20;
const articleTimeoutMs = 30_000;

const isTag = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;
const isRightToLeft = /^(ar|fa|he|iw|ur|ps|ckb|sd|ug|yi|dv)\b/i;

/** `value` made absolute where it is the address of a picture; anything else as it is. */
function absolutePicture(key: string, value: unknown, base: string): unknown {
  if (typeof value !== "string" || !value.trim() || !/^(src|logo|image)$/.test(key)) return value;
  try {
    return new URL(value, base).href;
  } catch {
    return value;
  }
}

/**
 * The article's JSON with the addresses of its pictures made absolute, so that one address means one picture to all cards,
 * and with a language where the article has none: `lang`, or that of the page around it. A text that needs neither, or that is not JSON, stays as it is: the core
 * reports what is wrong with it.
 */
export function completeArticle(text: string, base: string, lang?: string, pageLang = ""): string {
  try {
    let changed = false;
    const article: unknown = JSON.parse(text, (key, value: unknown) => {
      const complete = absolutePicture(key, value, base);
      changed ||= complete !== value;
      return complete;
    });
    if (article && typeof article === "object" && !("lang" in article)) {
      const { headline } = article as { headline?: unknown };
      const suits = isTag.test(pageLang) && isRightToLeft.test(pageLang) === /[\u0590-\u08ff]/.test(String(headline));
      const language = lang || (suits ? pageLang : "");
      if (language) Object.assign(article, { lang: language });
      changed ||= language !== "";
    }
    return changed ? JSON.stringify(article) : text;
  } catch {
    return text;
  }
}

export async function loadArticle(source: ArticleSource, signal: AbortSignal): Promise<string> {
  if (source.src === undefined) return completeArticle(source.text ?? "", source.base, source.lang, source.pageLang);
  const limits = { code: "article-unavailable", maxBytes: maxArticleBytes, timeoutMs: articleTimeoutMs, signal };
  const bytes = await fetchBytes(source.src, limits);
  return completeArticle(new TextDecoder().decode(bytes), source.src, source.lang, source.pageLang);
}

/** The JSON text of any JavaScript value, or why there is none: cycles, BigInt, accessors and proxies that throw. */
export function writeArticle(value: unknown): string | CardError {
  let reason = "the value has no JSON form";
  try {
    const text = JSON.stringify(value);
    if (text !== undefined) return text;
  } catch (error) {
    try {
      reason = `the value cannot be written as JSON: ${String((error as Error).message).split("\n")[0]}`;
    } catch {
      reason = "the value cannot be written as JSON";
    }
  }
  return fault("bad-json", "$", reason);
}
