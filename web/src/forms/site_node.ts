import type { SemanticNode } from "../runtime/protocol.js";

/** What forms read of a node of the semantic tree. Without places, in ordinary HTML, those are 0. */
export type SiteNode = Pick<
  SemanticNode,
  "role" | "parent" | "x" | "y" | "width" | "height" | "text" | "href" | "lang" | "name" | "rtl" | "level" | "flags"
> &
  Pick<SemanticNode, "control" | "state" | "fontSizePx"> & {
    /** Of a picture in ordinary HTML; over the canvas its pixels are the core's. */
    picture?: { src: string; width?: number; height?: number };
  };
