import { ControlState } from "../abi/layout.js";
import { safeHref } from "../accessibility/safe_href.js";
import type { SemanticNode } from "../runtime/protocol.js";
import { arrange, BlockElements } from "./block_elements.js";
import { BlockTree, type Part } from "./block_tree.js";
import type { Control } from "./control.js";
import type { Choices, ConsentAction, ConsentDetail, FormsHost, SignupDetail } from "./events.js";
import { fieldLook } from "./field_look.js";
import { type Look, type LookName, looks } from "./look.js";
import type { SiteNode } from "./site_node.js";
import { stackButtons } from "./stack_buttons.js";
import { hollow, layerIn } from "./within_text.js";

const answered = ControlState.done | ControlState.failed;

/**
 * The site's own blocks as real elements over the card: native controls where the core painted their boxes, texts where it
 * painted them. Elements stay the same from frame to frame, and with them focus, selection and what was entered.
 */
export class SiteForms {
  readonly #root: HTMLElement;
  readonly #scope: HTMLElement;
  readonly #host: FormsHost;
  #look: Look = looks.placed;
  #elements: BlockElements;
  #controls: ReadonlyMap<string, Control> = new Map();
  #parts: ReadonlyMap<number, Part> = new Map();
  #base = "";
  #version = 0;
  #wishes: Choices;
  /** What the core was told last. */
  #told = "";
  #stopStacking = () => {};
  #message: { control: number; text: string } | undefined;

  /**
   * Fills `root`, whose top left corner is the card's; other places for blocks are in `scope`, too. `choices` are those
   * that the host has made before.
   */
  constructor(root: HTMLElement, scope: HTMLElement, host: FormsHost, choices: Choices) {
    this.#root = root;
    this.#scope = scope;
    this.#host = host;
    this.#wishes = choices;
    this.#elements = new BlockElements(root.ownerDocument, this.#look);
    this.#listen();
  }

  /**
   * Shows the blocks among `nodes`, each where `placeOf` its role has it, else in the root. Relative links resolve against
   * `base`. The controls stay the same ones in every look, and with them what was entered.
   */
  show(
    nodes: readonly SiteNode[],
    base: string,
    version: number,
    lookName: LookName = "placed",
    placeOf: (role: string) => HTMLElement | undefined = () => undefined,
  ): void {
    const shadow = this.#root.getRootNode() as ShadowRoot;
    const focused = shadow.activeElement as HTMLElement | null;
    const look = looks[lookName];
    const isOther = look !== this.#look;
    if (isOther) {
      this.#look = look;
      this.#elements = new BlockElements(this.#root.ownerDocument, look);
    }
    this.#elements.headingLevel = this.#host.headingLevel();
    const field = fieldLook(this.#host.theme());
    const tree = new BlockTree(nodes, base, this.#elements, look, this.#controls, field);
    this.#controls = tree.controls;
    this.#parts = tree.parts;
    this.#base = base;
    if (version !== this.#version) {
      // The core starts another article with the states that the article says.
      this.#version = version;
      this.#message = undefined;
      this.#told = JSON.stringify([this.#states((control) => control.atFirst), undefined]);
    }
    // The core may have been started anew meanwhile.
    if (isOther) this.#told = "";
    const below: HTMLElement[] = [];
    for (const [role, block] of tree.roots) {
      const place = placeOf(role);
      if (place) arrange(place, [block]);
      else below.push(block);
    }
    arrange(this.#root, below);
    this.#stopStacking();
    this.#stopStacking = stackButtons(
      lookName === "flow" ? [...this.#scope.querySelectorAll<HTMLElement>(".buttons")] : [],
    );
    // What stands elsewhere in another article has lost the focus on its way.
    if (focused !== shadow.activeElement && focused?.isConnected && focused.closest("[data-control],.over,.site")) {
      focused.focus({ preventScroll: true });
    }
    this.#fulfilWishes();
    this.#update();
  }

  /** show() over the canvas: blocks within the article inside of their boxes there. */
  showOver(
    nodes: readonly SemanticNode[],
    base: string,
    version: number,
    boxOf: (index: number) => HTMLElement | undefined,
  ): void {
    this.show(nodes, base, version, "placed", (role) => layerIn(nodes, role, boxOf));
  }

  readonly hollow = hollow;

  /** Whether each category of the consent is on. */
  get choices(): Choices {
    return { ...this.#wishes, ...this.#chosen(({ checked }) => checked) };
  }

  /** Required categories stay on; choices that the card has no category for wait for one. */
  set choices(choices: Choices) {
    this.#wishes = { ...this.#wishes, ...choices };
    this.#fulfilWishes();
    this.#update();
  }

  #fulfilWishes(): void {
    const { ...wishes } = this.#wishes;
    for (const control of this.#categories()) {
      const { name, element } = control;
      if (!Object.hasOwn(wishes, name)) continue;
      if (!element.disabled) control.checked = wishes[name] === true;
      delete wishes[name];
    }
    this.#wishes = wishes;
  }

  #in(block: string): Control[] {
    return [...this.#parts.values()].filter((part) => part.block.role === block).map(({ control }) => control);
  }

  #categories(): Control[] {
    return this.#in("consent").filter(({ isCheckbox }) => isCheckbox);
  }

  #chosen(isOn: (control: Control) => boolean): Choices {
    return Object.fromEntries(this.#categories().map((control) => [control.name, isOn(control)]));
  }

  #states(stateOf: (control: Control) => number): number[] {
    const states: number[] = [];
    for (const [index, { control }] of this.#parts) states[index] = stateOf(control);
    return Array.from(states, (state) => state ?? 0);
  }

  /** Brings notes, and through the host the pixels, up to the state of the controls. */
  #update(): void {
    const states = this.#states(({ state }) => state);
    for (const { control, notes } of this.#parts.values()) {
      // The host's own words come with the core's next frame; until then nothing is said in their place.
      const own = this.#message?.control === control.index;
      const inPlace = !own || this.#look.writesMessages;
      const shown = notes.filter(
        ({ node }) => (node.state & control.state) !== 0 && (inPlace || node.state === answered),
      );
      for (const note of notes) {
        const isShown = shown.includes(note);
        // The place of an error is there before the error: what appears inside is read out.
        note.element.setAttribute("role", note.node.state & ControlState.done ? "status" : "alert");
        const words =
          own && this.#look.writesMessages ? note.stretches.slice(0, 1).map(this.#inOwnWords) : note.stretches;
        this.#look.text(note.element, isShown ? words : [], this.#base);
      }
      const ids = shown.map(({ element }) => element.id).join(" ");
      if (ids) control.element.setAttribute("aria-describedby", ids);
      else control.element.removeAttribute("aria-describedby");
    }
    const told = JSON.stringify([states, this.#message]);
    if (told === this.#told) return;
    this.#told = told;
    this.#host.change({ version: this.#version, states, ...(this.#message && { message: this.#message }) });
  }

  readonly #inOwnWords = (stretch: SiteNode): SiteNode => ({ ...stretch, text: this.#message?.text ?? "" });

  #partAt({ target }: Event): Part | undefined {
    const element = target instanceof HTMLElement ? target : undefined;
    const native = element?.closest<HTMLElement>("[data-control]") ?? element?.closest("label")?.control;
    return native?.dataset.control === undefined ? undefined : this.#parts.get(Number(native.dataset.control));
  }

  #listen(): void {
    const { hovered, focused, pressed } = ControlState;
    const on = (type: string, react: (part: Part) => void) =>
      this.#scope.addEventListener(type, (event) => {
        const part = this.#partAt(event);
        if (!part) return;
        react(part);
        this.#update();
      });
    const mark = (type: string, bits: number, isOn: (control: Control) => boolean) =>
      on(type, ({ control }) => control.set(bits, isOn(control)));
    mark("pointerover", hovered, () => true);
    mark("pointerout", hovered | pressed, () => false);
    mark("pointerdown", pressed, () => true);
    mark("pointerup", pressed, () => false);
    mark("pointercancel", hovered | pressed, () => false);
    mark("focusin", focused, ({ element }) => element.matches(":focus-visible"));
    mark("focusout", focused, () => false);
    on("input", ({ control, block }) => {
      // An error goes as soon as it is mended, and an answer when something else is entered.
      if (control.isInvalid) control.validate();
      for (const button of this.#buttons(block.role)) button.answer = 0;
    });
    on("click", ({ control, block }) => {
      if (control.isButton && block.role === "consent") this.#decide(control.name as ConsentAction);
    });
    this.#scope.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
      this.#update();
    });
  }

  #buttons(block: string): Control[] {
    return this.#in(block).filter(({ isButton }) => isButton);
  }

  #submit(): void {
    const fields = this.#in("signup").filter(({ isButton }) => !isButton);
    const [button] = this.#buttons("signup");
    if (!button || button.busy) return;
    button.answer = 0;
    const [wrong] = fields.filter((field) => !field.validate());
    if (wrong) return wrong.element.focus();
    const { block } = this.#parts.get(button.index)!;
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const action = safeHref(block.href, this.#base) ?? "";
    this.#tell("card-signup", { values, action }, () => {
      for (const field of fields) field.clear();
    });
  }

  #decide(action: ConsentAction): void {
    const buttons = this.#buttons("consent");
    if (buttons.some(({ busy }) => busy)) return;
    const choices = this.#chosen(
      ({ checked, element }) => element.disabled || (action === "save" ? checked : action === "accept"),
    );
    const sent = this.#tell("card-consent", { choices, action });
    if (sent === "cancelled") return;
    this.choices = choices;
    if (sent === "told") buttons[0]!.answer = ControlState.done;
  }

  /** Tells the page what was entered, and then the reader what the page made of it. */
  #tell(
    type: "card-signup" | "card-consent",
    detail: Omit<SignupDetail, "waitUntil"> | Omit<ConsentDetail, "waitUntil">,
    taken: () => void = () => {},
  ): "cancelled" | "waiting" | "told" {
    const buttons = this.#buttons(type === "card-signup" ? "signup" : "consent");
    let cancelled = false;
    let waiting = false;
    const waitUntil = (work: unknown) => {
      waiting = true;
      for (const button of buttons) button.busy = true;
      const end = (bit: number, words: unknown) => {
        for (const button of buttons) button.busy = false;
        if (!cancelled) this.#answer(buttons[0]!, bit, words);
        if (!cancelled && bit === ControlState.done) taken();
        this.#update();
      };
      Promise.resolve(work).then(
        (words) => end(ControlState.done, words),
        (words) => end(ControlState.failed, words),
      );
    };
    cancelled = !this.#host.tell(type, { ...detail, waitUntil } as SignupDetail | ConsentDetail);
    this.#update();
    if (cancelled) return "cancelled";
    return waiting ? "waiting" : "told";
  }

  #answer(button: Control, bit: number, words: unknown): void {
    button.answer = bit;
    this.#message = typeof words === "string" && words.trim() ? { control: button.index, text: words } : undefined;
  }
}
