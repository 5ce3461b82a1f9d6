import type { ThemeFinding } from "../../../../web/src/theme/run_check.js";
import { trustedUrl } from "../../site/trusted_url.js";
import type { CheckAnswer, CheckRequest } from "./check_worker.js";
import workerUrl from "./check_worker.ts?worker&url";

/** One reason why a theme can not be read, or not be worked, by somebody; `token` where the theme itself is not understood. */
export interface Finding extends Partial<Omit<ThemeFinding, "rule" | "token">> {
  rule: ThemeFinding["rule"] | "token";
  token: string;
}

let worker: Worker | undefined;
/** The check under way. */
let answered: ((answer: CheckAnswer) => void) | undefined;

function start(): Worker {
  // A check takes seconds: the page goes on meanwhile.
  const started = new Worker(trustedUrl(new URL(workerUrl, location.href).href), { type: "module" });
  started.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
    answered?.(data);
    answered = undefined;
  };
  started.onerror = (event) => {
    event.preventDefault();
    answered?.({ failed: event.message || "the worker did not start" });
    answered = worker = undefined;
  };
  return started;
}

/** What the check of the package finds in a theme. One that is asked for before the last has ended takes its place. */
export async function findings(theme: object): Promise<Finding[]> {
  if (answered) {
    worker?.terminate();
    worker = undefined;
    answered({ failed: "another check took its place" });
  }
  worker ??= start();
  const url = new URL("/article-card/check.js", location.href).href;
  const request: CheckRequest = { url, theme, base: document.baseURI };
  const answer = await new Promise<CheckAnswer>((done) => {
    answered = done;
    worker?.postMessage(request);
  });
  if ("failed" in answer) throw new Error(answer.failed);
  const { findings: found, warnings } = answer.found;
  return [...warnings.map(({ token, reason }): Finding => ({ rule: "token", token, text: reason })), ...found];
}
