import type { FlowTheme } from "../dom_mode/theme_css.js";

/**
 * A link under the pointer is underlined. One of running text has its own text set over the pixels in the theme's colour, on
 * the card's ground so that the letters below do not show around it.
 */
export const hoverCss = `
.text a:hover{text-decoration-line:underline;text-decoration-color:var(--ink)}
.text :is([data-role=paragraph],[data-role=list-item],[data-role=standfirst]) a:hover{text-decoration-color:var(--link-hover)}
.text :is([data-role=paragraph],[data-role=list-item],[data-role=standfirst]) a:hover .t:not(code *){
color:var(--link-hover);background:var(--behind)}
`;

/** Gives the overlay a theme's colours for that. What is behind a text on a gradient, or on the page, is no one colour. */
export function colorHover(root: HTMLElement, { colors, gradient }: FlowTheme): void {
  const isOpaque = gradient === "none" && /^#.{6}(ff)?$/i.test(colors.surface);
  root.style.setProperty("--link-hover", colors.linkHover);
  root.style.setProperty("--behind", isOpaque ? colors.surface : "transparent");
}
