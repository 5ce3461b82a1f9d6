import type { CardError, Warning } from "../runtime/fault.js";

const told = new Set<string>();
const most = 1000;

/**
 * Writes an error to the console, the first time that it happens on the page. A file is told once, however a browser
 * words its reason: Firefox has two for a module that is cut off.
 */
export function logOnce(error: CardError): void {
  const { code, message, path } = error;
  const cause = code + ((isOfContent(error) ? message : path) || message);
  if (told.has(cause) || told.size >= most) return;
  told.add(cause);
  console.error(`article-card: ${code}: ${message}`);
}

/**
 * Whether there is nothing to show: the content is not there, or not an article, as the path of one of its fields tells.
 * Other faults leave it readable as HTML.
 */
export function isOfContent({ code, path }: CardError): boolean {
  return path[0] === "$" || /^(article-|module-|unsupported-|too-large$)/.test(code);
}

/** Whether a warning tells of a file that could not be had; those of the article itself name its fields. */
export function isOfResource({ path }: Warning): boolean {
  return /(^| )[a-z][a-z+.-]*:/i.test(path);
}
