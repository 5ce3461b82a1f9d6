import type { Survey } from "./survey.js";

const mostSteps = 40;

/** A selector that leads from the root of `survey` to an element in it; querySelector finds the element by it. */
export function pathOf(element: Element, survey: Survey): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== survey.root && steps.length < mostSteps; at = at.parentElement) {
    const { number } = survey.of(at);
    steps.push(number > 1 ? `${at.localName}:nth-of-type(${number})` : at.localName);
  }
  return steps.reverse().join(" > ");
}
