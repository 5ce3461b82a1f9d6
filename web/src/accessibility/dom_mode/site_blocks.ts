import { ControlState, SemanticFlag } from "../../abi/layout.js";
import type { SiteNode } from "../../forms/site_node.js";
import type { ReadArticle } from "./format/read_article.js";
import type { ReadBanner, ReadConsent, ReadField, ReadSignup } from "./format/read_site_blocks.js";
import type { CardLanguage } from "./language.js";

type Fields = Partial<Omit<SiteNode, "role" | "parent">>;

const { checked, disabled, done, failed, malformed, missing, quiet } = ControlState;

/** The site's own blocks of an article as nodes of the semantic tree, as the core makes them, without places. */
export class SiteBlocks {
  readonly nodes: SiteNode[] = [];
  readonly #language: CardLanguage;
  readonly #root: Fields;
  #controls = 0;

  /** `root` is what the blocks take from the article: its direction and language. */
  constructor({ signup, banner, consent }: ReadArticle, language: CardLanguage, root: Fields) {
    this.#language = language;
    this.#root = root;
    if (signup) this.#signup(signup);
    if (banner) this.#banner(banner);
    if (consent) this.#consent(consent);
  }

  /** The blocks of these roles, one after the other. Controls keep their numbers, as in the core. */
  inOrder(roles: readonly string[]): SiteNode[] {
    const ordered: SiteNode[] = [];
    for (const role of roles) {
      const first = this.nodes.findIndex((node) => node.role === role && node.parent < 0);
      const shift = ordered.length - first;
      for (let index = first; first >= 0 && index < this.nodes.length; ++index) {
        const node = this.nodes[index]!;
        if (index > first && node.parent < 0) break;
        ordered.push({ ...node, parent: node.parent < 0 ? -1 : node.parent + shift });
      }
    }
    return ordered;
  }

  #add(role: string, parent: number, fields: Fields = {}): number {
    const place = { x: 0, y: 0, width: 0, height: 0, fontSizePx: 0 };
    const text = { text: "", href: "", lang: "", name: "" };
    this.nodes.push({
      role,
      parent,
      ...place,
      ...text,
      rtl: false,
      level: 0,
      flags: 0,
      control: -1,
      state: 0,
      ...fields,
    });
    return this.nodes.length - 1;
  }

  #text(role: string, parent: number, text: string, { href = "", ...fields }: Fields = {}): number {
    const node = this.#add(role, parent, fields);
    this.#add("text", node, { text, href });
    return node;
  }

  #panel(role: string, title = "", text = "", fields: Fields = {}): { block: number; form: number } {
    const block = this.#add(role, -1, { ...this.#root, ...fields });
    if (title) this.#text("site-title", block, title, { level: 2 });
    if (text) this.#text("site-text", block, text);
    return { block, form: this.#add("form", block) };
  }

  #label(field: number, text: string, isRequired: boolean): void {
    const label = this.#text("field-label", field, text);
    const word = `\u00a0· ${this.#language.word("required")}`;
    if (isRequired) this.#add("text", label, { text: word, flags: SemanticFlag.generated });
  }

  #note(
    parent: number,
    word: "fieldEmpty" | "emailInvalid" | "notSent" | "subscribed" | "choicesSaved",
    state: number,
  ) {
    this.#text("control-note", parent, this.#language.word(word), { control: this.#controls, state });
  }

  #fieldLabel(name: string, type: string): string {
    if (name === "name") return this.#language.word("name");
    return type === "email" ? this.#language.word("email") : type === "tel" ? this.#language.word("phone") : name;
  }

  #field(form: number, { name, type, label, required }: ReadField): void {
    const field = this.#add("field", form);
    const control = { name, control: this.#controls, flags: required ? SemanticFlag.required : 0 };
    const role = type === "checkbox" ? type : `${type}-field`;
    if (type === "checkbox") this.#add(role, field, control);
    this.#label(field, label || this.#fieldLabel(name, type), !!required);
    if (type !== "checkbox") this.#add(role, field, control);
    if (required) this.#note(field, "fieldEmpty", missing);
    if (type === "email") this.#note(field, "emailInvalid", malformed);
    this.#controls += 1;
  }

  #button(form: number, name: string, words: string, state = 0): void {
    this.#text("button", form, words, { name, control: this.#controls++, state });
  }

  #answers(form: number, said: "subscribed" | "choicesSaved"): void {
    this.#note(form, said, done);
    this.#note(form, "notSent", failed);
  }

  #privacy(block: number, href = ""): void {
    if (href) this.#text("site-note", block, this.#language.word("privacyPolicy"), { href });
  }

  #signup({ title, text, action, actionUrl = "", fields, privacyUrl }: ReadSignup): void {
    const { block, form } = this.#panel("signup", title, text, { href: actionUrl });
    for (const field of fields) this.#field(form, field);
    const label = action || this.#language.word("subscribe");
    // Its notes are the button's own, and it has its number only once it is there.
    this.#answers(form, "subscribed");
    this.#button(form, "submit", label);
    this.#privacy(block, privacyUrl);
  }

  #banner({ image, url = "", label }: ReadBanner): void {
    const { src, alt, width, height } = image;
    const banner = this.#add("banner", -1, { ...this.#root, href: url });
    this.#text("banner-label", banner, label || this.#language.word("advertisement"));
    this.#add("image", banner, { text: alt, picture: { src, ...(width && height && { width, height }) } });
  }

  #consent({ text, policyUrl, categories }: ReadConsent): void {
    const { block, form } = this.#panel("consent", this.#language.word("privacyChoices"), text);
    for (const { id, name, required, default: preset } of categories) {
      const field = this.#add("field", form);
      const state = required ? checked | disabled : preset ? checked : 0;
      const flags = required ? SemanticFlag.required : 0;
      this.#add("checkbox", field, { name: id, control: this.#controls++, state, flags });
      this.#label(field, name, !!required);
    }
    const isAnyFixed = categories.some(({ required }) => required);
    this.#answers(form, "choicesSaved");
    this.#button(form, "accept", this.#language.word("acceptAll"));
    this.#button(form, "reject", this.#language.word(isAnyFixed ? "requiredOnly" : "rejectAll"));
    if (categories.some(({ required }) => !required)) {
      this.#button(form, "save", this.#language.word("saveChoices"), quiet);
    }
    this.#privacy(block, policyUrl);
  }
}
