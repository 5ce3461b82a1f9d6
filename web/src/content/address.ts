// Which addresses a card follows or loads: the rules of the article format for links and pictures.

const linkSchemes = /^(https?|mailto):/i;
const pictureSchemes = /^(https?|blob):|^data:image\/(png|jpe?g|gif|webp|avif)[;,]/i;
const anyScheme = /^[a-z][a-z\d+.-]*:/i;
const controls = /[\u0000-\u001f\u007f]/;

/** Longer than any that a page has; a picture may be in its address. */
const longestLink = 4096;
const longestPicture = 400_000;

function addressOf(written: string, base: string, schemes: RegExp, longest: number): string | undefined {
  const text = written.trim();
  if (!text || text.length > longest) return undefined;
  let address = text;
  try {
    address = (base ? new URL(text, base) : new URL(text)).href;
  } catch {
    // Without a base, what is relative stays so; a scheme without the rest is no address.
    if (anyScheme.test(text) || controls.test(text)) return undefined;
  }
  if (address.length > longest || (anyScheme.test(address) && !schemes.test(address))) return undefined;
  return address;
}

/** The address of a link, absolute where it can be made so; undefined for one that no card follows. */
export function linkAddress(written: string, base = ""): string | undefined {
  return addressOf(written, base, linkSchemes, longestLink);
}

/** The same of a picture; drawings (SVG) are none that a card can show. */
export function pictureAddress(written: string, base = ""): string | undefined {
  const address = addressOf(written, base, pictureSchemes, longestPicture);
  return address && /\.svgz?($|[?#])/i.test(address.slice(0, longestLink)) ? undefined : address;
}
