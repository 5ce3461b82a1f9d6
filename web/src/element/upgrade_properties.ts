/** Properties that were set before the element was defined hide the accessors of its class: sets them anew. */
export function upgradeProperties<Element extends object>(element: Element, ...names: (keyof Element)[]): void {
  for (const name of names.filter((name) => Object.hasOwn(element, name))) {
    const value = element[name];
    delete (element as Partial<Element>)[name];
    element[name] = value;
  }
}
