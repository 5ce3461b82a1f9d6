import { clearCache, layout, layoutWithLines, prepare, prepareWithSegments } from "@chenglou/pretext";
import {
  materializeRichInlineLineRange,
  measureRichInlineStats,
  prepareRichInline,
  walkRichInlineLineRanges,
} from "@chenglou/pretext/rich-inline";
import type { TextBlock, TextStretch } from "./text_blocks.js";
import { type PeerTimes, time, widthAt, widths } from "./timing.js";

interface Prepared {
  height(widthPx: number): number;
  lines(widthPx: number): number;
}

const fontOf = (stretch: TextStretch) =>
  `${stretch.italic ? "italic " : ""}${stretch.weight} ${stretch.sizePx}px "${stretch.family}"`;

// Blocks in one style go through its plain functions, which are its fastest; the others through those for rich text.
function prepareBlock({ stretches, lineHeightPx }: TextBlock): Prepared {
  const [only, ...more] = stretches;
  if (only && more.length === 0) {
    const options = { letterSpacing: only.letterSpacingPx };
    const heights = prepare(only.text, fontOf(only), options);
    const segments = prepareWithSegments(only.text, fontOf(only), options);
    return {
      height: (widthPx) => layout(heights, widthPx, lineHeightPx).height,
      lines: (widthPx) => layoutWithLines(segments, widthPx, lineHeightPx).lineCount,
    };
  }
  const items = stretches.map((stretch) => ({
    text: stretch.text,
    font: fontOf(stretch),
    letterSpacing: stretch.letterSpacingPx,
  }));
  const prepared = prepareRichInline(items);
  return {
    height: (widthPx) => measureRichInlineStats(prepared, widthPx).lineCount * lineHeightPx,
    lines: (widthPx) =>
      walkRichInlineLineRanges(prepared, widthPx, (line) => materializeRichInlineLineRange(prepared, line)),
  };
}

/**
 * pretext breaks lines over widths that the browser's canvas measured; it places no glyphs and paints nothing. From
 * nothing it starts with its own cache empty, but the browser's stays warm.
 */
export function timePretext(blocks: TextBlock[]): PeerTimes {
  const sum = (prepared: Prepared[], what: "height" | "lines", widthPx: number) => {
    let total = 0;
    for (const [index, block] of prepared.entries()) total += block[what](widthPx - blocks[index]!.narrowerPx);
    return total;
  };
  const prepared = blocks.map(prepareBlock);
  const heightUs = time(widths.length, (index) => sum(prepared, "height", widthAt(index)));
  const relayoutUs = time(widths.length, (index) => sum(prepared, "lines", widthAt(index)));
  const nothingUs = time(10, () => {
    clearCache();
    sum(blocks.map(prepareBlock), "lines", 640);
  });
  return { heightUs, relayoutUs, nothingUs };
}
