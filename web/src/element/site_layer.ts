import type { Choices, FormsHost, SiteForms } from "../forms.js";
import { type Fault, faultOf } from "../runtime/fault.js";
import type { Frame, SemanticNode } from "../runtime/protocol.js";

/** What shows the text of a card: all its nodes, or those of the article alone. */
type ShowText = (nodes: readonly SemanticNode[]) => void;

export interface SiteLayerHost extends FormsHost {
  fail(fault: Fault): void;
}

/** The site's own blocks over the canvas. Until what works them is loaded, their text is shown as the article's is. */
export class SiteLayer {
  readonly #root: HTMLElement;
  readonly #host: SiteLayerHost;
  #forms: SiteForms | undefined;
  #loading = false;
  #choices: Choices = {};
  #again: () => void = () => {};

  /** Fills `root`, whose top left corner is the card's. */
  constructor(root: HTMLElement, host: SiteLayerHost) {
    this.#root = root;
    this.#host = host;
    Object.assign(root.style, { position: "absolute", inset: "0", pointerEvents: "none", color: "transparent" });
  }

  show(nodes: readonly SemanticNode[], { version }: Frame, base: string, showText: ShowText): void {
    const first = nodes.findIndex(({ parent, role }) => parent < 0 && role !== "article");
    this.#again = () => this.show(nodes, { version } as Frame, base, showText);
    if (first < 0 || !this.#forms) showText(nodes);
    else showText(nodes.slice(0, first));
    this.#forms?.show(nodes, base, version);
    if (first >= 0 && !this.#forms) this.#load();
  }

  clear(): void {
    this.#again = () => {};
    this.#forms?.show([], "", 0);
  }

  get choices(): Choices {
    return this.#forms?.choices ?? { ...this.#choices };
  }

  set choices(choices: Choices) {
    if (this.#forms) this.#forms.choices = choices;
    else this.#choices = { ...this.#choices, ...choices };
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const { SiteForms } = await import("../forms.js");
      this.#forms = new SiteForms(this.#root, this.#host, this.#choices);
      this.#again();
    } catch (error) {
      this.#host.fail(faultOf(error, "module-unavailable", "forms.js"));
    }
    this.#loading = false;
  }
}
