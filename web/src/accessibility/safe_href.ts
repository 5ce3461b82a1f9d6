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

/**
 * Whether `src` is an address that a picture may have, absolute or relative to the page: the web's, a blob's, or data of a
 * picture that is no document. The core's rule (checkPictureSource), for every `img` that a card makes.
 */
export function isPictureSource(src: string): boolean {
  if (!src.trim()) return false;
  try {
    const { protocol, pathname } = new URL(src, "https://page.invalid/");
    if (protocol === "data:") return /^image\/(png|jpeg|gif|webp|avif)[;,]/i.test(pathname);
    return /^(https?|blob):$/.test(protocol);
  } catch {
    return false;
  }
}
