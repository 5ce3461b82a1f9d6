// The package's worker, which loops for ever when the page says so, and at every article that is to hang it.
import "/article-card/worker.js";

const loop = () => {
  for (;;);
};

new BroadcastChannel("loop").onmessage = loop;
const { onmessage } = self;
self.onmessage = (event) => {
  if (/hangs the core/.test(event.data.article?.text)) loop();
  onmessage(event);
};
