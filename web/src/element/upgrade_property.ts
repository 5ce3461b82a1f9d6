/** A property set before the element was defined hides the accessor of its class. */
export function upgradeProperty(element: HTMLElement, name: string): void {
  if (!Object.hasOwn(element, name)) return;
  const holder = element as unknown as Record<string, unknown>;
  const value = holder[name];
  delete holder[name];
  holder[name] = value;
}
