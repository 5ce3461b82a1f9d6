import { describe, expect, test } from "vitest";
import { readArticle } from "../../../../web/src/accessibility/dom_mode/format/read_article.js";
import { CardLanguage } from "../../../../web/src/accessibility/dom_mode/language.js";
import { SiteBlocks } from "../../../../web/src/accessibility/dom_mode/site_blocks.js";
import { withoutForms } from "../../../../web/src/accessibility/dom_mode/without_forms.js";

interface SiteFields {
  signup?: unknown;
  banner?: unknown;
  consent?: unknown;
}

const nodesOf = (fields: SiteFields, lang = "en") => {
  const read = readArticle(JSON.stringify({ headline: "H", ...fields }));
  if (read instanceof Error) throw read;
  return new SiteBlocks(read.article, new CardLanguage(lang), { rtl: false, lang }).nodes;
};
const controlsOf = (article: SiteFields) =>
  nodesOf(article)
    .filter(({ name }) => name)
    .map(({ role, name, control }) => [role, name, control]);

describe("the site's own blocks without the core", () => {
  test("a field's type is its own, else that of its name, and each name counts once", () => {
    const fields = [
      "email",
      { name: "tel" },
      { name: "x", type: "odd" },
      "email",
      {},
      true,
      { name: "y", type: "checkbox" },
    ];
    expect(controlsOf({ signup: { title: "T", fields } })).toEqual([
      ["email-field", "email", 0],
      ["tel-field", "tel", 1],
      ["text-field", "x", 2],
      ["checkbox", "y", 3],
      ["button", "submit", 4],
    ]);
  });

  test("notes belong to the control that they tell of", () => {
    const nodes = nodesOf({
      signup: { title: "T", fields: [{ name: "email", required: true }] },
      consent: { text: "C", categories: [{ id: "a", name: "A" }] },
    });
    const notes = nodes.filter(({ role }) => role === "control-note");
    const names = notes.map(({ control }) => nodes.find((node) => node.name && node.control === control)?.name);
    expect(names).toEqual(["email", "email", "submit", "submit", "accept", "accept"]);
  });

  test("an action that is an address is where to send, other words are the button's", () => {
    const of = (action: string) => {
      const nodes = nodesOf({ signup: { title: "T", action } });
      const button = nodes.findIndex(({ role }) => role === "button");
      return [nodes[0]!.href, nodes.find(({ parent }) => parent === button)?.text];
    };
    expect(of("/join")).toEqual(["/join", "Subscribe"]);
    expect(of("Join us")).toEqual(["", "Join us"]);
  });

  test("fields of any type make no more than fewer blocks", () => {
    const blocks = (fields: SiteFields) =>
      nodesOf(fields)
        .filter(({ role }) => ["signup", "banner", "consent"].includes(role))
        .map(({ role }) => role);
    for (const [wrong, whole, hasBanner] of [
      // Words in the place of a block are its text; an object has all that it may leave out.
      [5, ["signup", "consent"], false],
      ["text", ["signup", "consent"], true],
      [{}, ["signup", "consent"], false],
      [[], [], false],
      [true, [], false],
      [null, [], false],
    ] as const) {
      const name = JSON.stringify(wrong);
      expect(blocks({ signup: wrong, banner: wrong, consent: wrong }), name).toEqual(whole);
      expect(blocks({ signup: { title: wrong, fields: wrong, privacyUrl: wrong, action: wrong } }), name).toEqual([
        "signup",
      ]);
      expect(
        blocks({ consent: { text: wrong, categories: [wrong] }, banner: { image: wrong, label: wrong } }),
        name,
      ).toEqual(hasBanner ? ["banner", "consent"] : ["consent"]);
    }
  });

  test("without forms titles, texts and links are left", () => {
    const nodes = withoutForms(
      nodesOf({
        signup: { title: "T", text: "X", fields: ["email"], privacyUrl: "/p" },
        banner: { image: { src: "b.png", alt: "B" }, url: "/ad", label: "Ad" },
      }),
    );
    const texts = nodes.filter(({ role }) => role === "text").map(({ text, href }) => [text, href]);
    expect(texts).toEqual([
      ["T", ""],
      ["X", ""],
      ["Privacy policy", "/p"],
      ["Ad", "/ad"],
    ]);
  });
});
