/** A sample article as demo/articles/index.json lists it. */
export interface Sample {
  file: string;
  title: string;
  lang: string;
}

export const articleUrl = (sample: Sample): string => new URL(`/articles/${sample.file}`, location.href).href;

/** A language in its own words. */
export function languageName(lang: string): string {
  const base = new Intl.Locale(lang).language;
  const name = new Intl.DisplayNames([base], { type: "language" }).of(base) ?? lang;
  return name.charAt(0).toLocaleUpperCase(base) + name.slice(1);
}

export async function loadSamples(): Promise<Sample[]> {
  const response = await fetch("/articles/index.json");
  if (!response.ok) throw new Error(`the list of articles: the server answered ${response.status}`);
  return response.json();
}

export async function loadText(sample: Sample): Promise<string> {
  const response = await fetch(articleUrl(sample));
  if (!response.ok) throw new Error(`${sample.file}: the server answered ${response.status}`);
  return response.text();
}
