import type { ControlChange } from "../runtime/protocol.js";
import type { CardTheme } from "../theme/card_theme.js";

/** Whether each category of a consent is on, by its id. */
export type Choices = Record<string, boolean>;

/** Which button was pressed: all categories on, only the required ones, or as they are ticked. */
export type ConsentAction = "accept" | "reject" | "save";

interface Answerable {
  /**
   * What the host does with it. Until the promise settles the form cannot be sent again; then the card says what became of
   * it, in the words that the promise gives as a string or rejects with, else in its own.
   */
  waitUntil(work: Promise<unknown>): void;
}

/** `detail` of card-signup. When the host cancels the event, the card neither thanks nor empties the fields. */
export interface SignupDetail extends Answerable {
  /** What was entered, by the fields' names: texts, and booleans for checkboxes. */
  values: Record<string, string | boolean>;
  /** The address that the article gives for it; empty when it gives none. */
  action: string;
}

/** `detail` of card-consent. When the host cancels the event, the choices are not taken. */
export interface ConsentDetail extends Answerable {
  choices: Choices;
  action: ConsentAction;
}

/** What forms need of the card around them. */
export interface FormsHost {
  /** The document's level of the card's headline, 1 to 6. */
  headingLevel(): number;
  /** How the card is drawn. */
  theme(): CardTheme | undefined;
  /** Tells the core what to show of the controls. */
  change(controls: ControlChange): void;
  /** Dispatches an event of the element's; false when the page cancels it. */
  tell(type: "card-signup" | "card-consent", detail: SignupDetail | ConsentDetail): boolean;
}
