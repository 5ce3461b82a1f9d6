import { CardError, type Fault, type Warning } from "../runtime/fault.js";

const told = new Set<string>();
const most = 1000;

/**
 * Writes an error to the console, the first time that it happens on the page. A file is told once, however a browser
 * words its reason: Firefox has two for a module that is cut off.
 */
export function logOnce(error: CardError): void {
  const { code, message, path } = error;
  const cause = code + (isOfResource(error) ? path : message);
  if (told.has(cause) || told.size >= most) return;
  told.add(cause);
  console.error(`article-card: ${code}: ${message}`);
}

/** Whether a fault tells of a file, by its address or as a part of the package; those of an article name its fields. */
export function isOfResource({ path }: Warning): boolean {
  return /(^| )[a-z][a-z+.-]*:|\.js$/i.test(path);
}

/** What one card tells of its content: each file once, whoever misses it. */
export class FaultTeller {
  readonly #dispatch: (error: CardError) => void;
  readonly #files = new Set<string>();

  constructor(dispatch: (error: CardError) => void) {
    this.#dispatch = dispatch;
  }

  /** For another content. */
  renew(): void {
    this.#files.clear();
  }

  tell(fault: Fault): void {
    if (isOfResource(fault)) {
      if (this.#files.has(fault.path)) return;
      this.#files.add(fault.path);
    }
    const error = new CardError(fault);
    logOnce(error);
    this.#dispatch(error);
  }

  /** Of warnings those that tell of files; of a picture that nobody can read who tries to show it tells, where it cannot be. */
  tellFiles(found: readonly Warning[]): void {
    for (const warning of found) if (isOfResource(warning) && warning.code !== "unreadable-image") this.tell(warning);
  }
}
