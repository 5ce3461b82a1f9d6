import { configuration, type Places } from "./configure.js";
import { partLoader, tooLate } from "./load_part.js";
import { importWorker } from "./own_files.js";
import type { CoreAnswer, CoreRequest, Line, OpenTransport, Ping } from "./protocol.js";

// How long a worker may be silent while answers are due, in turns: under two seconds, fifteen where it took another one's
// place with the same, and 20 until it has started.
const turnMs = 450;
const mostSilent = [3, 33];
const mostStarting = 44;

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

/** Pages that require Trusted Types take a worker's address only from a policy. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): ScriptUrlPolicy };
  };
  policy ??= trustedTypes?.createPolicy("article-card", { createScriptURL: (own: string) => own });
  return policy ? policy.createScriptURL(url) : url;
}

let policy: ScriptUrlPolicy | undefined;

/** A module worker may only be started from a script of the page's origin: another one is imported by such a script. */
function startWorker(url: string): Worker {
  const options: WorkerOptions = { type: "module" };
  if (new URL(url).origin === location.origin) return new Worker(trusted(url), options);
  const script = new Blob([`import ${JSON.stringify(url)}`], { type: "text/javascript" });
  const bootstrap = URL.createObjectURL(script);
  const worker = new Worker(trusted(bootstrap), options);
  for (const end of ["message", "error"]) {
    worker.addEventListener(end, () => URL.revokeObjectURL(bootstrap), { once: true });
  }
  return worker;
}

/** The same session on this thread. Requests wait until its module is here. */
function openLocal({ workerUrl, fetch }: Places, { receive, lost }: Line): (request: CoreRequest) => void {
  const waiting: CoreRequest[] = [];
  let handle = (request: CoreRequest): void => {
    waiting.push(request);
  };
  const load = () => importWorker(workerUrl);
  partLoader(load, workerUrl, "openSession", "core-unavailable")().then(({ openSession }) => {
    handle = openSession(receive, fetch);
    for (const request of waiting) handle(request);
  }, lost);
  return (request) => handle(request);
}

/**
 * Opens the way to the core: the worker, or this thread where a worker cannot start (its script blocked by CSP or
 * another origin, sandboxed pages). While an answer is due, and only then, a worker has to show that it lives.
 */
export const openTransport: OpenTransport = (line, inPage) => {
  const places = configuration();
  const { workerUrl, wasmUrl, fontsUrl, worker: isWanted } = places;
  let worker: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Turns of this thread without a sign of life: one in which this thread was itself asleep or at work counts once.
  let silent = 0;
  let hasStarted = false;
  const send = (request: CoreRequest | Ping): void => {
    worker!.postMessage(request);
    timer ??= setTimeout(() => {
      timer = undefined;
      const due = line.owes();
      if (!due) return;
      if (++silent <= (hasStarted ? mostSilent[due - 1]! : mostStarting)) send({ type: "ping" });
      else line.lost(hasStarted ? undefined : tooLate("core-unavailable", workerUrl));
    }, turnMs);
  };
  let handle: (request: CoreRequest) => void = send;
  try {
    if (isWanted && !inPage) worker = startWorker(workerUrl);
  } catch {
    // This thread takes over below.
  }
  if (worker) {
    worker.onmessage = ({ data }: MessageEvent<CoreAnswer>) => {
      silent = 0;
      if (data.type === "hello") hasStarted = true;
      else line.receive(data);
    };
    worker.onmessageerror = () => line.lost();
    worker.onerror = (event) => {
      event.preventDefault();
      // One that has started survives what it throws.
      if (!hasStarted) line.lost(undefined, true);
    };
  } else {
    handle = openLocal(places, line);
  }
  handle({ type: "configure", wasmUrl, fontsUrl, compiling: !!worker });
  if (worker) {
    // While the worker starts. What goes wrong here the worker tries by itself, and tells.
    Promise.resolve()
      .then(() => WebAssembly.compileStreaming(fetch(wasmUrl)))
      .then(
        (module) => handle({ type: "module", module }),
        () => handle({ type: "module" }),
      );
  }
  return {
    post: (request) => handle(request),
    close() {
      handle = () => {};
      clearTimeout(timer);
      worker?.terminate();
    },
  };
};
