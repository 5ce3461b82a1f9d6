import { homeUrl } from "../site/home.js";

interface Policy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

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
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("article-card-demo", { createScriptURL: (own) => own });
  try {
    await serviceWorker.register(policy?.createScriptURL(url) ?? url);
    serviceWorker.addEventListener("message", ({ data }) => {
      if (data?.stored) document.documentElement.dataset.offline = data.stored;
    });
    const { active } = await serviceWorker.ready;
    active?.postMessage("store the rest");
  } catch (error) {
    console.info("The pages are not kept for use without a network:", error);
  }
}
