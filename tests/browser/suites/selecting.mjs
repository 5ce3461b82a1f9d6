const article = {
  headline: "Selecting works as on any page",
  lang: "en",
  kicker: { text: "Kicker", url: "https://news.example/kicker" },
  standfirst: "A standfirst that says in one or two sentences what the story is about and why.",
  body: [
    {
      type: "paragraph",
      text: [
        { text: "The first paragraph has " },
        { text: "a link of several words that breaks", href: "https://news.example/link" },
        { text: ", and " },
        { text: "bold", strong: true },
        { text: " words, and enough text for four or five lines in a narrow card, extra\u00adordi\u00adnarily so." },
      ],
    },
    { type: "paragraph", text: "The second paragraph is shorter, but not by much." },
    { type: "list", items: ["One item", "Another item of the list"] },
    { type: "paragraph", text: "The last paragraph." },
  ],
};

const firstParagraph =
  "The first paragraph has a link of several words that breaks, and bold words, and enough text for four or five " +
  "lines in a narrow card, extra\u00adordi\u00adnarily so.";
const body = [
  firstParagraph,
  "The second paragraph is shorter, but not by much.",
  "One item\nAnother item of the list",
  "The last paragraph.",
].join("\n\n");

async function mount(given) {
  window.card = await kit.loaded({ article: given, width: 320, render: "canvas" });
  await kit.settled(card);
}

/** A point of a text of the overlay: at the middle of its character `index`, in the viewport. */
async function pointOf(evaluate, selector, nth, index) {
  return evaluate(
    (css, number, at) => {
      const block = [...card.shadowRoot.querySelectorAll(`.text ${css}`)][number];
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let left = at;
      let node = texts.nextNode();
      for (; node && left >= node.length; node = texts.nextNode()) left -= node.length;
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      const box = range.getBoundingClientRect();
      return [box.left + 1, (box.top + box.bottom) / 2];
    },
    selector,
    nth,
    index,
  );
}

/** Copies what is selected; returns what a page gets that it is pasted into. */
export async function copyAndPaste({ browser, evaluate }) {
  await browser.press("Control+c");
  await evaluate(() => {
    // What is pasted tells what was copied, in every engine.
    const sink = document.createElement("div");
    sink.contentEditable = "true";
    kit.main.append(sink);
    sink.addEventListener("paste", (event) => {
      event.preventDefault();
      window.pasted = {
        text: event.clipboardData.getData("text/plain").replaceAll("\r\n", "\n"),
        html: event.clipboardData.getData("text/html"),
      };
    });
    getSelection().removeAllRanges();
    sink.focus();
  });
  await browser.press("Control+v");
  return evaluate(async () => {
    await kit.until(() => window.pasted, "something pasted");
    const { text, html } = window.pasted;
    window.pasted = undefined;
    return { text, html };
  });
}

/** What is selected, across shadow trees. */
const selectedText = () => {
  const [range] = getSelection().getComposedRanges({ shadowRoots: [card.shadowRoot] });
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
};

export const selecting = [
  {
    name: "what is dragged over with the mouse is copied as the article's text, paragraphs apart",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount, article);
      const from = await pointOf(evaluate, "p.x", 2, 0);
      const to = await pointOf(evaluate, "p.x", 4, 18);
      await browser.drag(from, [to[0] + 30, to[1]]);
      const { text, html } = await copyAndPaste({ browser, evaluate });
      assert.equal(text, body);
      assert.match(html, /<p>The first paragraph has <a href="https:\/\/news\.example\/link">a link of several words/);
      assert.match(html, /<strong>bold<\/strong>/);
      assert.match(html, /<ul[^>]*><li>One item<\/li><li>Another item of the list<\/li><\/ul>/);
      assert.doesNotMatch(html, /transparent|rgba\(0, 0, 0, 0\)|class=|style=|<wbr|<article/);
    },
  },
  {
    name: "a word is selected by two clicks, a paragraph by three, and the keyboard goes on from there",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount, article);
      const [x, y] = await pointOf(evaluate, "p.x", 2, 5);
      await browser.click(x, y, { count: 2 });
      assert.equal((await evaluate(selectedText)).trim(), "first");
      await browser.press("Shift+ArrowRight");
      await browser.press("Shift+ArrowRight");
      const longer = await evaluate(selectedText);
      assert.ok(longer.startsWith("first") && longer.length > 6, longer);
      await browser.click(x, y + 400);
      await browser.click(x, y, { count: 3 });
      assert.equal((await evaluate(selectedText)).trim(), firstParagraph);
      const { text } = await copyAndPaste({ browser, evaluate });
      assert.equal(text.trim(), firstParagraph);
    },
  },
  {
    name: "Shift and ArrowDown select line by line over the end of a paragraph",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount, article);
      const [x, y] = await pointOf(evaluate, "p.x", 3, 0);
      await browser.click(x, y, { count: 2 });
      const lengths = [];
      for (let line = 0; line < 4; ++line) {
        await browser.press("Shift+ArrowDown");
        lengths.push((await evaluate(selectedText)).length);
      }
      for (let line = 1; line < 4; ++line) assert.ok(lengths[line] > lengths[line - 1], `${lengths}`);
      // A line holds about forty letters: nothing jumps.
      assert.ok(lengths[0] > 10 && lengths[3] < 160, `${lengths}`);
    },
  },
  {
    name: "beside lines and between paragraphs the nearest text is selected, and never all of it",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount, article);
      const from = await pointOf(evaluate, "p.x", 3, 4);
      const places = await evaluate(() => {
        const [, , , second, last] = [...card.shadowRoot.querySelectorAll("p.x")].map(kit.box);
        return [
          [second.x + second.width - 2, second.y + 10],
          [second.x + second.width + 6, second.y + 10],
          [second.x + 60, second.y + second.height + 3],
          [last.x + 250, last.y + 10],
        ];
      });
      const lengths = [];
      for (const place of places) {
        await evaluate(() => getSelection().removeAllRanges());
        await browser.drag(from, place);
        const text = await evaluate(selectedText);
        assert.ok(text.length > 0 && !text.includes("first paragraph"), `at ${place}: “${text}”`);
        lengths.push(text.replace(/\s+/g, " ").trim().length);
      }
      assert.ok(
        // Between two blocks an engine may take the next one's words up to the pointer.
        lengths.slice(0, 3).every((length) => length <= 60),
        `${lengths}`,
      );
      assert.ok(lengths[3] > lengths[2], `${lengths}`);
    },
  },
  {
    name: "a selection and the focus outlive a relayout that breaks the lines anew",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount, article);
      const from = await pointOf(evaluate, "p.x", 2, 4);
      const to = await pointOf(evaluate, "p.x", 3, 10);
      await browser.drag(from, to);
      const before = await evaluate(selectedText);
      assert.ok(before.length > 100, before);
      const after = await evaluate(async () => {
        const link = card.shadowRoot.querySelector('a[href*="news.example/link"]');
        const seen = [];
        for (const width of [400, 300, 520, 320]) {
          card.style.width = `${width}px`;
          await kit.until(() => kit.canvas(card).width === width, `${width} px`);
          seen.push(link.isConnected);
        }
        return seen;
      });
      assert.equal(after.length, 4);
      const squeezed = (text) => text.replace(/\s+/g, "");
      assert.equal(squeezed(await evaluate(selectedText)), squeezed(before));
      const { text } = await copyAndPaste({ browser, evaluate });
      assert.equal(squeezed(text), squeezed(before));
    },
  },
  {
    name: "a relayout that changes no line leaves the elements as they are",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(mount, { ...article, body: article.body.slice(1) });
      const seen = await evaluate(async () => {
        const stretches = [...card.shadowRoot.querySelectorAll(".t")];
        let changes = 0;
        const observer = new MutationObserver((records) => {
          changes += records.length;
        });
        observer.observe(card.shadowRoot.querySelector(".text"), {
          childList: true,
          characterData: true,
          subtree: true,
        });
        card.style.width = "321px";
        await kit.until(() => kit.canvas(card).width === 321, "the new width");
        await kit.settled(card);
        observer.disconnect();
        return { changes, kept: stretches.every((stretch) => stretch.isConnected) };
      });
      assert.deepEqual(seen, { changes: 0, kept: true });
    },
  },
  {
    name: "select all copies the card with the page around it, in ink",
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount, article);
      await evaluate(() => {
        const before = document.createElement("p");
        before.textContent = "Before the card.";
        kit.main.prepend(before);
        kit.main.append("After the card.");
      });
      await browser.press("Control+a");
      const { text, html } = await copyAndPaste({ browser, evaluate });
      assert.ok(text.includes("Before the card.") && text.includes("After the card."), text);
      // WebKit's own select all passes shadow trees over, whatever they hold.
      if (browser.name === "webkit") return;
      assert.ok(text.replace(/\s+/g, " ").includes("The second paragraph is shorter, but not by much."), text);
      // An empty layer for the site's own blocks has no words to lose.
      assert.doesNotMatch(html.replace(/<div class=""[^>]*>/g, ""), /[^-]color: ?(transparent|rgba\(0, 0, 0, 0\))/);
      await evaluate(() => kit.until(() => !card.shadowRoot.querySelector(".text").style.color, "ink that is gone"));
    },
  },
  {
    name: "find in page finds words over the ends of lines, with a soft hyphen between them or none",
    only: ["chromium", "firefox"],
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(mount, {
        ...article,
        body: [
          ...article.body,
          {
            type: "paragraph",
            text: `Endless: ${"abcdefghij".repeat(9)}XYZ and ${"inter\u00adnation\u00adali\u00adsation ".repeat(6)}`,
          },
        ],
      });
      const found = await evaluate(() => {
        const lines = (css) => new Set([...card.shadowRoot.querySelectorAll(css)].map((t) => Math.round(kit.box(t).y)));
        const find = (words) => {
          getSelection().removeAllRanges();
          return window.find(words, false, false, true);
        };
        return {
          lines: lines("p.x:nth-of-type(4) .t").size,
          phrases: [
            "enough text for four or five lines in a narrow card",
            "a link of several words that breaks, and bold",
          ].map(find),
          words: [
            "extraordinarily",
            "internationalisation internationalisation internationalisation",
            "abcdefghij".repeat(9),
          ].map(find),
          missing: find("words that nobody has written"),
        };
      });
      assert.deepEqual(found.phrases, [true, true]);
      assert.deepEqual(found.words, [true, true, true]);
      assert.equal(found.missing, false);
    },
  },
];
