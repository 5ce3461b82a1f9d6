// What a page that says more about its cards' layouts than a name loads: a file of its own beside the element.
import type { LayoutSources } from "./layout/card_layout.js";
import { readLayout as read } from "./layout/read_layout.js";
import type { ModulePlace } from "./theme/read_theme.js";
import { operatorFile, readerModule } from "./theme.js";

export type { BlockWish, BlockWishes } from "./layout/read_blocks.js";

/** readLayout() with the page's own files, by the module that lies at `place`. */
export function readLayout(sources: LayoutSources, base: string, place: ModulePlace) {
  const file = (url: string) => operatorFile(url, "layout-unavailable");
  return read(sources, base, { module: () => readerModule(place), file });
}
