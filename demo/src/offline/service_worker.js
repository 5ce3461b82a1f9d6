// Written to sw.js by demo/plugins/offline.mjs, which fills in the build's version and its files.
// The network goes first, so that what is shown is always one build; without it, the files of the newest build seen here.
const version = "__VERSION__";
const files = __FILES__;

const name = `article-card-${version}`;

/** Addresses as the cache knows them: no query, and pages by their files. */
function keyOf(url) {
  const { origin, pathname } = new URL(url);
  if (pathname.endsWith("/")) return `${origin}${pathname}index.html`;
  return /\.\w+$/.test(pathname) ? origin + pathname : `${origin}${pathname}.html`;
}

async function store(urls) {
  const cache = await caches.open(name);
  for (const url of urls) {
    const key = keyOf(new URL(url, registration.scope));
    if (await cache.match(key)) continue;
    const response = await fetch(key, { cache: "no-cache" }).catch(() => undefined);
    if (response?.ok) await cache.put(key, response);
  }
}

async function answer(request) {
  const cache = await caches.open(name);
  const key = keyOf(request.url);
  try {
    const response = await fetch(request);
    if (response.ok && response.status === 200) cache.put(key, response.clone()).catch(() => {});
    return response;
  } catch (error) {
    const known = await cache.match(key);
    if (known) return known;
    throw error;
  }
}

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(store(files.first));
});

addEventListener("activate", (event) => {
  const clean = async () => {
    for (const other of await caches.keys()) {
      if (other.startsWith("article-card-") && other !== name) await caches.delete(other);
    }
    await clients.claim();
  };
  event.waitUntil(clean());
});

// The page asks for the rest once it is at rest itself, and is told when all of it is there.
addEventListener("message", (event) => {
  if (event.data !== "store the rest") return;
  event.waitUntil(store(files.rest).then(() => event.source?.postMessage({ stored: version })));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || url.searchParams.has("weigh")) return;
  if (request.headers.has("range")) return;
  event.respondWith(answer(request));
});
