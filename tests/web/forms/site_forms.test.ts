// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ControlState } from "../../../web/src/abi/layout.js";
import { builtinField } from "../../../web/src/abi/theme.js";
import type { ConsentDetail, SignupDetail } from "../../../web/src/forms.js";
import { SiteForms } from "../../../web/src/forms.js";
import type { ControlChange } from "../../../web/src/runtime/protocol.js";
import { builtinThemes, type CardTheme } from "../../../web/src/theme/card_theme.js";
import { siteNodes } from "./site_nodes.js";

const base = "https://site.example/news/";

interface Told {
  type: string;
  detail: SignupDetail | ConsentDetail;
}

let root: HTMLElement;
let forms: SiteForms;
let changes: ControlChange[];
let told: Told[];
let headingLevel = 2;
let theme: CardTheme | undefined;
let react: (told: Told) => boolean;

beforeEach(() => {
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  root = document.createElement("div");
  host.attachShadow({ mode: "open" }).append(root);
  changes = [];
  told = [];
  react = () => true;
  headingLevel = 2;
  theme = undefined;
  const tell = (type: string, detail: SignupDetail | ConsentDetail) => {
    told.push({ type, detail });
    return react({ type, detail });
  };
  forms = new SiteForms(
    root,
    root,
    { headingLevel: () => headingLevel, theme: () => theme, change: (change) => changes.push(change), tell },
    {},
  );
  forms.show(siteNodes(), base, 1);
});

const control = (name: string) => root.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const button = (words: string) => [...root.querySelectorAll("button")].find((each) => each.textContent === words)!;
const stateOf = (index: number) => changes.at(-1)?.states[index];
const submit = () => button("Sign up").click();
const says = (role: string) => [...root.querySelectorAll(`[role=${role}]`)].map((e) => e.textContent).filter(Boolean);

function enter(name: string, value: string) {
  control(name).value = value;
  control(name).dispatchEvent(new Event("input", { bubbles: true }));
}

describe("the elements", () => {
  test("titles stand one level below the card's headline", () => {
    const titles = () => [...root.querySelectorAll(":is(h2,h3,h4,h5,h6)")].map((title) => title.localName);
    expect(titles()).toEqual(["h3", "h3"]);
    headingLevel = 4;
    forms.show(siteNodes(), base, 1);
    expect(titles()).toEqual(["h5", "h5"]);
    headingLevel = 6;
    forms.show(siteNodes(), base, 1);
    expect(titles()).toEqual(["h6", "h6"]);
  });

  test("blocks are named regions, the article is none of them", () => {
    const names = [...root.children].map((block) => [
      block.localName,
      root.querySelector(`#${block.getAttribute("aria-labelledby")}`)?.textContent,
    ]);
    expect(names).toEqual([
      ["section", "Join"],
      ["aside", "Advertisement"],
      ["section", "Privacy"],
    ]);
  });

  test("each field has its label, its type and what the browser needs to fill it in", () => {
    expect(control("email")).toMatchObject({ type: "email", required: true, autocomplete: "email" });
    expect(control("city")).toMatchObject({ type: "text", required: false, autocomplete: "on" });
    expect([...control("email").labels!].map((label) => label.textContent)).toEqual(["Label of email"]);
    expect([...control("weekend").labels!].map((label) => label.textContent)).toEqual(["Label of weekend"]);
  });

  test("choices are a group with a name", () => {
    const group = root.querySelector("fieldset")!;
    expect(root.querySelector(`#${group.getAttribute("aria-labelledby")}`)?.textContent).toBe("Privacy");
    expect(group.querySelectorAll("input[type=checkbox]").length).toBe(3);
  });

  test("a banner without a text of its own is a link by its label, and an unsafe link is none", () => {
    const links = [...root.querySelectorAll("a")];
    expect(links.map((link) => [link.href, link.rel, link.getAttribute("aria-label")])).toEqual([
      ["https://site.example/partner", "sponsored noopener", "Advertisement"],
    ]);
    expect(root.textContent).toContain("Privacy policy");
  });

  test("what is entered, chosen and focused stays when the card is laid out anew and when the article is set again", () => {
    enter("email", "ada@site.example");
    control("weekend").click();
    control("email").focus();
    const field = control("email");
    forms.show(siteNodes({ rtl: true }), base, 1);
    forms.show(siteNodes({ email: 3 }), base, 2);
    expect(control("email")).toBe(field);
    expect(field.value).toBe("ada@site.example");
    expect(control("weekend").checked).toBe(true);
    expect((root.getRootNode() as ShadowRoot).activeElement).toBe(field);
    expect(changes.at(-1)).toMatchObject({ version: 2 });
    expect(stateOf(5)! & ControlState.checked).toBe(ControlState.checked);
  });

  test("what is typed looks as the theme says, and as another one says when it changes", () => {
    const look = () => {
      const { color, padding, borderRadius, letterSpacing, fontSize, fontWeight, fontFamily } = control("email").style;
      return { color, padding, borderRadius, letterSpacing, fontSize, fontWeight, fontFamily };
    };
    expect(look()).toMatchObject({ color: "rgb(34, 34, 32)", padding: "0px 12px", borderRadius: "6px" });
    theme = builtinThemes[1]!;
    forms.show(siteNodes(), base, 1);
    expect(look().color).toBe("rgb(232, 230, 224)");
    const type = { "field-text": { ...builtinField.type, families: ["Brand"], weight: 500, color: "link" } };
    const values = {
      type,
      controls: { radius: 0, fieldInset: 30 },
      colors: { link: "#00ff00ff", fieldText: "#ffffffff" },
    };
    theme = { scheme: 0, warnings: [], json: JSON.stringify(values) };
    forms.show(siteNodes(), base, 1);
    expect(look()).toMatchObject({
      color: "rgb(0, 255, 0)",
      padding: "0px 30px",
      borderRadius: "0px",
      fontWeight: "500",
    });
    expect(look().fontFamily).toContain("article-card Brand");
  });

  test("no blocks leave nothing", () => {
    forms.show(siteNodes().slice(0, 3), base, 2);
    expect(root.childElementCount).toBe(0);
  });
});

describe("what the core is told", () => {
  test("nothing, until something differs from what the article says", () => {
    expect(changes).toEqual([]);
  });

  test("the pointer over a field and over its label", () => {
    control("email").dispatchEvent(new Event("pointerover", { bubbles: true }));
    expect(stateOf(0)).toBe(ControlState.hovered);
    control("email").dispatchEvent(new Event("pointerout", { bubbles: true }));
    expect(stateOf(0)).toBe(0);
    control("email").labels![0]!.dispatchEvent(new Event("pointerover", { bubbles: true }));
    expect(stateOf(0)).toBe(ControlState.hovered);
  });

  test("what is ticked, beside what the article says of the others", () => {
    control("video").click();
    const { checked, disabled, quiet } = ControlState;
    expect(changes.at(-1)!.states).toEqual([0, 0, 0, 0, checked | disabled, checked, checked, 0, 0, quiet]);
    expect(changes).toHaveLength(1);
  });
});

describe("a sign-up", () => {
  test("that lacks something is not sent: the field is told, described and focused", () => {
    submit();
    expect(told).toEqual([]);
    expect(stateOf(0)).toSatisfy((state: number) => (state & ControlState.missing) !== 0);
    const field = control("email");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(root.querySelector(`#${field.getAttribute("aria-describedby")}`)?.textContent).toBe("Fill in this field.");
    expect(says("alert")).toEqual(["Fill in this field."]);
    expect((root.getRootNode() as ShadowRoot).activeElement).toBe(field);
  });

  test("of spaces alone lacks it too", () => {
    enter("email", "   ");
    submit();
    expect(told).toEqual([]);
  });

  test("with a malformed address is not sent until it is mended", () => {
    enter("email", "ada@");
    submit();
    expect(told).toEqual([]);
    expect(says("alert")).toEqual(["No e-mail."]);
    enter("email", "ada@site.example");
    expect(says("alert")).toEqual([]);
    expect(control("email").hasAttribute("aria-invalid")).toBe(false);
    submit();
    expect(told).toHaveLength(1);
  });

  test("gives what was entered by name, and the article's address made absolute", () => {
    enter("email", " ada@site.example ");
    control("weekend").click();
    submit();
    expect(told[0]).toMatchObject({
      type: "card-signup",
      detail: {
        values: { email: "ada@site.example", city: "", weekend: true },
        action: "https://site.example/join",
      },
    });
  });

  test("waits for the host, thanks in the card's words and empties the fields", async () => {
    let done = (_: unknown) => {};
    react = ({ detail }) => {
      detail.waitUntil(new Promise((fulfil) => (done = fulfil)));
      return true;
    };
    enter("email", "ada@site.example");
    submit();
    expect(stateOf(3)).toBe(ControlState.disabled);
    submit();
    expect(told).toHaveLength(1);
    done(undefined);
    await vi.waitFor(() => expect(says("status")).toEqual(["Done."]));
    expect(control("email").value).toBe("");
    expect(changes.at(-1)!.message).toBeUndefined();
    enter("email", "b");
    expect(says("status")).toEqual([]);
  });

  test("that the host cannot take keeps what was entered and says so in the host's words", async () => {
    react = ({ detail }) => {
      detail.waitUntil(Promise.reject("You are on the list already."));
      return true;
    };
    enter("email", "ada@site.example");
    submit();
    await vi.waitFor(() => expect(stateOf(3)).toBe(ControlState.failed));
    expect(changes.at(-1)!.message).toEqual({ control: 3, text: "You are on the list already." });
    expect(control("email").value).toBe("ada@site.example");
  });

  test("an error of the host's program is no text for readers", async () => {
    react = ({ detail }) => {
      detail.waitUntil(Promise.reject(new TypeError("Failed to fetch")));
      return true;
    };
    enter("email", "ada@site.example");
    submit();
    await vi.waitFor(() => expect(says("alert")).toEqual(["Failed."]));
    expect(changes.at(-1)!.message).toBeUndefined();
  });

  test("that the page cancels leaves everything as it is", async () => {
    react = ({ detail }) => {
      detail.waitUntil(Promise.resolve("Thanks"));
      return false;
    };
    enter("email", "ada@site.example");
    submit();
    await vi.waitFor(() => expect(stateOf(3)).toBe(0));
    expect(control("email").value).toBe("ada@site.example");
    expect(says("status")).toEqual([]);
  });
});

describe("the consent", () => {
  const choices = { necessary: true, counting: true, video: false };

  test("is what the article says until somebody chooses", () => {
    expect(forms.choices).toEqual(choices);
    expect(control("necessary").disabled).toBe(true);
  });

  test.each([
    ["Accept all", "accept", { necessary: true, counting: true, video: true }],
    ["Required only", "reject", { necessary: true, counting: false, video: false }],
    ["Save", "save", choices],
  ])("%s gives and takes the choices", (words, action, expected) => {
    button(words).click();
    expect(told).toMatchObject([{ type: "card-consent", detail: { action, choices: expected } }]);
    expect(forms.choices).toEqual(expected);
    expect(says("status")).toEqual(["Done."]);
  });

  test("that the page cancels stays as it was", () => {
    react = () => false;
    button("Accept all").click();
    expect(forms.choices).toEqual(choices);
    expect(says("status")).toEqual([]);
  });

  test("set by the host is shown, but for what is required", () => {
    forms.choices = { necessary: false, counting: false, video: true };
    expect(forms.choices).toEqual({ necessary: true, counting: false, video: true });
    expect(control("video").checked).toBe(true);
    expect(stateOf(6)).toBe(ControlState.checked);
    expect(told).toEqual([]);
  });

  test("set before there is such a category waits for it", () => {
    forms.show([], base, 2);
    forms.choices = { video: true };
    expect(forms.choices).toEqual({ video: true });
    forms.show(siteNodes(), base, 3);
    expect(forms.choices).toEqual({ necessary: true, counting: true, video: true });
  });
});
