// What a page that says more about its cards' layouts than a name loads: a file of its own beside the element.
import type { AskedLayout, LayoutSources } from "./layout/card_layout.js";
import { readLayout as read } from "./layout/read_layout.js";
import { operatorFile, readerModule } from "./theme.js";

export type { BlockWish, BlockWishes } from "./layout/read_blocks.js";

/** readLayout() with the page's own files, by the module that lies at `themeUrl`. */
export function readLayout(sources: LayoutSources, base: string, before: AskedLayout, themeUrl: string) {
  const file = (url: string) => operatorFile(url, "layout-unavailable");
  return read(sources, base, before, { module: () => readerModule(themeUrl), file });
}
