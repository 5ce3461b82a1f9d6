import type { CardLayout } from "../layout/card_layout.js";
import type { CardError } from "../runtime/fault.js";
import { type CardPort, type CardSink, cardHost } from "../runtime/host.js";
import type { ArticleSource } from "../runtime/protocol.js";
import { type CardTheme, drawn } from "../theme/card_theme.js";

/** What the core draws a card from; what is undefined is not known yet. */
export interface CardState {
  source: ArticleSource | undefined;
  theme: CardTheme | undefined;
  layout: CardLayout | undefined;
}

const nothing: CardState = { source: undefined, theme: undefined, layout: undefined };

/** The exact height that a card will have when it is drawn, and its article, both from the core, or `failed`. */
export async function measureFar(port: CardPort, width: number, text: string | undefined, failed: () => void) {
  try {
    const { height } = await port.measure(width);
    return { height, content: { text: await port.article() } };
  } catch (error) {
    if ((error as CardError).code !== "aborted") failed();
    return { height: undefined, content: text === undefined ? {} : { text } };
  }
}

/** One element's way to the core: opened when it is first needed, and told each thing once. */
export class CoreLink {
  readonly #sink: CardSink;
  #port: CardPort | undefined;
  #told = nothing;

  constructor(sink: CardSink) {
    this.#sink = sink;
  }

  /** Undefined while the core keeps nothing of the card. */
  get port(): CardPort | undefined {
    return this.#port;
  }

  /** Brings the core up to `state`. */
  send(state: CardState): CardPort {
    this.#port ??= cardHost().open(this.#sink);
    const { source, theme, layout } = state;
    const told = this.#told;
    if (theme && theme !== told.theme) this.#port.update({ theme: drawn(theme) });
    if (layout && layout !== told.layout) this.#port.update({ layout });
    if (source && source.version !== told.source?.version) this.#port.update({ article: source });
    this.#told = { source: source ?? told.source, theme: theme ?? told.theme, layout: layout ?? told.layout };
    return this.#port;
  }

  /** There is no article any more. */
  empty(): void {
    if (this.#told.source) this.#port?.update({ article: null });
    this.#told = { ...this.#told, source: undefined };
  }

  close(): void {
    this.#port?.close();
    this.#port = undefined;
    this.#told = nothing;
  }
}
