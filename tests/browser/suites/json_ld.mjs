import { openPage } from "../open_page.mjs";

/** What a card shows as HTML, once it shows something. */
const shown = async (id) => {
  const card = document.getElementById(id);
  await kit.until(() => card.mode === "dom", `${id} as HTML`);
  const flow = card.shadowRoot.querySelector(".flow");
  return {
    headline: flow.querySelector("h2").textContent,
    link: flow.querySelector("h2 a")?.pathname,
    text: flow.textContent.replace(/\s+/g, " "),
    bold: flow.querySelector("strong")?.textContent,
  };
};

export const jsonLd = [
  {
    name: "JSON-LD inside the element is its content, under a strict policy with Trusted Types, and nothing of it runs",
    async run({ browser, site, evaluate, assert }) {
      await openPage(browser, `${site.url}json_ld.html`);
      const linked = await evaluate(shown, "linked");
      assert.equal(linked.headline, "Tom & the harbour");
      assert.equal(linked.link, "/harbour");
      assert.equal(linked.bold, "back");
      assert.match(linked.text, /Leila Haddad/);
      assert.doesNotMatch(linked.text, /without scripts|window\.ran/);
      const told = await evaluate(() => ({ ran: "ran" in window, problems: kit.problems }));
      assert.equal(told.ran, false);
      assert.deepEqual(
        told.problems.filter((problem) => /policy|trusted/i.test(problem)),
        [],
      );
    },
  },
  {
    name: "JSON-LD without an article is told as a warning, and the HTML beside it is shown",
    async run({ browser, site, evaluate, assert }) {
      await openPage(browser, `${site.url}json_ld.html`);
      assert.equal((await evaluate(shown, "recipe")).headline, "The HTML beside it");
      const warnings = await evaluate(async () => {
        const card = document.getElementById("recipe");
        const loaded = kit.event(card, "card-load");
        card.append(document.createElement("p"));
        const { warnings } = await loaded;
        return warnings.filter(({ code }) => code === "unsupported-content").map(({ path }) => path);
      });
      assert.deepEqual(warnings, ['script[type="application/ld+json"]']);
    },
  },
];
