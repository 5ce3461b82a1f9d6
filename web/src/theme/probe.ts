import { tokenNames } from "../abi/tokens.js";

/** Names of all tokens after `--article-card-`. */
export const propertyNames: readonly string[] = tokenNames.flatMap(([groups, names]) =>
  groups.split(" ").flatMap((group) => names.split(" ").map((name) => `${group}-${name}`)),
);

// An element that nobody sees, whose style is all that a theme depends on: the values of all custom properties as one text,
// the colour scheme as a colour, and whether more contrast is asked for. Transitions tell when any of it changes: the browser
// starts them, so nothing runs while nothing changes. They jump to their end at once, which is what is read.
export const probeCss = `
:host(:is([color-scheme=light],[color-scheme=more-contrast])){color-scheme:light}
:host([color-scheme=dark]){color-scheme:dark}
.probe{position:absolute;visibility:hidden;pointer-events:none;width:0;height:0;overflow:hidden;contain:strict;
forced-color-adjust:none;opacity:1;color:#000;color:light-dark(#000,#fff);--all:${propertyNames.map((name) => `var(--article-card-${name},)`).join("|")};
transition:--all 1ms step-start,color 1ms step-start,opacity 1ms step-start;transition-behavior:allow-discrete}
.probe i{transition:1ms step-start;transition-behavior:allow-discrete;transition-property:color,width,flex-grow,
letter-spacing,box-shadow,background-image,border-left-width,border-left-color}
:host([color-scheme=more-contrast]) .probe{opacity:.5}
@media (prefers-contrast:more){.probe{opacity:.5}}
`;

// Some browsers part what was substituted by empty comments.
const blank = /^(\s|\||\/\*\*\/)*$/;

export interface ProbeReading {
  scheme: number;
  /** All custom properties as one text; empty when none is set. */
  all: string;
}

export function readProbe(probe: HTMLElement): ProbeReading {
  const style = probe.ownerDocument.defaultView?.getComputedStyle(probe);
  const all = style?.getPropertyValue("--all") ?? "";
  // Of two wishes the darker one goes first: the dark scheme has contrast of its own.
  const scheme = style?.color === "rgb(255, 255, 255)" ? 1 : style?.opacity === "0.5" ? 2 : 0;
  return { scheme, all: blank.test(all) ? "" : all };
}
