const hostile = ["reset", "inline", "canvas", "huge", "slow", "rtl", "vertical", "hidden-overflow", "slotted"];

/** What is seen of a card: its size, its pixels or the boxes of its text, and where its links and fields stand. */
const look = async (render) => {
  kit.main.replaceChildren();
  const frame = document.createElement("div");
  frame.style.setProperty("width", "380px", "important");
  frame.style.setProperty("display", "block", "important");
  frame.style.setProperty("writing-mode", "horizontal-tb");
  kit.main.append(frame);
  const article = kit.article({
    kicker: { text: "Kicker", url: "/kicker" },
    signup: { title: "Join us", fields: ["email", { name: "weekend", type: "checkbox" }] },
  });
  const card = document.createElement("article-card");
  card.style.setProperty("width", "380px", "important");
  Object.assign(card, { article, render });
  frame.append(card);
  await kit.event(card, "card-load");
  await kit.until(() => card.shadowRoot.querySelector("form"), "the form");
  await document.fonts.ready;
  await kit.until(() => document.fonts.status === "loaded", "the fonts");
  if (render === "canvas")
    await kit.until(() => card.shadowRoot.querySelector(".text[data-fitted]"), "the fitted text");
  // The page may want a transition of everything.
  await kit.still();
  const shown = card.shadowRoot.querySelector(render === "canvas" ? ".card" : ".flow");
  const origin = kit.box(shown);
  const places = [...shown.querySelectorAll("h2,p,a,input,button,.place")]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const { x, y, width, height } = kit.box(element);
      return [x - origin.x, y - origin.y, width, height].map(Math.round).join();
    });
  const pixels = render === "canvas" ? await kit.hash(kit.canvasPixels(card).data) : "";
  return { size: [origin.width, origin.height].map(Math.round), places, pixels };
};

export const strictPages = [
  {
    name: "no style of the page changes what is seen of a card, drawn or as HTML",
    async run({ page, evaluate, assert }) {
      await page("?hostile");
      for (const render of ["canvas", "dom"]) {
        const plain = await evaluate(look, render);
        assert.ok(plain.places.length > 5);
        for (const name of hostile) {
          await evaluate((name) => {
            document.documentElement.dataset.hostile = name;
          }, name);
          const seen = await evaluate(look, render);
          assert.equal(JSON.stringify(seen), JSON.stringify(plain), `${name}, ${render}`);
          await evaluate(() => {
            delete document.documentElement.dataset.hostile;
          });
        }
      }
    },
  },
  {
    // The third page allows no worker: trying one is told.
    expects: /^policy: worker-src/,
    name: "under the strictest policy a card with forms, HTML content and foreign script is shown in both modes, no violation",
    async run({ page, evaluate, assert }) {
      for (const query of ["", "?with=trusted-types", "?without=worker"]) {
        await page(query);
        const seen = await evaluate(async () => {
          const article = kit.article({ headline: "Strict 老港口 👍🏽", signup: { title: "Join", fields: ["email"] } });
          const drawn = await kit.loaded({ article, width: 300 });
          await kit.until(() => drawn.shadowRoot.querySelector("form"), "the form");
          const html = await kit.loaded({ article, width: 300, render: "dom" });
          const own = document.createElement("article-card");
          own.append(Object.assign(document.createElement("h2"), { textContent: "A headline" }));
          kit.main.prepend(own);
          await own.ready;
          return { modes: [drawn.mode, html.mode, own.mode], problems: kit.problems };
        });
        assert.deepEqual(seen.modes, ["canvas", "dom", "canvas"], query);
        if (!query.includes("without")) assert.deepEqual(seen.problems, [], query);
      }
    },
  },
  {
    name: "in a sandboxed frame without an origin a card is shown, at least as HTML, and in one of the same origin drawn",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const mode = (sandbox) =>
          new Promise((done) => {
            const frame = document.createElement("iframe");
            if (sandbox !== undefined) frame.setAttribute("sandbox", sandbox);
            // To WebKit nothing is 'self' to a document without an origin: under such a policy no script runs there.
            frame.src = `framed.html${sandbox === undefined ? "" : "?without=policy"}`;
            frame.width = "500";
            addEventListener("message", ({ source, data }) => source === frame.contentWindow && done(data));
            kit.main.append(frame);
          });
        return { sandboxed: await mode("allow-scripts"), same: await mode(undefined) };
      });
      assert.match(seen.sandboxed.mode, /canvas|dom/, JSON.stringify(seen));
      assert.match(seen.sandboxed.text, /A headline in a frame/);
      assert.deepEqual(seen.same.mode, "canvas");
    },
  },
  {
    name: "a card in a closed shadow root is drawn",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const host = document.createElement("div");
        kit.main.append(host);
        const card = await kit.loaded({ article: kit.article(), width: 300 }, host.attachShadow({ mode: "closed" }));
        return [card.mode, kit.canvas(card).width];
      });
      assert.deepEqual(seen, ["canvas", 300]);
    },
  },
];
