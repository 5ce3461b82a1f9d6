import { SemanticFlag } from "../../../web/src/abi/layout.js";
import { Core } from "../../../web/src/runtime/core.js";
import { CanvasDrawer } from "../../../web/src/runtime/draw_clusters.js";
import { FontFetcher } from "../../../web/src/runtime/fetch_fonts.js";
import { instantiateUrl } from "../../../web/src/runtime/load_wasm.js";
import type { Paragraph, SetLine } from "./oracle.js";

export interface CardLines {
  lines: SetLine[];
  columnPx: number;
  fontSizePx: number;
}

/** The page's module on this thread, driven as its worker drives it. */
export async function openCard() {
  const core = new Core(await instantiateUrl("/article-card/card.wasm"));
  const fonts = new FontFetcher();
  core.declareFonts(await fonts.manifest(new URL("/article-card/fonts/fonts.json", location.href).href));
  core.offerClusters(true);
  const drawer = new CanvasDrawer();

  async function layOut(handle: number, width: number): Promise<void> {
    for (;;) {
      const { wantedFonts, wantedClusters } = core.layout(handle, width);
      if (wantedFonts.length === 0 && wantedClusters.length === 0) return;
      for (const cluster of wantedClusters) core.measureCluster(cluster, drawer.measure(cluster));
      await Promise.all(wantedFonts.map((font) => fonts.settle(core, font)));
    }
  }

  /** The lines of a card's only paragraph, `width` being the card's. */
  async function lines({ lang, text }: Paragraph, width: number): Promise<CardLines> {
    const handle = core.createCard();
    try {
      const article = JSON.stringify({ headline: "–", lang, body: [{ type: "paragraph", text }] });
      core.setArticle(handle, drawer.divideWords(article));
      await layOut(handle, width);
      const nodes = core.semantics(handle);
      const paragraph = nodes.findIndex(({ role }) => role === "paragraph");
      const set: CardLines = { lines: [], columnPx: nodes[paragraph]!.width, fontSizePx: 0 };
      let line = { text: "", left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
      const open = line;
      for (const node of nodes.filter(({ parent }) => parent === paragraph)) {
        set.fontSizePx = node.fontSizePx;
        // A stretch of white space alone has no glyphs on a line.
        const extent = node.width > 0 ? [node.x, node.x + node.width] : [line.left, line.right];
        line = {
          text: line.text + node.text,
          left: Math.min(line.left, extent[0]!),
          right: Math.max(line.right, extent[1]!),
        };
        if (!(node.flags & SemanticFlag.lineEnd)) continue;
        set.lines.push({ text: line.text.trimEnd(), width: line.right - line.left });
        line = open;
      }
      return set;
    } finally {
      core.destroyCard(handle);
    }
  }

  return { lines };
}
