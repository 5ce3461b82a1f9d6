const schemes = ["http:", "https:", "mailto:"];

/** The absolute address of a link, or undefined when it is not one to follow. */
export function safeHref(href: string, base: string): string | undefined {
  if (!href) return undefined;
  try {
    const url = new URL(href, base);
    return schemes.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
