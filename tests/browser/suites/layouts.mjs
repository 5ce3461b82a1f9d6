// Layouts on a page: attribute, property, an operator's own, and the site's own blocks in them, as pixels and as HTML.

const names = ["standard", "compact", "hero", "list", "headline", "brief", "auto"];

const setUp = () => {
  kit.sample = async (name, more = {}) => {
    const text = await (await fetch(`/articles/${name}.json`)).text();
    return { ...JSON.parse(text.replaceAll('"images/', '"/articles/images/')), ...more };
  };
  /** What is read, in order: parts of the card by their roles. */
  kit.order = (card) => {
    const roles = "label kicker headline meta standfirst figure body read-more related signup banner consent".split(
      " ",
    );
    const isCanvas = card.mode === "canvas";
    const elements = [...card.shadowRoot.querySelector(isCanvas ? ".card" : ".flow").querySelectorAll("*")];
    const roleOf = (element) =>
      isCanvas ? (element.dataset.role ?? "") : (roles.find((role) => element.classList.contains(role)) ?? "");
    const isShown = (element) => element.getClientRects().length > 0;
    const seen = elements.filter(isShown).map((element) => [roleOf(element), element]);
    const inBody = (element) => element.parentElement.closest(isCanvas ? "[data-role=body]" : ".body");
    const found = seen.filter(([role, element]) => roles.includes(role) && !inBody(element)).map(([role]) => role);
    return found.filter((role, index) => role !== found[index - 1]).join(" ");
  };
  kit.shown = async (card, height) =>
    kit.until(
      () => Math.abs(kit.box(card).height - height) < 0.5,
      `a height of ${height}, not ${kit.box(card).height}`,
    );
  kit.withForms = (card) => kit.until(() => card.shadowRoot.querySelector("form"), "the forms");
};

export const layouts = [
  {
    name: "each layout has the height that is measured for it, and the same reading order as pixels and as HTML",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      for (const name of names) {
        for (const sample of ["english", "arabic"]) {
          for (const width of [240, 439, 440, 800]) {
            const seen = await evaluate(
              async (layout, sample, width) => {
                const article = await kit.sample(sample);
                const card = await kit.loaded({ article, width, render: "canvas", layout });
                // Teasers have none of the site's blocks.
                if (/signup|consent/.test(kit.order(card))) await kit.withForms(card);
                const measured = await card.measure(width);
                const shown = kit.box(card).height;
                const canvas = kit.order(card);
                card.render = "dom";
                await kit.until(() => card.mode === "dom", "HTML");
                await document.fonts.ready;
                await kit.until(() => document.fonts.status === "loaded", "the fonts");
                const dom = kit.order(card);
                const height = kit.box(card).height;
                card.remove();
                return { measured, shown, canvas, dom, height };
              },
              name,
              sample,
              width,
            );
            const where = `${name} ${sample} ${width}`;
            assert.equal(seen.shown, seen.measured, where);
            assert.equal(seen.dom, seen.canvas, where);
            assert.ok(/^(label )?(kicker )?headline/.test(seen.canvas), `${where}: ${seen.canvas}`);
            assert.ok(
              Math.abs(seen.height - seen.shown) < Math.max(48, seen.shown * 0.06),
              `${where}: ${seen.shown} px as pixels, ${seen.height} px as HTML`,
            );
          }
        }
      }
    },
  },
  {
    name: "attribute and property name a layout, and a change of either is shown",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async () => {
        const card = await kit.loaded({ article: await kit.sample("english"), width: 640, render: "canvas" });
        const atFirst = card.layout;
        const heights = {};
        for (const name of ["hero", "list", "standard"]) {
          card.setAttribute("layout", name);
          heights[name] = await card.measure(640);
          await kit.shown(card, heights[name]);
        }
        card.layout = "list";
        await kit.shown(card, heights.list);
        card.layout = null;
        await kit.shown(card, heights.standard);
        return { atFirst, heights, after: card.layout };
      });
      assert.equal(seen.atFirst ?? undefined, undefined);
      assert.equal(seen.after, "standard");
      assert.equal(new Set(Object.values(seen.heights)).size, 3);
    },
  },
  {
    name: "a layout that has a name asks for no file",
    async run({ page, evaluate, assert, site, browser }) {
      await browser.open("about:blank");
      const from = site.requests.length;
      await page();
      await evaluate(async () => void (await kit.loaded({ article: kit.article(), width: 300, layout: "list" })));
      const paths = site.requests.slice(from).map((request) => request.path);
      assert.deepEqual(
        paths.filter((path) => /layout|theme/.test(path)),
        [],
      );
    },
  },
  {
    name: "an operator's layout is a file's or an object's, with breakpoints of its own",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async () => {
        const article = await kit.sample("english");
        const layout = {
          column: [{ row: ["image", "headline"], stackBelow: 400 }, { part: "meta", from: 500 }, "readMore"],
          inset: true,
        };
        const file = await kit.loaded({ article, width: 300, render: "canvas", layout: "/odd/layout.json" });
        const orders = [];
        for (const render of ["canvas", "dom"]) {
          const card = await kit.loaded({ article, width: 520, render, layout });
          for (const width of [520, 450, 300]) {
            card.style.width = `${width}px`;
            if (render === "canvas") {
              await kit.until(() => kit.canvas(card).width === width, `pixels ${width} px wide`);
              await kit.shown(card, await card.measure(width));
              await kit.settled(card);
            }
            await kit.frame();
            const [figure, headline] = ["figure", "headline"].map((role) =>
              card.shadowRoot.querySelector(render === "canvas" ? `[data-role=${role}]` : `.flow .${role}`),
            );
            const beside = kit.box(figure).x < kit.box(headline).x && kit.box(figure).width < width / 2;
            orders.push(`${render} ${width}: ${kit.order(card)}${beside ? " beside" : ""}`);
          }
        }
        return { file: kit.order(file), orders };
      });
      assert.equal(seen.file, "headline standfirst");
      assert.deepEqual(
        seen.orders,
        ["canvas", "dom"].flatMap((mode) => [
          `${mode} 520: headline figure meta read-more beside`,
          `${mode} 450: headline figure read-more beside`,
          `${mode} 300: headline figure read-more`,
        ]),
      );
    },
  },
  {
    name: "what is wrong within a description costs the node or the value, on the canvas and as HTML, and is told",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async () => {
        const article = await kit.sample("english");
        const right = { column: ["headline", { part: "meta", from: 300 }], inset: true };
        const wrong = {
          column: ["sidebar", { part: "headline", from: 9000 }, { part: "meta", from: 300, lines: "all" }, { row: [] }],
          inset: true,
          colour: "red",
        };
        const told = [];
        for (const render of ["canvas", "dom"]) {
          const card = await kit.loaded({ article, width: 500, render, layout: right });
          const { height } = kit.box(card);
          const loads = [];
          card.addEventListener("card-load", ({ detail }) => loads.push(detail.warnings));
          card.addEventListener("card-error", ({ detail }) => loads.push(detail));
          const loaded = kit.event(card, "card-load");
          card.layout = wrong;
          await loaded;
          // The next frame tells it no more.
          const resized = kit.event(card, "card-resize");
          card.style.width = "501px";
          await resized;
          told.push({
            order: kit.order(card),
            isSame: kit.box(card).height === height,
            loads: loads.map((warnings) => warnings.map(({ code, path }) => `${code} ${path}`)),
          });
        }
        return told;
      });
      const warnings = [
        "unknown-field layout.colour",
        "bad-value layout.column[0]",
        "wrong-type layout.column[2].lines",
        "missing-field layout.column[3].row",
        "bad-value layout.column[1]",
      ];
      const expected = { order: "headline meta", isSame: true, loads: [warnings] };
      assert.deepEqual(seen, [expected, expected]);
    },
  },
  {
    name: "a description of which nothing is left is told, and the card stays as it was",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async () => {
        const card = await kit.loaded({
          article: await kit.sample("english"),
          width: 500,
          render: "canvas",
          layout: "list",
        });
        const height = kit.box(card).height;
        const cycle = { column: ["headline"] };
        cycle.column.push(cycle);
        const deep = () => {
          let node = "headline";
          for (let i = 0; i < 40; ++i) node = { column: [node] };
          return node;
        };
        const hostile = new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error("no");
            },
            get: () => {
              throw new Error("no");
            },
          },
        );
        const told = [];
        for (const layout of [
          { column: ["kicker"] },
          cycle,
          deep(),
          hostile,
          7,
          "poster",
          "/odd/none.json",
          "/odd/html",
        ]) {
          const failed = kit.failure(card);
          card.layout = layout;
          told.push(await failed);
        }
        const fresh = kit.mount({ article: kit.article(), width: 500, render: "canvas" });
        fresh.setAttribute("layout", "poster");
        const first = await kit.failure(fresh);
        await fresh.ready;
        return {
          told,
          after: kit.box(card).height === height,
          measured: (await card.measure(500)) === height,
          first,
          mode: fresh.mode,
        };
      });
      const places = seen.told.map(({ code, path }) => `${code} ${path.replace(/^http:\/\/[^/]+/, "")}`);
      assert.deepEqual(places, [
        "missing-field layout",
        "bad-json layout",
        "missing-field layout",
        "bad-json layout",
        "wrong-type layout",
        "bad-value layout",
        "layout-unavailable /odd/none.json",
        "bad-json /odd/html",
      ]);
      assert.ok(seen.after && seen.measured, "the card is still a row");
      assert.equal(seen.first.code, "bad-value");
      assert.equal(seen.mode, "canvas", "a card without a layout of its own is the standard one");
    },
  },
  {
    name: "the host switches the site's blocks off and moves them; they are reached and read where they stand",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async () => {
        const article = await kit.sample("english");
        const orders = [];
        for (const render of ["canvas", "dom"]) {
          const blocks = { signup: { after: "image" }, banner: false };
          const card = await kit.loaded({ article, width: 640, render, blocks });
          await kit.withForms(card);
          orders.push(kit.order(card));
          const email = card.shadowRoot.querySelector("input[type=email]");
          // Links before it are before it in the document, and those after are after.
          const links = [...card.shadowRoot.querySelectorAll(render === "canvas" ? ".card a" : ".flow a")];
          const isAfter = (link) => (email.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
          orders.push(`${links.some(isAfter)} ${links.some((link) => !isAfter(link))}`);
          const place = kit.box(email);
          const figure = card.shadowRoot.querySelector(render === "canvas" ? "[data-role=figure]" : ".flow .figure");
          orders.push(place.y > kit.box(figure).y + kit.box(figure).height);
          email.value = "a@b";
          email.dispatchEvent(new Event("input", { bubbles: true }));
          card.blocks = JSON.stringify({ signup: { before: "body" } });
          await kit.until(() => kit.order(card).includes("banner"), "the banner");
          await kit.withForms(card);
          orders.push(kit.order(card), card.shadowRoot.querySelector("input[type=email]").value);
          card.setAttribute("blocks", "{");
          card.blocks = undefined;
          orders.push((await kit.failure(card)).path);
        }
        return orders;
      });
      const half = [
        "kicker headline meta standfirst figure signup body related consent",
        "true true",
        true,
        "kicker headline meta standfirst figure signup body related banner consent",
        "a@b",
        "blocks",
      ];
      assert.deepEqual(seen, [...half, ...half]);
    },
  },
  {
    name: "a sign-up within the article is filled in and sent like one below it",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const sent = await evaluate(async () => {
        const article = await kit.sample("english");
        const card = await kit.loaded({
          article,
          width: 640,
          render: "canvas",
          blocks: { signup: { before: "body" } },
        });
        await kit.withForms(card);
        const email = card.shadowRoot.querySelector("input[type=email]");
        const at = kit.box(email);
        const hit = card.shadowRoot.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
        email.value = "reader@example.org";
        email.dispatchEvent(new Event("input", { bubbles: true }));
        const told = kit.event(card, "card-signup");
        email.form.requestSubmit();
        return { values: (await told).values, hit: hit === email };
      });
      assert.equal(sent.values.email, "reader@example.org");
      assert.ok(sent.hit, "nothing lies over the field");
    },
  },
];
