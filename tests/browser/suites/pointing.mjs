const article = {
  headline: "A headline that is a link",
  url: "/stories/first",
  lang: "en",
  body: [
    {
      type: "paragraph",
      text: [
        { text: "Text before " },
        {
          text: "a link inside the text that is long enough to break over two lines",
          href: "https://news.example/inside",
        },
        { text: " and after." },
      ],
    },
    ...Array.from({ length: 12 }, (_, index) => ({
      type: "paragraph",
      text: `Paragraph ${index}, which makes the card a long one: it has enough words for three or more lines of text.`,
    })),
  ],
  related: {
    title: "Read on",
    items: [
      { headline: "Related one", url: "https://news.example/one" },
      { headline: "Related two", url: "https://news.example/two" },
    ],
  },
};

async function mount(given, render = "canvas") {
  window.card = await kit.loaded({ article: given, width: 360, render });
  if (render === "canvas") await kit.settled(card);
}

const middleOf = (css) => {
  const { x, y, width, height } = kit.box(card.shadowRoot.querySelector(css));
  return [x + width / 2, y + height / 2];
};

export const pointing = [
  {
    name: "a link under the pointer has a hand and an underline in its own colour, text a caret",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount, article);
      const style = () =>
        evaluate(() => {
          const link = card.shadowRoot.querySelector("h2 a");
          const { textDecorationLine, textDecorationColor, cursor } = getComputedStyle(link);
          return { line: textDecorationLine, color: textDecorationColor, cursor, hover: link.matches(":hover") };
        });
      const before = await style();
      assert.equal(before.line, "none");
      await browser.move(...(await evaluate(middleOf, "h2 .t")));
      await evaluate(() => kit.until(() => card.shadowRoot.querySelector("h2 a:hover"), "the pointer over the link"));
      const over = await style();
      assert.equal(over.line, "underline");
      assert.equal(over.cursor, "pointer");
      assert.doesNotMatch(over.color, /rgba\(.*, 0\)|transparent/);
    },
  },
  {
    name: "a link of running text under the pointer has the theme's colour for it",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount, article);
      for (const [theme, expected] of [
        [undefined, "rgb(10, 52, 100)"],
        [{ color: { linkHover: { $value: "#aa0055" } } }, "rgb(170, 0, 85)"],
      ]) {
        await evaluate(async (given) => {
          card.theme = given;
          await kit.settled(card);
        }, theme);
        await browser.move(2, 2);
        const css = ".text p[data-role=paragraph] a .t";
        await browser.move(...(await evaluate(middleOf, css)));
        const seen = await evaluate(
          async ([selector, color]) => {
            const text = () => getComputedStyle(card.shadowRoot.querySelector(selector));
            await kit.until(() => text().color === color, `the colour ${color}, not ${text().color}`);
            return text().backgroundColor;
          },
          [css, expected],
        );
        // The letters below do not show around it.
        assert.equal(seen, "rgb(255, 255, 255)");
      }
    },
  },
  ...["canvas", "dom"].map((render) => ({
    name: `the first Tab in a long card, as ${render}, shows a link that skips to the related items, and Enter goes there`,
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount, article, render);
      const hidden = await evaluate(() => getComputedStyle(card.shadowRoot.querySelector(".skip")).clipPath);
      await browser.press("Tab");
      const shown = await evaluate(() => {
        const skip = card.shadowRoot.activeElement;
        const { x, y, width, height } = kit.box(skip);
        const at = card.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
        const { clipPath, color, backgroundColor } = getComputedStyle(skip);
        return {
          name: skip.ariaLabel,
          // What is no text of the article's is neither found, nor selected, nor copied.
          text: skip.textContent,
          // Firefox tells the rule, others the words that it comes to.
          shown: getComputedStyle(skip, "::before").content.replace("attr(aria-label)", `"${skip.ariaLabel}"`),
          found: window.find("Skip to related", false, false, true),
          clipPath,
          seen: at === skip,
          opaque: ![color, backgroundColor].includes("rgba(0, 0, 0, 0)"),
        };
      });
      assert.notEqual(hidden, "none");
      assert.deepEqual(shown, {
        name: "Skip to related articles",
        text: "",
        shown: '"Skip to related articles"',
        found: false,
        clipPath: "none",
        seen: true,
        opaque: true,
      });
      // Searching may have moved the focus.
      await evaluate(() => card.shadowRoot.querySelector(".skip").focus());
      await browser.press("Enter");
      const after = await evaluate(() => ({
        focused: card.shadowRoot.activeElement?.localName,
        visible: kit.box(card.shadowRoot.querySelector("section")).y < innerHeight,
      }));
      assert.deepEqual(after, { focused: "section", visible: true });
      await browser.press("Tab");
      assert.equal(await evaluate(() => card.shadowRoot.activeElement.href), "https://news.example/one");
    },
  })),
  {
    name: "a short card has no link to skip anything",
    async run({ page, evaluate, assert }) {
      await page();
      for (const render of ["canvas", "dom"]) {
        await evaluate(mount, { ...article, body: [] }, render);
        assert.equal(await evaluate(() => card.shadowRoot.querySelectorAll(".skip").length), 0);
      }
    },
  },
  {
    name: "who comes by keyboard sees a ring around a link, over two lines too, and who clicks does not",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount, article);
      for (let step = 0; step < 3; ++step) await browser.press("Tab");
      const ring = await evaluate(() => {
        const link = card.shadowRoot.activeElement;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(link);
        return { href: link.href, lines: link.getClientRects().length, outlineStyle, outlineWidth, outlineColor };
      });
      assert.equal(ring.href, "https://news.example/inside");
      assert.ok(ring.lines >= 2, `${ring.lines} lines`);
      assert.deepEqual([ring.outlineStyle, ring.outlineWidth], ["solid", "2px"]);
      assert.doesNotMatch(ring.outlineColor, /rgba\(.*, 0\)|transparent/);
    },
  },
  {
    name: "Control and click opens a link in a tab, a right click has the link, and a drag takes it along",
    only: ["chromium"],
    async run({ page, evaluate, assert, browser, site }) {
      await page();
      await evaluate(mount, article);
      const [x, y] = await evaluate(middleOf, "h2 .t");
      const [tab] = await Promise.all([
        browser.page.context().waitForEvent("page"),
        browser.click(x, y, { modifiers: ["Control"] }),
      ]);
      await tab.waitForURL(`${site.url}stories/first`);
      await tab.close();
      await evaluate(() => {
        window.seen = {};
        addEventListener("contextmenu", (event) => {
          seen.menu = [event.composedPath()[0].closest("a")?.href, event.defaultPrevented];
          event.preventDefault();
        });
        addEventListener("dragstart", (event) => {
          seen.drag = [event.dataTransfer.getData("text/uri-list"), event.defaultPrevented];
        });
      });
      await browser.click(x, y, { button: "right" });
      await browser.drag([x, y], [x + 40, y + 200]);
      const seen = await evaluate(() =>
        kit.until(() => window.seen.drag && window.seen.menu && window.seen, "both events"),
      );
      assert.deepEqual(seen, { menu: [`${site.url}stories/first`, false], drag: [`${site.url}stories/first`, false] });
    },
  },
  {
    name: "a card keeps no wheel, key or touch from the page, and scrolls nothing of its own",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount, article);
      const prevented = await evaluate(() => {
        document.body.style.minHeight = "4000px";
        const target = card.shadowRoot.querySelector("p .t");
        const events = [
          ["wheel", WheelEvent],
          ["keydown", KeyboardEvent],
          ["pointerdown", PointerEvent],
          ["mousedown", MouseEvent],
          ["selectstart", Event],
          ["contextmenu", MouseEvent],
          ["dragstart", Event],
          ["touchstart", Event],
          ["touchmove", Event],
        ];
        return events
          .map(([type, Type]) => new Type(type, { bubbles: true, composed: true, cancelable: true }))
          .filter((event) => !target.dispatchEvent(event))
          .map((event) => event.type);
      });
      assert.deepEqual(prevented, []);
      const [touch, scrollable] = await evaluate(() => {
        const parts = [card, ...card.shadowRoot.querySelectorAll(".card, .card *, .box")];
        const actions = new Set(parts.map((part) => getComputedStyle(part).touchAction));
        for (const part of parts) part.scrollTop = part.scrollLeft = 100;
        return [[...actions], parts.filter((part) => part.scrollTop || part.scrollLeft).map((part) => part.className)];
      });
      assert.deepEqual(touch, ["auto"]);
      assert.deepEqual(scrollable, []);
      await evaluate(() => card.shadowRoot.querySelector("h2 a").focus({ preventScroll: true }));
      const from = await evaluate(() => scrollY);
      await browser.press("ArrowDown");
      await evaluate((before) => kit.until(() => scrollY > before, "a page that scrolls by key"), from);
    },
  },
  {
    name: "the wheel over a card scrolls the page",
    only: ["chromium"],
    async run({ page, evaluate, browser }) {
      await page();
      await evaluate(mount, article);
      await browser.move(...(await evaluate(middleOf, "p .t")));
      await browser.page.mouse.wheel(0, 240);
      await evaluate(() => kit.until(() => scrollY > 100, "a page that scrolls by wheel"));
    },
  },
  {
    name: "a tap follows a link",
    only: ["chromium"],
    async run({ page, evaluate, browser, site }) {
      await page();
      await evaluate(mount, article);
      const [x, y] = await evaluate(middleOf, "h2 .t");
      const touch = (type, touchPoints) => browser.protocol.send("Input.dispatchTouchEvent", { type, touchPoints });
      await browser.protocol.send("Emulation.setTouchEmulationEnabled", { enabled: true });
      try {
        const arrived = browser.page.waitForURL(`${site.url}stories/first`);
        await touch("touchStart", [{ x, y }]);
        await touch("touchEnd", []);
        await arrived;
      } finally {
        await browser.protocol.send("Emulation.setTouchEmulationEnabled", { enabled: false });
      }
    },
  },
];
