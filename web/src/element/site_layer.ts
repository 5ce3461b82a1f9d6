import type { FlowCard } from "../dom_mode.js";
import type { Choices, FormsHost, SiteForms } from "../forms.js";
import type { CardError, Fault } from "../runtime/fault.js";
import { partLoader } from "../runtime/load_part.js";
import type { Frame, SemanticNode } from "../runtime/protocol.js";

const formsReader = partLoader(() => import("../forms.js"), "forms.js", "SiteForms");

/** What shows the text of a card: all its nodes, or those of the article alone. */
type ShowText = (nodes: readonly SemanticNode[]) => void;

/** The boxes of nodes in that text. */
type BoxOf = (index: number) => HTMLElement | undefined;

export interface SiteLayerHost extends FormsHost {
  fail(fault: Fault): void;
  /** Dispatches an event of the element's; false when the page cancels it. */
  tell(type: "card-signup" | "card-consent" | "card-navigate", detail: unknown): boolean;
}

/** The site's own blocks, over the canvas or below the article's HTML. Until what works them is loaded, they are text. */
export class SiteLayer {
  readonly #root: HTMLElement;
  readonly #card: HTMLElement;
  readonly #host: SiteLayerHost;
  #forms: SiteForms | undefined;
  /** The content that they were loaded for last. */
  #asked = 0;
  #loading: Promise<void> = Promise.resolve();
  #choices: Choices = {};
  #again: () => void = () => {};
  /** Shows what is shown with them. */
  #late: () => void = () => {};

  /** `card` is the holder of the canvas, with which it has its top left corner in common. */
  constructor(card: HTMLElement, host: SiteLayerHost) {
    this.#root = card.ownerDocument.createElement("div");
    this.#card = card;
    this.#host = host;
  }

  show(nodes: readonly SemanticNode[], { version }: Frame, base: string, showText: ShowText, boxOf: BoxOf): void {
    this.#again = () => this.show(nodes, { version } as Frame, base, showText, boxOf);
    this.#late = this.#again;
    const forms = this.#forms;
    if (nodes.some(({ role }) => role === "form" || role === "banner")) this.load(version);
    showText(forms ? forms.hollow(nodes) : nodes);
    if (!forms) return;
    this.#root.className = "over";
    if (this.#root.parentNode !== this.#card) this.#card.append(this.#root);
    // Blocks within the article stand in their boxes there, to be reached and read in order.
    forms.showOver(nodes, base, version, boxOf);
  }

  /** Over the canvas again as they were there last; `anew` where they are there already. */
  showAgain(anew = false): void {
    if (anew || this.#root.parentNode !== this.#card) this.#again();
  }

  /** Appends the blocks to `flow` as ordinary HTML; those of `places` stand there. */
  showFlow(flow: HTMLElement, card: FlowCard, base: string, version: number): void {
    const { site, plainSite, places } = card;
    const forms = this.#forms;
    this.#late = () => this.showFlow(flow, card, base, version);
    plainSite.remove();
    const root = forms ? this.#root : plainSite;
    root.className = plainSite.className;
    if (site.length > 0) flow.append(root);
    if (!forms) return;
    for (const place of places.values()) place.replaceChildren();
    forms.show(site, base, version, "flow", (role) => places.get(role));
  }

  /** Keeps nothing of what the core told. */
  forget(): void {
    this.#again = this.#late = () => {};
  }

  clear(): void {
    this.forget();
    this.#forms?.show([], "", 0);
  }

  get choices(): Choices {
    return this.#forms?.choices ?? { ...this.#choices };
  }

  set choices(choices: Choices) {
    if (this.#forms) this.#forms.choices = choices;
    else this.#choices = { ...this.#choices, ...choices };
  }

  /** Gets what works the blocks; a failure is told, and the next content tries again. */
  load(version: number): Promise<void> {
    if (this.#asked !== version && !this.#forms) this.#loading = this.#load();
    this.#asked = version;
    return this.#loading;
  }

  async #load(): Promise<void> {
    try {
      const { SiteForms } = await formsReader();
      // Blocks may stand anywhere in the card.
      const scope = this.#card.parentElement ?? this.#card;
      this.#forms ??= new SiteForms(this.#root, scope, this.#host, this.#choices);
      this.#late();
    } catch (error) {
      this.#host.fail(error as CardError);
    }
  }
}
