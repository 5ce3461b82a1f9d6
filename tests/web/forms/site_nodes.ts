import { ControlState, SemanticFlag } from "../../../web/src/abi/layout.js";
import type { SemanticNode } from "../../../web/src/runtime/protocol.js";

/** The semantic tree of a card with a sign-up, a banner and a consent, as the core makes it. */
export class SiteNodes {
  readonly nodes: SemanticNode[] = [];

  add(role: string, parent: number, more: Partial<SemanticNode> = {}): number {
    const place = { x: 10, y: this.nodes.length * 10, width: 100, height: 24 };
    const text = { text: "", href: "", lang: "", dateTime: "", name: "", rtl: false };
    const numbers = { level: 0, flags: 0, control: -1, state: 0, fontSizePx: 16, baselineY: 0 };
    const type = { wordSpacingPx: 0, letterSpacingPx: 0, weight: 400, family: "Inter", features: "", ink: "#000" };
    this.nodes.push({ role, parent, ...place, ...text, ...numbers, ...type, ...more });
    return this.nodes.length - 1;
  }

  text(role: string, parent: number, text: string, more: Partial<SemanticNode> = {}): number {
    const node = this.add(role, parent, more);
    this.add("text", node, { text, href: more.href ?? "" });
    return node;
  }

  field(form: number, role: string, name: string, control: number, more: Partial<SemanticNode> = {}): void {
    const field = this.add("field", form);
    this.text("field-label", field, `Label of ${name}`);
    this.add(role, field, { name, control, ...more });
    const { missing, malformed } = ControlState;
    this.text("control-note", field, "Fill in this field.", { control, state: missing });
    if (role === "email-field") this.text("control-note", field, "No e-mail.", { control, state: malformed });
  }

  button(form: number, name: string, words: string, control: number, state = 0): void {
    this.text("button", form, words, { name, control, state });
  }

  answers(form: number, control: number): void {
    this.text("control-note", form, "Done.", { control, state: ControlState.done });
    this.text("control-note", form, "Failed.", { control, state: ControlState.failed });
  }
}

export function siteNodes({ email = 0, rtl = false } = {}): SemanticNode[] {
  const tree = new SiteNodes();
  tree.text("headline", tree.add("article", -1), "A headline");
  const signup = tree.add("signup", -1, { href: "/join", rtl });
  tree.text("site-title", signup, "Join", { level: 2 });
  const form = tree.add("form", signup);
  tree.field(form, "email-field", "email", email, { flags: SemanticFlag.required });
  tree.field(form, "text-field", "city", email + 1);
  tree.field(form, "checkbox", "weekend", email + 2);
  tree.button(form, "submit", "Sign up", email + 3);
  tree.answers(form, email + 3);
  tree.text("paragraph", signup, "Privacy policy", { href: "javascript:alert(1)" });
  const banner = tree.add("banner", -1, { href: "/partner" });
  tree.text("banner-label", banner, "Advertisement");
  tree.add("image", banner, { text: "" });
  const consent = tree.add("consent", -1);
  tree.text("site-title", consent, "Privacy", { level: 2 });
  const choices = tree.add("form", consent);
  const { checked, disabled, quiet } = ControlState;
  const [required, on] = [{ flags: SemanticFlag.required, state: checked | disabled }, { state: checked }];
  tree.field(choices, "checkbox", "necessary", email + 4, required);
  tree.field(choices, "checkbox", "counting", email + 5, on);
  tree.field(choices, "checkbox", "video", email + 6);
  tree.button(choices, "accept", "Accept all", email + 7);
  tree.button(choices, "reject", "Required only", email + 8);
  tree.button(choices, "save", "Save", email + 9, quiet);
  tree.answers(choices, email + 7);
  return tree.nodes;
}
