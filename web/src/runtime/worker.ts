// One file for both places where the core runs in a page: as the page's module worker it answers messages; the page that
// cannot start workers imports it and calls openSession.
import { loadArticle } from "./article_text.js";
import type { PaintAnswer } from "./core.js";
import { decodeForeignImage } from "./decode_image.js";
import type { Fetch } from "./fetch_bytes.js";
import { FontFetcher } from "./fetch_fonts.js";
import { ImageFetcher } from "./fetch_images.js";
import { ImageSupplier } from "./image_supplier.js";
import { partLoader } from "./load_part.js";
import { instantiateUrl } from "./load_wasm.js";
import { toBitmap } from "./picture.js";
import type { CoreAnswer, CoreRequest, Ping } from "./protocol.js";
import { Session } from "./session.js";

export type OpenSession = (
  post: (answer: CoreAnswer, transfer?: Transferable[]) => void,
  /** What gets the module and the fonts, where the network does not. */
  fetcher?: Fetch,
) => (request: CoreRequest) => void;

const clusters = partLoader(() => import("./draw_clusters.js"), "clusters.js", "CanvasDrawer");
const hosted = partLoader(() => import("./hosted_pictures.js"), "hosted.js", "HostedPictures");
const encoder = partLoader(() => import("./encode_png.js"), "png.js", "toPng");

export const openSession: OpenSession = (post, fetcher) => {
  const images = new ImageSupplier(new ImageFetcher(), decodeForeignImage);
  const instantiate = (url: string) => instantiateUrl(url, undefined, fetcher);
  const openClusters = async () => new (await clusters()).CanvasDrawer();
  const openHosted = async () => new (await hosted()).HostedPictures();
  const toPng = async (painted: PaintAnswer) => (await encoder()).toPng(painted);
  const fonts = new FontFetcher(fetcher);
  const session = new Session(
    { instantiate, loadArticle, fonts, images, openClusters, toBitmap, toPng, openHosted },
    post,
  );
  return (request) => session.receive(request);
};

interface WorkerScope {
  postMessage(answer: CoreAnswer, transfer: Transferable[]): void;
  onmessage: (event: MessageEvent<CoreRequest | Ping>) => void;
}

if (!("document" in globalThis) && "postMessage" in globalThis) {
  const scope = globalThis as unknown as WorkerScope;
  const receive = openSession((answer, transfer = []) => scope.postMessage(answer, transfer));
  const live = () => scope.postMessage({ type: "hello" }, []);
  scope.onmessage = ({ data }) => {
    // However much there is to do, the page hears that it is being done.
    live();
    if (data.type !== "ping") receive(data);
  };
  live();
}
