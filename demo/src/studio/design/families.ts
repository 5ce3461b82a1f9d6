/** The families that come with the package, as its list of fonts names them. */
export async function cardFamilies(): Promise<string[]> {
  const response = await fetch("/article-card/fonts/fonts.json");
  if (!response.ok) throw new Error(`fonts.json: the server answered ${response.status}`);
  const { faces } = (await response.json()) as { faces: { family: string }[] };
  return [...new Set(faces.map(({ family }) => family))];
}
