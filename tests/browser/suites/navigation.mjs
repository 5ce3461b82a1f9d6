import { until } from "../pages/waiting.js";

const mountLinked = async (render) => {
  kit.main.replaceChildren();
  window.told = [];
  window.card = await kit.loaded({
    render,
    width: 420,
    article: {
      headline: "A headline with a link",
      url: "/stories/first",
      kicker: { text: "Kicker", url: "/kicker" },
      authors: [{ name: "Ada", url: "/ada" }],
      body: [{ type: "paragraph", text: [{ text: "Before " }, { text: "inside", href: "/inside" }, { text: "." }] }],
      related: {
        items: [
          { headline: "Related one", url: "/one" },
          { headline: "Related two", url: "/two" },
        ],
      },
      signup: { title: "Join", fields: ["email"], privacyUrl: "/privacy" },
      banner: { image: { src: "/pictures/quarters.gif", alt: "Sail", width: 64, height: 48 }, url: "/ad", label: "Ad" },
      consent: { text: "C", policyUrl: "/policy", categories: [{ id: "a", name: "A" }] },
    },
  });
  await kit.until(() => card.shadowRoot.querySelector("form"), "the forms");
  window.link = (path) => [...card.shadowRoot.querySelectorAll("a")].find((a) => new URL(a.href).pathname === path);
  card.addEventListener("card-navigate", (event) => {
    told.push(event.detail);
    if (window.cancels) event.preventDefault();
  });
  window.cancels = true;
  return card.mode;
};

const middleOf = (path) => {
  const [link] = [window.link(path)];
  link.scrollIntoView({ block: "center" });
  const place = link.getClientRects()[0] ?? link.querySelector(".place,span").getClientRects()[0];
  return { x: place.x + Math.min(20, place.width / 2), y: place.y + place.height / 2 };
};

/** Waits until the browser shows another page; while it goes there, it may have none to ask. */
async function arrive(evaluate, path) {
  const at = () => evaluate(() => location.pathname).catch(() => undefined);
  await until(async () => (await at()) === path, `a browser at ${path}`);
}

export const navigation = [
  {
    name: "every link of a card tells what it leads to, from which part, before it is followed; cancelled it is not",
    async run({ page, evaluate, assert, site }) {
      await page();
      for (const mode of ["canvas", "dom"]) {
        assert.equal(await evaluate(mountLinked, mode), mode);
        const seen = await evaluate(() => {
          for (const link of card.shadowRoot.querySelectorAll("a")) link.click();
          return { told, at: location.pathname };
        });
        assert.equal(seen.at, "/card.html");
        const of = seen.told.map(({ url, item, index, button }) => [url.replace(site.url, "/"), item, index, button]);
        assert.deepEqual(
          new Set(of.map(String)),
          new Set(
            [
              ["/kicker", "kicker", -1, 0],
              ["/stories/first", "headline", -1, 0],
              ["/ada", "meta", -1, 0],
              ["/inside", "body", -1, 0],
              ["/one", "related", 0, 0],
              ["/two", "related", 1, 0],
              ["/privacy", "signup", -1, 0],
              ["/ad", "banner", -1, 0],
              ["/policy", "consent", -1, 0],
            ].map(String),
          ),
          mode,
        );
      }
    },
  },
  {
    name: "a click, Enter, a middle click and a click with a key each tell once, and how",
    async run({ page, evaluate, assert, browser }) {
      await page();
      for (const mode of ["canvas", "dom"]) {
        await evaluate(mountLinked, mode);
        const { x, y } = await evaluate(middleOf, "/inside");
        await browser.click(x, y);
        await evaluate(() => link("/inside").focus());
        await browser.press("Enter");
        if (browser.name === "chromium") {
          await browser.click(x, y, { button: "middle" });
          await browser.page.keyboard.down("Control");
          await browser.click(x, y);
          await browser.page.keyboard.up("Control");
          await browser.click(x, y, { button: "right" });
        }
        const told = await evaluate(() => ({
          told: told.map(({ button, ctrlKey, shiftKey }) => [button, ctrlKey, shiftKey]),
          at: location.pathname,
        }));
        const plain = [0, false, false];
        const more =
          browser.name === "chromium"
            ? [
                [1, false, false],
                [0, true, false],
              ]
            : [];
        assert.deepEqual(told, { told: [plain, plain, ...more], at: "/card.html" });
      }
      if (browser.name === "chromium") assert.equal(browser.page.context().pages().length, 1, "a tab was opened");
    },
  },
  {
    name: "a link that is not cancelled is the browser's own, and the page's links inside the element are not told",
    async run({ page, evaluate, assert, browser }) {
      await page();
      for (const mode of ["canvas", "dom"]) {
        if (mode === "dom") await page();
        await evaluate(mountLinked, mode);
        await evaluate(() => {
          window.cancels = false;
        });
        const { x, y } = await evaluate(middleOf, "/inside");
        await browser.click(x, y);
        await arrive(evaluate, "/inside");
      }
      await page();
      const told = await evaluate(async () => {
        const told = [];
        kit.main.addEventListener("card-navigate", ({ detail }) => told.push(detail.url));
        const card = document.createElement("article-card");
        const own = document.createElement("a");
        own.href = "#own";
        own.textContent = "Own";
        card.loading = "lazy";
        card.style.marginTop = "20000px";
        card.append(own);
        kit.main.append(card);
        own.click();
        await kit.until(() => location.hash === "#own", "the page's own link");
        return told;
      });
      assert.deepEqual(told, []);
    },
  },
];
