const withPicture = async (src) => {
  const image = { src, alt: "Boats at dawn", width: 64, height: 48 };
  const card = await kit.loaded({ article: { headline: "H", image }, width: 320 });
  const place = card.shadowRoot.querySelector("[role=img]");
  const box = kit.box(place);
  const canvas = kit.canvasPixels(card);
  const top = kit.box(card);
  const at = (x, y) =>
    kit.pixelAt(canvas, Math.round(box.x - top.x + box.width * x), Math.round(box.y - top.y + box.height * y));
  return {
    warnings: card.loadDetail.warnings,
    alt: place.getAttribute("aria-label"),
    quarters: [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)],
    text: card.shadowRoot.querySelector("h2").textContent.trim(),
  };
};

const colours = [
  [224, 32, 32, 255],
  [32, 192, 32, 255],
  [32, 32, 224, 255],
  [224, 224, 32, 255],
];

function near(seen, expected) {
  return seen.every((channel, index) => Math.abs(channel - expected[index]) <= 2);
}

export const pictures = [
  ...["quarters.webp", "quarters.gif"].map((file) => ({
    name: `${file} is drawn by the browser's decoder`,
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(withPicture, `/pictures/${file}`);
      assert.deepEqual(seen.warnings, []);
      seen.quarters.forEach((pixel, index) => {
        assert.ok(near(pixel, colours[index]), `quarter ${index} is ${pixel}`);
      });
    },
  })),
  {
    name: "AVIF is drawn by the browser's decoder",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(withPicture, "/pictures/speck.avif");
      assert.deepEqual(seen.warnings, []);
      assert.ok(
        seen.quarters[0][0] > seen.quarters[2][0] + 100,
        `its upper half is ${seen.quarters[0]}, its lower ${seen.quarters[2]}`,
      );
    },
  },
  {
    name: "a picture in a data: address is drawn without a request that a policy could refuse",
    async run({ page, evaluate, assert }) {
      await page();
      const url = await evaluate(async () => {
        const bytes = new Uint8Array(await (await fetch("/pictures/quarters.gif")).arrayBuffer());
        return `data:image/gif;base64,${btoa(String.fromCharCode(...bytes))}`;
      });
      const drawn = await evaluate(withPicture, url);
      assert.deepEqual(drawn.warnings, []);
      assert.ok(near(drawn.quarters[0], colours[0]));
    },
  },
  {
    name: "a picture that cannot be had leaves the article standing, its text in its place and a warning with the reason",
    expects: /^policy: (connect|img)-src/,
    async run({ page, evaluate, assert, site }) {
      await page();
      const cases = [
        ["/no-such-picture.png", "bad-image", /404/],
        ["/odd/not-an-image.png", "bad-image", /\w/],
        ["/odd/huge.jpg", "too-large", /10485760/],
        [`${site.otherOrigin}pictures/quarters.gif`, "unreadable-image", /CORS|CSP/],
      ];
      for (const [src, code, reason] of cases) {
        const seen = await evaluate(withPicture, src);
        assert.equal(seen.warnings.length, 1, src);
        assert.equal(seen.warnings[0].code, code, src);
        assert.equal(seen.warnings[0].path, new URL(src, site.url).href, src);
        assert.match(seen.warnings[0].reason, reason, src);
        assert.equal(seen.alt, "Boats at dawn", src);
        assert.equal(seen.text, "H", src);
      }
    },
  },
  {
    name: "without a policy too, a picture of another origin that allows nobody is told as such",
    async run({ page, evaluate, assert, site }) {
      await page("?without=policy&workerUrl=/article-card/worker.js?without=policy");
      const seen = await evaluate(withPicture, `${site.otherOrigin}pictures/quarters.gif`);
      assert.match(seen.warnings[0].reason, /CORS/);
    },
  },
  {
    name: "a picture of one address is asked for once, at whatever sizes it is shown",
    async run({ page, evaluate, assert, site }) {
      await page();
      const from = site.requests.length;
      await evaluate(async () => {
        const image = { src: "/articles/images/boats.jpg", alt: "", width: 600, height: 400 };
        const article = { headline: "H", image };
        const cards = await Promise.all([300, 400, 500].map((width) => kit.loaded({ article, width })));
        cards[0].style.width = "350px";
        await kit.until(() => kit.canvas(cards[0]).width === 350, "the new width");
        await cards[0].toPixels({ scale: 2 });
      });
      const asked = site.requests.slice(from).filter((request) => request.path.endsWith("boats.jpg"));
      assert.equal(asked.length, 1);
    },
  },
];
