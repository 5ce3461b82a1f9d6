const article = {
  headline: "Words for a translator",
  url: "/story",
  lang: "en",
  body: Array.from({ length: 4 }, (_, index) => ({
    type: "paragraph",
    text: `Paragraph ${index} of a story that somebody wants to read in another language than its own.`,
  })),
};

/** As browsers translate: text nodes give way to elements with other words. */
const translate = () => {
  window.translate = (root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found) {
      if (!text.data.trim()) continue;
      const font = document.createElement("font");
      font.append(`[${text.data}]`);
      text.replaceWith(font);
    }
  };
};

export const rewriting = [
  {
    name: "a page that is translated gets HTML, which the card then leaves to the translator",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(translate);
      const seen = await evaluate(async (given) => {
        const card = await kit.loaded({ article: given, width: 360 });
        const other = await kit.loaded({ article: given, width: 360 });
        await kit.settled(card);
        translate(card.shadowRoot.querySelector(".text h2"));
        await kit.until(() => card.mode === "dom", "HTML");
        const flow = card.shadowRoot.querySelector(".flow");
        const before = flow.querySelector("h2").textContent;
        translate(flow);
        const words = flow.textContent;
        // A resize, a scroll far away and back, and another scale change nothing.
        card.style.width = "300px";
        await kit.frame();
        const spacer = document.createElement("div");
        spacer.style.height = "9000px";
        card.before(spacer);
        await kit.until(() => other.mode === "dom", "sleep of the card beside it");
        spacer.remove();
        await kit.until(() => other.mode === "canvas", "the card beside it awake");
        await kit.frame();
        return { before, same: flow.textContent === words, mode: card.mode, translated: words.startsWith("[") };
      }, article);
      assert.deepEqual(seen, { before: article.headline, same: true, mode: "dom", translated: true });
    },
  },
  {
    name: "what is asleep far away and translated there is not drawn over when it comes near",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(translate);
      const seen = await evaluate(async (given) => {
        const card = await kit.loaded({ article: given, width: 360 });
        const other = await kit.loaded({ article: given, width: 360 });
        await kit.settled(card);
        const spacer = document.createElement("div");
        spacer.style.height = "9000px";
        card.before(spacer);
        await kit.until(() => card.mode === "dom" && other.mode === "dom", "sleep");
        const flow = card.shadowRoot.querySelector(".flow");
        translate(flow);
        await kit.frame();
        spacer.remove();
        await kit.until(() => other.mode === "canvas", "the card beside it awake");
        await kit.frame();
        return { mode: card.mode, words: flow.querySelector("h2").textContent };
      }, article);
      assert.deepEqual(seen, { mode: "dom", words: `[${article.headline}]` });
    },
  },
  {
    name: "a card that changes its own text is not taken for a translated one",
    async run({ page, evaluate, assert }) {
      await page();
      const modes = await evaluate(async (given) => {
        const card = await kit.loaded({ article: given, width: 360 });
        await kit.settled(card);
        const seen = [];
        for (const width of [300, 420]) {
          card.style.width = `${width}px`;
          await kit.until(() => kit.canvas(card).width === width, `${width} px`);
          await kit.settled(card);
          seen.push(card.mode);
        }
        card.article = { ...given, headline: "Another" };
        await card.ready;
        await kit.settled(card);
        seen.push(card.mode);
        card.render = "dom";
        await kit.until(() => card.mode === "dom", "HTML");
        card.render = "auto";
        await kit.until(() => card.mode === "canvas", "the canvas");
        await kit.settled(card);
        await kit.frame();
        seen.push(card.mode);
        return seen;
      }, article);
      assert.deepEqual(modes, ["canvas", "canvas", "canvas", "canvas"]);
    },
  },
];
