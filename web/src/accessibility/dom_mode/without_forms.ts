import type { SiteNode } from "../../forms/site_node.js";
import type { FlowNode } from "./article_nodes.js";

/** The site's own blocks as nodes of one tree of ordinary HTML, forms left out: nobody answers to their controls. */
export function withoutForms(site: readonly SiteNode[]): FlowNode[] {
  const nodes: FlowNode[] = [];
  const isLeftOut: boolean[] = [];
  const places: number[] = [];
  const add = (node: Partial<FlowNode> & { role: string; parent: number }) =>
    nodes.push({ text: "", href: "", lang: "", dateTime: "", dir: "", level: 0, flags: 0, ...node }) - 1;
  const root = add({ role: "site", parent: -1 });
  site.forEach(({ role, parent, text, href, lang, rtl, level, flags, picture }, index) => {
    isLeftOut[index] = role === "form" || isLeftOut[parent] === true;
    if (isLeftOut[index]) return;
    const dir = parent < 0 ? (rtl ? "rtl" : "ltr") : "";
    const shown = picture && { ...picture, alt: text };
    // A banner's address is that of its label, as its picture is no link here.
    const inBanner = role === "text" && site[site[parent]!.parent]?.role === "banner";
    const address = inBanner ? site[site[parent]!.parent]!.href : role === "text" ? href : "";
    const fields = { role, parent: places[parent] ?? root, text, href: address, lang, level, flags };
    places[index] = add({ ...fields, dir, ...(shown && { picture: shown }) });
  });
  return nodes;
}
