/** Loads every face that fonts.json names; returns what the browser refuses. */
async function refusedFaces() {
  const folder = "/article-card/fonts/";
  const { faces } = await (await fetch(`${folder}fonts.json`)).json();
  const refused = [];
  for (const { family, file } of faces) {
    try {
      await new FontFace(family, `url(${folder}${file})`).load();
    } catch (error) {
      refused.push(`${file}: ${error.message}`);
    }
  }
  return { count: faces.length, refused };
}

export const fonts = [
  {
    name: "the browser takes every font file that a card may draw with",
    async run({ browser, site, evaluate, assert }) {
      await browser.open(`${site.url}empty.html`);
      const { count, refused } = await evaluate(refusedFaces);
      assert.ok(count > 40, `${count} faces`);
      assert.deepEqual(refused, []);
    },
  },
];
