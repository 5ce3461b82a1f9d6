const mountLinked = async () => {
  window.card = await kit.loaded({
    width: 360,
    article: {
      headline: "A headline of enough words to take two or three lines in this card",
      url: "/stories/first",
      kicker: { text: "Kicker", url: "https://news.example/kicker" },
      image: { src: "/pictures/quarters.gif", alt: "Four colours", width: 64, height: 48, caption: "A caption" },
      body: [
        {
          type: "paragraph",
          text: [
            { text: "Text before " },
            { text: "a link inside the text that is long enough to break", href: "https://news.example/inside" },
            { text: " and after." },
          ],
        },
        { type: "list", items: ["First", "Second"] },
      ],
      related: {
        items: [
          { headline: "Related one", url: "https://news.example/one" },
          { headline: "Related two", url: "../two?x=1&y=2" },
        ],
      },
    },
  });
  await kit.settled(card);
  return true;
};

export const links = [
  {
    name: "links are real ones, where the core painted their words",
    async run({ page, evaluate, assert, site }) {
      await page();
      await evaluate(mountLinked);
      const seen = await evaluate(() => {
        const root = card.shadowRoot;
        return [...root.querySelectorAll("a")].map((link) => {
          const stretches = [...link.querySelectorAll(".t")];
          const hits = stretches.map((stretch) => {
            const { y, width, height } = kit.box(stretch);
            scrollTo(0, y - 100);
            const after = kit.box(stretch);
            return (
              root.elementFromPoint(after.x + width / 2, after.y + height / 2)?.closest("a") === link && height > 10
            );
          });
          scrollTo(0, 0);
          return { href: link.href, text: link.textContent.trim(), hits };
        });
      });
      const hrefs = seen.map((link) => link.href);
      for (const href of [
        `${site.url}stories/first`,
        "https://news.example/kicker",
        "https://news.example/inside",
        "https://news.example/one",
        `${site.url}two?x=1&y=2`,
      ]) {
        assert.ok(hrefs.includes(href), `no link to ${href} among ${hrefs}`);
      }
      for (const link of seen) assert.ok(link.hits.length > 0 && link.hits.every(Boolean), JSON.stringify(link));
      assert.equal(
        seen.find((link) => link.href.endsWith("/inside")).text,
        "a link inside the text that is long enough to break",
      );
    },
  },
  {
    name: "words stand over their pixels: dark ink within the headline's box, none right of it",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(mountLinked);
      const seen = await evaluate(() => {
        const canvas = kit.canvasPixels(card);
        const origin = kit.box(card);
        const ink = (left, top, right, bottom) => {
          let count = 0;
          for (let y = Math.max(0, Math.floor(top)); y < bottom; ++y) {
            for (let x = Math.max(0, Math.floor(left)); x < Math.min(canvas.width, right); ++x) {
              if (canvas.data[(y * canvas.width + x) * 4] < 100) ++count;
            }
          }
          return count;
        };
        return [...card.shadowRoot.querySelectorAll("h2 .t")].map((line) => {
          const { x, y, width, height } = kit.box(line);
          const [left, top] = [x - origin.x, y - origin.y];
          return {
            inside: ink(left, top, left + width, top + height),
            atStart: ink(left, top, left + 12, top + height),
            atEnd: ink(left + width - 24, top, left + width, top + height),
            beyond: ink(left + width + 1, top, canvas.width, top + height),
          };
        });
      });
      assert.ok(seen.length >= 2, `${seen.length} lines`);
      for (const line of seen) {
        assert.ok(line.inside > 200 && line.atStart > 5 && line.atEnd > 5, JSON.stringify(line));
        assert.equal(line.beyond, 0);
      }
    },
  },
  {
    name: "the text is there by role: heading, paragraphs, list, figure with its alternative text",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(mountLinked);
      const seen = await evaluate(() => {
        const root = card.shadowRoot;
        return {
          canvas: kit.canvas(card).getAttribute("aria-hidden"),
          headline: root.querySelector("article h2").textContent.trim(),
          figure: root.querySelector("figure [role=img]").getAttribute("aria-label"),
          caption: root.querySelector("figcaption").textContent.trim(),
          items: [...root.querySelectorAll("ul > li")].map((item) => item.textContent.trim()),
          paragraph: [...root.querySelectorAll("p")]
            .map((p) => p.textContent)
            .find((text) => text.includes("before"))
            .replace(/\s+/g, " ")
            .trim(),
          visible: getComputedStyle(root.querySelector("h2")).color,
        };
      });
      assert.equal(seen.canvas, "true");
      assert.equal(
        seen.headline.replace(/\s+/g, " "),
        "A headline of enough words to take two or three lines in this card",
      );
      assert.equal(seen.figure, "Four colours");
      assert.match(seen.caption, /A caption/);
      assert.deepEqual(seen.items, ["First", "Second"]);
      assert.equal(seen.paragraph, "Text before a link inside the text that is long enough to break and after.");
      assert.match(seen.visible, /rgba\(0, 0, 0, 0\)|transparent/);
    },
  },
  {
    name: "Tab goes from link to link, and who stands on one stays there when the card is laid out anew",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mountLinked);
      const active = () => evaluate(() => card.shadowRoot.activeElement?.href ?? "");
      const visited = [];
      for (let step = 0; step < 3; ++step) {
        await browser.press("Tab");
        visited.push(await active());
      }
      const expected = await evaluate(() =>
        [...card.shadowRoot.querySelectorAll("a")].slice(0, 3).map((link) => link.href),
      );
      assert.deepEqual(visited, expected);
      await evaluate(async () => {
        card.style.width = "300px";
        await kit.until(() => kit.canvas(card).width === 300, "the new width");
        return true;
      });
      assert.equal(await active(), expected[2]);
    },
  },
  {
    name: "a middle click opens the link in a tab of its own, and a click follows it",
    only: ["chromium"],
    async run({ page, evaluate, browser, site }) {
      await page();
      await evaluate(mountLinked);
      const place = await evaluate(() => kit.box(card.shadowRoot.querySelector("h2 .t")));
      const [x, y] = [place.x + 20, place.y + place.height / 2];
      const [tab] = await Promise.all([
        browser.page.context().waitForEvent("page"),
        browser.click(x, y, { button: "middle" }),
      ]);
      await tab.waitForURL(`${site.url}stories/first`);
      await tab.close();
      await browser.click(x, y);
      await browser.page.waitForURL(`${site.url}stories/first`);
    },
  },
  {
    name: "an article loaded by src resolves its addresses against its own",
    async run({ page, evaluate, assert, site }) {
      await page();
      const seen = await evaluate(async () => {
        const card = await kit.loaded({ src: "/nested/article.json", width: 300 });
        return {
          links: [...card.shadowRoot.querySelectorAll("a")].map((a) => a.href),
          warnings: card.loadDetail.warnings,
        };
      });
      assert.deepEqual(seen, { links: [`${site.url}nested/story`], warnings: [] });
    },
  },
];
