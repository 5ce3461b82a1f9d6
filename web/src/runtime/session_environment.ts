import type { PaintAnswer } from "./core.js";
import type { ClusterDrawer } from "./draw_clusters.js";
import type { FontFetcher } from "./fetch_fonts.js";
import type { HostedPictures } from "./hosted_pictures.js";
import type { ImageSupplier } from "./image_supplier.js";
import type { CoreExports } from "./load_wasm.js";
import type { ArticleSource } from "./protocol.js";

/** What differs between a page's worker, its main thread, and a server. */
export interface SessionEnvironment {
  instantiate?: (url: string) => Promise<CoreExports>;
  loadArticle(source: ArticleSource, signal: AbortSignal): Promise<string>;
  fonts: FontFetcher;
  images: ImageSupplier;
  /** Gets what sets text that no face covers; absent where nothing can. */
  openClusters?: () => Promise<ClusterDrawer>;
  /** Called when a module that was instantiated last has its fonts declared; what it throws keeps the core from starting. */
  started?: () => void;
  /** May overwrite the pixels. */
  toBitmap(painted: PaintAnswer): Promise<ImageBitmap>;
  toPng(painted: PaintAnswer): Promise<Blob>;
  /** Gets what leaves holes for pictures that the page shows; absent where no page is. */
  openHosted?: () => Promise<HostedPictures>;
}
