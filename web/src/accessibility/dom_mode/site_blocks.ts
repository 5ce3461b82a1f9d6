import { ControlState, SemanticFlag } from "../../abi/layout.js";
import type { SiteNode } from "../../forms/site_node.js";
import { isPictureSource } from "../safe_href.js";
import type { CardLanguage } from "./language.js";
import { addressOf, fieldsOf, listOf, textOf } from "./read_article.js";

type Fields = Partial<Omit<SiteNode, "role" | "parent">>;

const { checked, disabled, done, failed, malformed, missing, quiet } = ControlState;
const types = ["text", "email", "tel", "checkbox"];
const mostFields = 20;
const mostCategories = 50;

/** Items of an array whose `key` is a text and no other's before it. */
function keyed(values: unknown, most: number, key: string): Record<string, unknown>[] {
  const known = new Set<string>();
  return listOf(values)
    .slice(0, most)
    .map((value) => (typeof value === "string" ? { [key]: value } : fieldsOf(value)))
    .filter((item) => {
      const name = textOf(item[key]);
      const isNew = name !== "" && !known.has(name);
      known.add(name);
      return isNew;
    });
}

/** The fields of an article that are the site's own, of whatever type they are. */
export interface SiteFields {
  signup?: unknown;
  banner?: unknown;
  consent?: unknown;
}

/** The site's own blocks of an article as nodes of the semantic tree, as the core makes them, without places. */
export class SiteBlocks {
  readonly nodes: SiteNode[] = [];
  readonly #language: CardLanguage;
  readonly #root: Fields;
  #controls = 0;

  /** `root` is what the blocks take from the article: its direction and language. */
  constructor(article: SiteFields, language: CardLanguage, root: Fields) {
    this.#language = language;
    this.#root = root;
    if (article.signup) this.#signup(fieldsOf(article.signup));
    if (article.banner) this.#banner(fieldsOf(article.banner));
    if (article.consent) this.#consent(fieldsOf(article.consent));
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

  #panel(role: string, title: string, text: string, fields: Fields = {}): { block: number; form: number } {
    const block = this.#add(role, -1, { ...this.#root, ...fields });
    this.#text("site-title", block, title, { level: 2 });
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

  #field(form: number, given: Record<string, unknown>): void {
    const name = textOf(given.name);
    const wanted = textOf(given.type) || name;
    const type = types.includes(wanted) ? wanted : "text";
    const isRequired = given.required === true;
    const field = this.#add("field", form);
    const control = { name, control: this.#controls, flags: isRequired ? SemanticFlag.required : 0 };
    const role = type === "checkbox" ? type : `${type}-field`;
    if (type === "checkbox") this.#add(role, field, control);
    this.#label(field, textOf(given.label) || this.#fieldLabel(name, type), isRequired);
    if (type !== "checkbox") this.#add(role, field, control);
    if (isRequired) this.#note(field, "fieldEmpty", missing);
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

  #privacy(block: number, href: unknown): void {
    const address = addressOf(href);
    if (address) this.#text("site-note", block, this.#language.word("privacyPolicy"), { href: address });
  }

  #signup({ title, text, action, fields, privacyUrl }: Record<string, unknown>): void {
    const words = textOf(action);
    const isAddress = /^(\/|https?:\/\/)/.test(words);
    const { block, form } = this.#panel("signup", textOf(title), textOf(text), { href: isAddress ? words : "" });
    for (const field of keyed(fields, mostFields, "name")) this.#field(form, field);
    const label = (!isAddress && words) || this.#language.word("subscribe");
    // Its notes are the button's own, and it has its number only once it is there.
    this.#answers(form, "subscribed");
    this.#button(form, "submit", label);
    this.#privacy(block, privacyUrl);
  }

  #banner({ image, url, label }: Record<string, unknown>): void {
    const { src, alt, width, height } = fieldsOf(image);
    const words = textOf(label);
    if (!isPictureSource(textOf(src)) || !words) return;
    const banner = this.#add("banner", -1, { ...this.#root, href: addressOf(url) });
    this.#text("banner-label", banner, words);
    const size = Number(width) > 0 && Number(height) > 0 ? { width: Number(width), height: Number(height) } : {};
    this.#add("image", banner, { text: textOf(alt), picture: { src: textOf(src), ...size } });
  }

  #consent({ text, policyUrl, categories }: Record<string, unknown>): void {
    const { block, form } = this.#panel("consent", this.#language.word("privacyChoices"), textOf(text));
    const named = keyed(categories, mostCategories, "id").filter(({ name }) => textOf(name));
    for (const { id, name, required, default: preset } of named) {
      const field = this.#add("field", form);
      const isRequired = required === true;
      const state = isRequired ? checked | disabled : preset === true ? checked : 0;
      const flags = isRequired ? SemanticFlag.required : 0;
      this.#add("checkbox", field, { name: textOf(id), control: this.#controls++, state, flags });
      this.#label(field, textOf(name), isRequired);
    }
    const isAnyFixed = named.some(({ required }) => required === true);
    this.#answers(form, "choicesSaved");
    this.#button(form, "accept", this.#language.word("acceptAll"));
    this.#button(form, "reject", this.#language.word(isAnyFixed ? "requiredOnly" : "rejectAll"));
    if (named.some(({ required }) => required !== true)) {
      this.#button(form, "save", this.#language.word("saveChoices"), quiet);
    }
    this.#privacy(block, policyUrl);
  }
}
