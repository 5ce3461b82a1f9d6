const mostSteps = 40;

/** Writes selectors that lead from `root` to its elements; querySelector finds the element by them. */
export class ElementPaths {
  readonly #root: Node;
  /** Numbers among siblings of one name, so that a long list is not counted anew for each of its items. */
  readonly #numbers = new WeakMap<Element, number>();

  constructor(root: Node) {
    this.#root = root;
  }

  of(element: Element): string {
    const steps: string[] = [];
    for (let at: Element | null = element; at && at !== this.#root && steps.length < mostSteps; at = at.parentElement) {
      const number = this.#numberOf(at);
      steps.push(number > 1 ? `${at.localName}:nth-of-type(${number})` : at.localName);
    }
    return steps.reverse().join(" > ");
  }

  #numberOf(element: Element): number {
    let between = 1;
    for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.localName !== element.localName) continue;
      const known = this.#numbers.get(before);
      if (known !== undefined) {
        between += known;
        break;
      }
      between += 1;
    }
    this.#numbers.set(element, between);
    return between;
  }
}
