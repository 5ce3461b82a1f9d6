// The package's worker, its timers counted; the page asks for the counts over a channel of their own.
import { firedTimers } from "./count_timers.js";
import "/article-card/worker.js";

const channel = new BroadcastChannel("timers");
channel.onmessage = (event) => {
  if (event.data === "ask") channel.postMessage(firedTimers());
};
