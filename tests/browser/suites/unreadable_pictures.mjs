// Pictures that the page can show and nobody can read: of other origins without CORS, and where canvases answer with noise.

const open = "?without=policy&workerUrl=/article-card/worker.js?without=policy";

const setUp = (src) => {
  kit.everywhere = {
    headline: "A headline",
    source: { name: "The Quay", logo: src },
    image: { src, alt: "The lead", width: 64, height: 48, focalPoint: [0.5, 0] },
    body: [
      { type: "paragraph", text: "Words before the picture." },
      { type: "image", src, alt: "In the body", width: 64, height: 48 },
    ],
    related: { title: "More", items: [{ headline: "Another", url: "/other", image: { src, alt: "" } }] },
    banner: { label: "Advertisement", url: "/ad", image: { src, alt: "Of a partner", width: 300, height: 100 } },
  };
  kit.hosted = (card) => [...card.shadowRoot.querySelectorAll(".card>[aria-hidden]:not(canvas) img")];
  kit.shown = (card, count) =>
    kit.until(() => {
      const images = kit.hosted(card);
      const isShown = (image) =>
        image.complete && image.naturalWidth > 0 && kit.seenThrough(card, kit.box(image), 0.5, 0.02) === 1;
      return images.length === count && images.every(isShown) && images;
    }, `${count} pictures of the page's own`);
  /** How much of what lies below is seen through the canvas in the middle of a box, 0 to 1. */
  kit.seenThrough = (card, box, x = 0.5, y = 0.5) => {
    const canvas = kit.canvas(card);
    const at = kit.box(canvas);
    const scale = canvas.width / at.width;
    const image = kit.canvasPixels(card);
    const pixel = kit.pixelAt(
      image,
      Math.floor((box.x - at.x + box.width * x) * scale),
      Math.floor((box.y - at.y + box.height * y) * scale),
    );
    return 1 - pixel[3] / 255;
  };
  kit.misplaced = (card) => {
    const places = [...card.shadowRoot.querySelectorAll(".text [data-role=image], [data-role=picture]")].map(kit.box);
    return kit
      .hosted(card)
      .map(kit.box)
      .filter(
        (box) =>
          !places.some((place) =>
            ["x", "y", "width", "height"].every((side) => Math.abs(place[side] - box[side]) <= 1),
          ),
      );
  };
};

/** The colours of a screenshot at fractions of a box of the page. */
const coloursAt = (png, box, spots) =>
  createImageBitmap(new Blob([Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0))], { type: "image/png" })).then(
    (bitmap) => {
      const scale = bitmap.width / innerWidth;
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      context.drawImage(bitmap, 0, 0);
      return spots.map(([x, y]) => {
        const left = Math.floor((box.x + box.width * x) * scale);
        const top = Math.floor((box.y + box.height * y) * scale);
        return [...context.getImageData(left, top, 1, 1).data].slice(0, 3);
      });
    },
  );

const near = (seen, expected) => seen.every((channel, index) => Math.abs(channel - expected[index]) <= 40);
const [red, green, blue] = [
  [224, 32, 32],
  [32, 192, 32],
  [32, 32, 224],
];

export const unreadablePictures = [
  {
    name: "a picture that lets nobody read it is shown in its place wherever cards have pictures, and named once",
    async run({ page, evaluate, browser, assert, site }) {
      await page(open);
      await evaluate(setUp, `${site.otherOrigin}pictures/quarters.gif`);
      const seen = await evaluate(async () => {
        window.card = kit.mount({ article: kit.everywhere, width: 480 });
        const errors = [];
        card.addEventListener("card-error", ({ detail }) => errors.push(`${detail.code} ${detail.path}`));
        const warnings = (await kit.event(card, "card-load")).warnings;
        const images = await kit.shown(card, 5);
        await kit.settled(card);
        const root = card.shadowRoot;
        const pictures = [...root.querySelectorAll(".text [data-role=image]")];
        const lead = pictures.sort((a, b) => kit.box(b).width - kit.box(a).width)[0];
        lead.scrollIntoView({ block: "center" });
        return {
          errors,
          warnings: warnings.map(({ code, reason }) => `${code} ${reason}`),
          through: images.map((image) => kit.seenThrough(card, kit.box(image))),
          misplaced: kit.misplaced(card),
          names: [...root.querySelectorAll(".text [role=img], [data-role=picture]")].map((e) =>
            e.getAttribute("aria-label"),
          ),
          hidden: images.every((image) => image.alt === "" && image.closest("[aria-hidden=true]")),
          lead: kit.box(lead),
        };
      });
      assert.equal(seen.warnings.length, 1, String(seen.warnings));
      assert.match(seen.warnings[0], /^unreadable-image .*CORS.*toPixels\(\) and PNG lack it/);
      assert.deepEqual(seen.errors, [], "what is shown is no error");
      assert.deepEqual(seen.through, [1, 1, 1, 1, 1]);
      assert.deepEqual(seen.misplaced, []);
      assert.deepEqual(seen.names.sort(), ["In the body", "Of a partner", "The lead"]);
      assert.ok(seen.hidden);
      const png = Buffer.from(await browser.screenshot()).toString("base64");
      const spots = [
        [0.25, 0.2],
        [0.75, 0.2],
        [0.25, 0.9],
      ];
      const colours = await evaluate(coloursAt, png, seen.lead, spots);
      colours.forEach((colour, index) => {
        assert.ok(near(colour, [red, green, blue][index]), `spot ${index} is ${colour}`);
      });
    },
  },
  {
    name: "words over such a picture, its scrim and its round corners are painted over it",
    async run({ page, evaluate, assert, site }) {
      await page(open);
      await evaluate(setUp, `${site.otherOrigin}pictures/quarters.gif`);
      const seen = await evaluate(async () => {
        const theme = { radius: { card: { $value: { value: 20, unit: "px" } } } };
        const { banner: _, related: __, body: ___, source: ____, ...article } = kit.everywhere;
        window.card = kit.mount({ article, width: 480, layout: "hero", theme });
        const [image] = await kit.shown(card, 1);
        const box = kit.box(image);
        const lines = [...card.shadowRoot.querySelectorAll(".text h2 .t")].map(kit.box);
        return {
          top: kit.seenThrough(card, box, 0.5, 0.02),
          scrim: kit.seenThrough(card, box, 0.97, 0.9),
          isOver: lines.length > 0 && lines.every(({ y }) => y > box.y && y < box.y + box.height),
          // A picture that fills the card has the card's own corners.
          clip: getComputedStyle(image.parentElement).borderTopLeftRadius,
        };
      });
      assert.equal(seen.top, 1);
      assert.ok(seen.scrim > 0.05 && seen.scrim < 0.95, `the scrim lets through ${seen.scrim}`);
      assert.ok(seen.isOver);
      assert.equal(seen.clip, "20px");
    },
  },
  {
    name: "toPixels() has the same in its place as where there is no such picture",
    async run({ page, evaluate, assert, site }) {
      await page(open);
      const same = await evaluate(async (src) => {
        const article = (from) => ({ headline: "H", image: { src: from, alt: "Boats", width: 64, height: 48 } });
        const [shown, missing] = [src, "/no-such-picture.png"].map((from) =>
          kit.mount({ article: article(from), width: 320 }),
        );
        await Promise.all([shown, missing].map((card) => card.ready));
        await kit.until(() => shown.shadowRoot.querySelector(".card>[aria-hidden] img"), "the picture");
        const [a, b] = await Promise.all([shown, missing].map((card) => card.toPixels({ scale: 1 })));
        // What is shown is not touched by the question.
        shown.style.width = "300px";
        await kit.until(() => kit.canvas(shown).getBoundingClientRect().width === 300, "the new width");
        return [kit.differences(a.data, b.data), a.warnings.length];
      }, `${site.otherOrigin}pictures/quarters.gif`);
      assert.deepEqual(same, [0, 1]);
    },
  },
  {
    name: "such pictures follow the card's width, theme, layout and article, and go when it does",
    async run({ page, evaluate, assert, site }) {
      await page(open);
      await evaluate(setUp, `${site.otherOrigin}pictures/quarters.gif`);
      const seen = await evaluate(async () => {
        window.card = kit.mount({ article: kit.everywhere, width: 600 });
        await kit.shown(card, 5);
        const steps = {};
        const look = async (name, count) => {
          await kit.until(
            () =>
              kit.hosted(card).length === count &&
              kit.misplaced(card).length === 0 &&
              kit.hosted(card).every((image) => kit.seenThrough(card, kit.box(image)) === 1),
            `${name} with pictures in their places`,
          );
          steps[name] = true;
        };
        card.style.width = "380px";
        await kit.until(() => kit.box(kit.canvas(card)).width === 380, "the new width");
        await look("narrower", 5);
        card.setAttribute("color-scheme", "dark");
        await look("dark", 5);
        card.setAttribute("layout", "list");
        await kit.until(() => kit.box(card).height < 600, "the list");
        await look("list", kit.hosted(card).length);
        card.removeAttribute("layout");
        await look("standard", 5);
        card.setAttribute("render", "dom");
        await kit.until(() => card.mode === "dom" && kit.hosted(card).length === 0, "HTML without them");
        card.removeAttribute("render");
        await kit.until(() => card.mode === "canvas", "the canvas again");
        await look("back", 5);
        const image = { ...kit.everywhere.image, src: "/pictures/quarters.webp" };
        card.article = { headline: "Another", image };
        await kit.until(() => kit.hosted(card).length === 0, "no picture of the page's own");
        card.remove();
        return Object.keys(steps);
      });
      assert.deepEqual(seen, ["narrower", "dark", "list", "standard", "back"]);
    },
  },
  {
    name: "a banner of such a picture is still the link that is clicked",
    async run({ page, evaluate, browser, assert, site }) {
      await page(open);
      await evaluate(setUp, `${site.otherOrigin}pictures/quarters.gif`);
      const box = await evaluate(async () => {
        window.card = kit.mount({ article: { headline: "H", banner: kit.everywhere.banner }, width: 480 });
        await kit.shown(card, 1);
        window.went = [];
        card.addEventListener("card-navigate", (event) => {
          event.preventDefault();
          went.push(event.detail.url);
        });
        await kit.until(() => card.shadowRoot.querySelector("a[data-role=picture]"), "the link");
        return kit.box(kit.hosted(card)[0]);
      });
      await browser.click(box.x + box.width / 2, box.y + box.height / 2);
      assert.deepEqual(await evaluate(() => went), [`${site.url}ad`]);
    },
  },
  {
    name: "on paper such a picture is there",
    async run({ page, evaluate, assert, site }) {
      await page(open);
      await evaluate(setUp, `${site.otherOrigin}pictures/quarters.gif`);
      const seen = await evaluate(async () => {
        const { banner: _, source: __, ...article } = kit.everywhere;
        window.card = kit.mount({ article, width: 480 });
        await kit.shown(card, 3);
        await kit.settled(card);
        // Printing is served once the page has come to rest.
        const pictures = await kit.until(() => {
          dispatchEvent(new Event("beforeprint"));
          const found = [...card.shadowRoot.querySelectorAll(".flow :is(img, canvas)")];
          return found.length > 0 && found;
        }, "paper");
        const paper = pictures.map((picture) => [picture.localName, picture.complete && picture.naturalWidth > 0]);
        dispatchEvent(new Event("afterprint"));
        return [paper, kit.hosted(card).length];
      });
      assert.deepEqual(seen, [
        [
          ["img", true],
          ["img", true],
          ["img", true],
        ],
        3,
      ]);
    },
  },
  {
    name: "where canvases answer with noise, GIF is shown by the page and a PNG has the true pixels",
    async run({ page, evaluate, assert }) {
      await page("?worker=no&import=later");
      const seen = await evaluate(async () => {
        const { prototype } = OffscreenCanvasRenderingContext2D;
        const { getImageData } = prototype;
        prototype.getImageData = function (...place) {
          const image = getImageData.apply(this, place);
          for (let at = 0; at < image.data.length; at += 61) image.data[at] ^= 1;
          return image;
        };
        await kit.import();
        const image = { src: "/pictures/quarters.gif", alt: "Boats", width: 64, height: 48 };
        window.card = kit.mount({ article: { headline: "H", image }, width: 320 });
        const { warnings } = await kit.event(card, "card-load");
        const shown = await kit.until(() => card.shadowRoot.querySelector(".card>[aria-hidden] img"), "the picture");
        const [blob, pixels] = [await card.toBlob({ scale: 1 }), await card.toPixels({ scale: 1 })];
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        context.drawImage(bitmap, 0, 0);
        const { data } = getImageData.call(context, 0, 0, bitmap.width, bitmap.height);
        return {
          codes: warnings.map(({ code }) => code),
          src: shown.src,
          differences: kit.differences(data, pixels.data),
          type: blob.type,
        };
      });
      assert.deepEqual(seen.codes, ["unreadable-image"]);
      assert.match(seen.src, /quarters\.gif$/);
      assert.deepEqual([seen.differences, seen.type], [0, "image/png"]);
    },
  },
  {
    name: "a gradient that names a file asks no server for it, at once or later",
    async run({ page, evaluate, assert, site }) {
      await page();
      const from = site.requests.length;
      const reasons = await evaluate(async () => {
        const property = "--article-card-gradient-surface";
        const set = (card, value) => card.style.setProperty(property, value);
        const card = kit.mount({ width: 320 });
        set(card, "url(/never-asked-for.png)");
        card.article = kit.article();
        const first = (await card.ready).warnings;
        set(card, "linear-gradient(#fff, #eee)");
        await kit.until(() => card.shadowRoot.querySelector(".probe i")?.style.backgroundImage, "a gradient");
        const later = [
          "url(/never-asked-for.png)",
          "u\\72l(/never-asked-for.png)",
          'image-set("/never-asked-for.png" 1x)',
          "linear-gradient(#fff, #eee), url('/never-asked-for.png')",
        ];
        for (const value of later) {
          set(card, value);
          await kit.until(() => !card.shadowRoot.querySelector(".probe i")?.style.backgroundImage, "no gradient");
          set(card, "linear-gradient(#fff, #eed)");
          await kit.until(() => card.shadowRoot.querySelector(".probe i")?.style.backgroundImage, "a gradient");
        }
        await kit.frame();
        return first.map(({ path }) => path);
      });
      assert.ok(
        reasons.some((path) => /gradient/.test(path)),
        String(reasons),
      );
      const asked = site.requests.slice(from).filter(({ path }) => path.includes("never-asked-for"));
      assert.deepEqual(asked, []);
    },
  },
];
