import { homeUrl } from "../site/home.js";
import { trustedUrl } from "../site/trusted_url.js";

const rest = () =>
  new Promise<void>((done) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => done(), { timeout: 5000 });
    else setTimeout(done, 1000);
  });

/** Keeps the pages for when there is no network, beginning when the page has come to rest. */
export async function goOffline(): Promise<void> {
  // Absent in private windows of some browsers and on insecure origins; then the pages need the network.
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  await new Promise((later) => setTimeout(later, 2500));
  await rest();
  const url = homeUrl("sw.js");
  try {
    await serviceWorker.register(trustedUrl(url));
    serviceWorker.addEventListener("message", ({ data }) => {
      if (data?.stored) document.documentElement.dataset.offline = data.stored;
    });
    const { active } = await serviceWorker.ready;
    active?.postMessage("store the rest");
  } catch (error) {
    console.info("The pages are not kept for use without a network:", error);
  }
}
