import { type Configuration, configuration } from "./configure.js";
import { faultOf } from "./fault.js";
import type { CoreAnswer, CoreRequest, Transport } from "./protocol.js";
import type { OpenSession } from "./worker.js";

type Receive = (answer: CoreAnswer) => void;

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
function openLocal(workerUrl: string, receive: Receive): (request: CoreRequest) => void {
  const waiting: CoreRequest[] = [];
  let handle = (request: CoreRequest): void => {
    waiting.push(request);
  };
  const refuse = (request: CoreRequest, error: unknown) => {
    if (!("card" in request) || request.type === "close") return;
    const { card } = request;
    const fault = faultOf(error, "core-unavailable", workerUrl);
    if (request.type !== "update") return receive({ type: "refused", card, id: request.id, fault });
    if (request.article) receive({ type: "fault", card, version: request.article.version, fault });
    receive({ type: "idle", card, id: request.id });
  };
  const open = (answer: (request: CoreRequest) => void) => {
    handle = answer;
    for (const request of waiting) answer(request);
  };
  import(/* @vite-ignore */ workerUrl).then(
    (module: { openSession: OpenSession }) => open(module.openSession(receive)),
    (error) => open((request) => refuse(request, error)),
  );
  return (request) => handle(request);
}

/**
 * Opens the way to the core: the worker, or this thread where a worker cannot start (its script blocked by CSP or
 * another origin, sandboxed pages). A worker that has not said hello when it fails never ran: what was asked of it
 * is asked again here.
 */
export function openTransport(receive: Receive, settings: Configuration = configuration()): Transport {
  const { workerUrl, wasmUrl, fontsUrl } = settings;
  const asked: CoreRequest[] = [];
  let worker: Worker | undefined;
  let handle: (request: CoreRequest) => void;

  const fallBack = () => {
    worker?.terminate();
    worker = undefined;
    handle = openLocal(workerUrl, receive);
    for (const request of asked.splice(0)) handle(request);
  };
  const toWorker = (request: CoreRequest) => worker?.postMessage(request);
  handle = (request) => {
    asked.push(request);
    toWorker(request);
  };

  try {
    if (settings.worker) worker = startWorker(workerUrl);
  } catch {
    // This thread takes over below.
  }
  if (worker) {
    worker.onerror = (event) => {
      event.preventDefault();
      if (handle !== toWorker) fallBack();
    };
    worker.onmessage = (event: MessageEvent<CoreAnswer>) => {
      if (event.data.type !== "hello") return receive(event.data);
      asked.length = 0;
      handle = toWorker;
    };
  } else {
    fallBack();
  }
  handle({ type: "configure", wasmUrl, fontsUrl, compiling: worker !== undefined });
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
    close: () => worker?.terminate(),
  };
}
