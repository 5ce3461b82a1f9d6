import { openLanding, openStudio } from "./studio_page.mjs";

/** What axe finds wrong in the page. */
async function violations() {
  await import("/axe/axe.min.js");
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(" ")} ${node.html.slice(0, 120)}`),
  );
}

const looks = ["en", "ar"].flatMap((lang) => ["light", "dark"].map((scheme) => ({ lang, scheme })));

async function wear(browser, scheme) {
  await browser.page.emulateMedia({ colorScheme: scheme });
}

export const studioAccess = [
  ...looks.map(({ lang, scheme }) => ({
    name: `axe finds no violation in the studio and on the landing page, in ${lang}, ${scheme}`,
    only: ["chromium"],
    async run({ browser, site, evaluate, assert }) {
      await wear(browser, scheme);
      try {
        // axe makes code of its messages, which a strict policy refuses.
        await openLanding(browser, site, `?lang=${lang}&without=policy`);
        await evaluate(() => until(() => document.querySelectorAll("[data-known='true']").length === 3, "the figures"));
        assert.deepEqual(await evaluate(violations), [], "the landing page");
        await openStudio(browser, site, `studio.html?lang=${lang}&without=policy`);
        await evaluate(async () => {
          for (const group of document.querySelectorAll("details.group")) group.open = true;
          paste('{"@type": "Article", "headline": "H", "nothing": 1}');
          await until(() => document.querySelector(".report"), "the report");
          await still();
        });
        assert.deepEqual(await evaluate(violations), [], "the studio");
        await evaluate(async () => {
          write("{");
          await until(() => document.querySelector(".objections"), "objections");
          pick("mode", "both");
          await until(() => cards().length === 2 && cards().every((card) => headline(card)), "both modes");
          await still();
        });
        assert.deepEqual(await evaluate(violations), [], "the studio with an objection");
      } finally {
        await wear(browser, "light");
      }
    },
  })),
  {
    name: "the studio and the landing page break no rule of a strict policy",
    only: ["chromium"],
    async run({ browser, site, evaluate, assert }) {
      // Reports come in their order: one of a picture that is asked for last ends them.
      const reports = async () => {
        const seen = [];
        const add = (list) =>
          seen.push(...list.map(({ body }) => `${body.effectiveDirective} ${body.sourceFile} ${body.blockedURL}`));
        new ReportingObserver(add, { types: ["csp-violation"], buffered: true }).observe();
        const last = "http://last.invalid/picture.png";
        new Image().src = last;
        await until(() => seen.at(-1)?.includes(last), "the report of the last picture");
        return seen.slice(0, -1);
      };
      const whenOffline = async () => {
        await until(async () => (await navigator.serviceWorker.getRegistration())?.active, "the page's service worker");
      };
      await openLanding(browser, site);
      await evaluate(() => until(() => document.querySelectorAll("[data-known='true']").length === 3, "the figures"));
      await evaluate(whenOffline);
      assert.deepEqual(await evaluate(reports), [], "the landing page");
      await openStudio(browser, site);
      await evaluate(async () => {
        for (const group of document.querySelectorAll("details.group")) group.open = true;
        write('{"headline": 5, "label": "x"}');
        await until(() => document.querySelector(".objections"), "objections");
        editor().focus();
        pick("mode", "both");
        pick("scale", "3");
        await until(() => cards().length === 2, "both modes");
        await still();
      });
      await evaluate(whenOffline);
      assert.deepEqual(await evaluate(reports), [], "the studio");
    },
  },
  {
    name: "the studio fits a window of 360 px, where its panels are reached one by one",
    async run({ browser, site, evaluate, assert }) {
      await browser.setViewport(360, 740);
      try {
        await openStudio(browser, site);
        const seen = await evaluate(async () => {
          const shown = () =>
            [...document.querySelectorAll(".panel")]
              .filter((panel) => panel.offsetWidth > 0)
              .map((panel) => panel.classList[1]);
          const found = {};
          for (const panel of ["content", "preview", "design"]) {
            document.querySelector(`.tabs [data-panel='${panel}']`).click();
            await until(() => shown().includes(panel), `the panel of the ${panel}`);
            await frame();
            found[panel] = [shown().join(), document.documentElement.scrollWidth > innerWidth];
          }
          return found;
        });
        for (const panel of ["content", "preview", "design"]) assert.deepEqual(seen[panel], [panel, false]);
      } finally {
        await browser.setViewport(1100, 900);
      }
    },
  },
  {
    name: "the studio is worked by keys alone: from the bar into the editor, and out of it again",
    only: ["chromium"],
    async run({ browser, site, evaluate, assert }) {
      await browser.setViewport(1500, 900);
      try {
        await openStudio(browser, site);
        const active = () =>
          evaluate(() => {
            let element = document.activeElement;
            while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
            return element.id || element.className || element.localName;
          });
        const passed = [];
        for (let step = 0; step < 60; ++step) {
          await browser.press("Tab");
          passed.push(await active());
          if (passed.at(-1).includes("cm-content")) break;
        }
        assert.ok(passed.includes("undo") || passed.includes("start-anew"), passed.join(", "));
        assert.match(passed.at(-1), /cm-content/, passed.join(" "));
        await browser.press("Control+End");
        // The line's end, and the bracket before it.
        await browser.press("Backspace");
        await browser.press("Backspace");
        await evaluate(() => until(() => document.querySelector(".objections"), "the objection to a missing bracket"));
        await browser.press("Control+z");
        await evaluate(() => until(() => !document.querySelector(".objections"), "no objection"));
        await browser.press("Tab");
        assert.doesNotMatch(await active(), /cm-content/, "Tab leaves the editor");
      } finally {
        await browser.setViewport(1100, 900);
      }
    },
  },
  {
    name: "the editor offers what the schema knows",
    only: ["chromium"],
    async run({ browser, site, evaluate, assert }) {
      await browser.setViewport(1500, 900);
      try {
        await openStudio(browser, site);
        await evaluate(() => write('{"headline": "H", "label": '));
        await browser.press("Control+End");
        await browser.press("Control+Space");
        const offered = await evaluate(async () => {
          const root = document.querySelector(".editor").shadowRoot;
          await until(() => root.querySelector(".cm-tooltip-autocomplete li"), "the list");
          return [...root.querySelectorAll(".cm-tooltip-autocomplete li")].map((item) => item.textContent);
        });
        assert.deepEqual([...offered].sort(), ['"analysis"', '"breaking"', '"live"', '"opinion"', '"sponsored"']);
      } finally {
        await browser.setViewport(1100, 900);
      }
    },
  },
];
