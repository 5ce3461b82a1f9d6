import { type CardError, fault, faultOf } from "./fault.js";

/** How long a server may take with a part of the package. In the meantime readers have HTML. */
const partTimeoutMs = 20_000;

/** `work`, or what `late` makes of it where it takes longer than `ms`. */
export function inTime<T, L>(work: Promise<T>, ms: number, late: () => L): Promise<T | L> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<void>((done) => {
    timer = setTimeout(done, ms);
  });
  return Promise.race([work, silence.then(late)]).finally(() => clearTimeout(timer));
}

/** To be thrown where a server has fallen silent. */
export const tooLate = (code: string, path: string): CardError => fault(code, path, "no answer in time");

/** What starts once for all who ask and, when that failed or is to be forgotten, again for the next. */
export function startOnce<T>(start: () => Promise<T>) {
  let loading: Promise<T> | undefined;
  const forget = () => {
    loading = undefined;
  };
  const load = (): Promise<T> => {
    if (!loading) {
      const attempt = start();
      loading = attempt;
      attempt.catch(() => {
        if (loading === attempt) forget();
      });
    }
    return loading;
  };
  return { forget, load };
}

/**
 * Gets a file of the package that is imported on demand. Rejects with a fault that names it; also where what came in its
 * place has no such class or function.
 */
export function partLoader<Part>(
  load: () => Promise<Part>,
  file: string,
  member: keyof Part,
  code = "module-unavailable",
): () => Promise<Part> {
  return startOnce(async () => {
    try {
      const part = await inTime(load(), partTimeoutMs, () => {
        throw tooLate(code, file);
      });
      if (typeof part[member] === "function") return part;
    } catch (error) {
      throw fault(code, file, faultOf(error, code).reason);
    }
    throw fault(code, file, "the file is another one");
  }).load;
}
