import { isPart, NodeFlag, type PlanNode, widthParts, widthThumbnail } from "../../layout/plan_nodes.js";
import { type FlowTheme, type Role, typeRule } from "./theme_css.js";

const gaps = ["", "gapTight", "gapNormal", "gapWide", "gapLoose"] as const;
const places = ["at-bottom", "at-center", "at-top"] as const;
const measures = ["text", "figure"] as const;

/** The theme's name of a node's type. */
export function roleOf(theme: FlowTheme, type: number): Role | undefined {
  return (Object.keys(theme.type) as Role[])[type - 1];
}

/**
 * The style sheet of layouts other than one column as ordinary HTML: what widget/layout/flow_plan does for the canvas.
 * Every card of a theme has the same one; what differs from node to node stands in the elements.
 */
export function layoutCss(theme: FlowTheme): string {
  const { space, controls, figureMeasurePx, measurePx } = theme;
  return [
    ".article.laid{padding:0}.article.laid:not(:last-child) .column.inset:last-child{padding-bottom:0}",
    ".column{display:flex;flex-direction:column;box-sizing:border-box}.column>*{flex:none;width:100%;box-sizing:border-box}",
    ".column.inset{padding:var(--pad)}.column>:last-child{margin-bottom:0}",
    `.to-text{max-width:${measurePx}px}.to-figure{max-width:${figureMeasurePx}px}.mid{align-self:center}`,
    ".line{display:flex;flex-wrap:wrap;align-items:baseline}.line>*{flex:0 1 auto}",
    ...gaps.slice(1).map((gap, index) => `.g${index + 1}{gap:${space[gap as "gapTight"]}px}`),
    ".gapped>*,.gapped>.line>*{margin-bottom:0}",
    `.row{display:flex;align-items:flex-start}.row>*{flex:1 1 0;margin-bottom:0}.row>.fixed{max-width:75%}`,
    `.row:not(:last-child),.cover:not(:last-child),.column>.figure:not(:last-child){margin-bottom:${space.figureAfter}px}`,
    ".gapped>:is(.row,.cover,.figure):not(:last-child){margin-bottom:0}",
    ".leads{order:-1}",
    // The picture is as tall as its shape says, and as the text over it needs.
    ".cover{display:grid;position:relative;overflow:hidden}.cover>*{grid-area:1/1}.cover>.column{position:relative;z-index:1}",
    ".cover>.figure .image{position:absolute;inset:0;height:100%;border-radius:0}",
    ".cover.at-top>.column{align-self:start}.cover.at-center>.column{align-self:center}.cover.at-bottom>.column{align-self:end}",
    ".cover>.column{background:var(--c-scrim)}" +
      `.cover>.column::before,.cover>.column::after{content:"";position:absolute;inset-inline:0;height:${space.scrimFade}px}` +
      ".cover>.column::before{bottom:100%;background:linear-gradient(0deg,var(--c-scrim),transparent)}" +
      ".cover>.column::after{top:100%;background:linear-gradient(180deg,var(--c-scrim),transparent)}",
    ".cover>.column :is(.kicker,.headline,.meta,.standfirst,.read-more){color:var(--c-onImage)}" +
      ".cover a:focus-visible{outline-color:var(--c-onImage)}",
    `:has(+.block){margin-bottom:0}.block:not(:last-child){margin-bottom:${controls.blockBefore}px}` +
      ".block:first-child>:first-child{margin-top:0}",
    ".read-more a{color:var(--c-link);text-decoration:underline}.cover .read-more a{color:inherit}",
  ].join("\n");
}

/** What the nodes of a layout ask for beyond that: types of their own, and where rows are stacked. */
export function planCss(plan: PlanNode, theme: FlowTheme): string {
  const rules = new Set<string>();
  const walk = (node: PlanNode) => {
    const role = roleOf(theme, node.type);
    if (role) rules.add(typeRule(role, theme, `.as-${role}`));
    const px = node.stackBelow;
    if (px) {
      rules.add(
        `@container (width < ${px}px){.stack${px}{flex-direction:column}` +
          `.stack${px}>*{flex:none;width:100%!important;max-width:none!important}}`,
      );
    }
    node.children.forEach(walk);
  };
  walk(plan);
  return [...rules].join("\n");
}

/** Gives an element the look of its node of the layout; `parent` is the node that it stands in. */
export function dressNode(element: HTMLElement, plan: PlanNode, parent: PlanNode | undefined, theme: FlowTheme): void {
  const { classList, style } = element;
  const role = roleOf(theme, plan.type);
  const isLine = classList.contains("line");
  if (role && !isLine && !classList.contains("label")) classList.add(`as-${role}`);
  if (plan.limit && isPart(plan.kind) && !/^(body|related)$/.test(plan.kind) && !isLine) {
    Object.assign(style, { display: "-webkit-box", overflow: "hidden" });
    style.setProperty("-webkit-box-orient", "vertical");
    style.setProperty("-webkit-line-clamp", String(plan.limit));
  }
  if (plan.kind === "column" && plan.flags & NodeFlag.inset) classList.add("inset");
  if (plan.gap && !isPart(plan.kind)) classList.add("gapped", `g${plan.gap}`);
  if (plan.stackBelow) classList.add(`stack${plan.stackBelow}`);
  if (plan.kind === "over") classList.add(places[plan.place]!);
  if (!parent || isPart(parent.kind)) return;
  if (measures[plan.measure]) classList.add(`to-${measures[plan.measure]}`);
  if (!isStart(parent)) classList.add("mid");
  if (parent.kind === "row" && parent.children[0] === plan) classList.add("leads");
  if (parent.kind !== "row" || !plan.width) return;
  classList.add("fixed");
  const parts = plan.width - widthThumbnail;
  const width =
    parts === 0
      ? "min(var(--thumbnail),100%/3)"
      : parts <= widthParts
        ? `${(parts / widthParts) * 100}%`
        : `${parts - widthParts}px`;
  style.flex = `0 0 ${width}`;
}

/** Narrower children stand at the start of what is beside or over something. */
const isStart = ({ kind, flags }: PlanNode) => kind === "row" || kind === "over" || (flags & NodeFlag.start) > 0;
