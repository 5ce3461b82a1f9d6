const folder = "/article-card/fonts/";

interface Face {
  family: string;
  weight: number;
  style: string;
  file: string;
  ranges: string;
}

/** Declares the card's font files to the page, so that its HTML is set in them; the browser fetches what it needs. */
export async function declareCardFonts(): Promise<void> {
  const response = await fetch(`${folder}fonts.json`);
  if (!response.ok) throw new Error(`the list of fonts: the server answered ${response.status}`);
  const { faces } = (await response.json()) as { faces: Face[] };
  for (const { family, weight, style, file, ranges } of faces) {
    const unicodeRange = ranges.replace(/[^,]+/g, (range) => `U+${range}`);
    document.fonts.add(new FontFace(family, `url(${folder}${file})`, { weight: `${weight}`, style, unicodeRange }));
  }
}
