/** An edition as demo/articles/front holds it: what stands where, and in which layout. */
export interface Edition {
  name: string;
  lang: string;
  cards: { place: Place; layout: string; article: unknown }[];
}

export type Place = "lead" | "second" | "third" | "opinion" | "list" | "brief";

/** The edition's articles with the addresses of their pictures resolved against where it lies. */
export async function loadEdition(name: string): Promise<Edition> {
  const url = new URL(`/articles/front/${name}.json`, location.href).href;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
  return JSON.parse(await response.text(), (key, value) =>
    key === "src" && typeof value === "string" ? new URL(value, url).href : value,
  );
}
