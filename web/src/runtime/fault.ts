/** What went wrong, in the spelling that pages see. `path` is a JSON path, an address, or empty. */
export interface Fault {
  code: string;
  path: string;
  reason: string;
}

/** Something that was repaired or passed over; the card stands. */
export type Warning = Fault;

export class CardError extends Error implements Fault {
  declare readonly code: string;
  declare readonly path: string;
  declare readonly reason: string;

  constructor({ code, path, reason }: Fault) {
    super(path ? `${path}: ${reason}` : reason);
    Object.assign(this, { name: "CardError", code, path, reason });
  }
}

export function fault(code: string, path: string, reason: string): CardError {
  return new CardError({ code, path, reason });
}

/** Of a picture that the page may be able to show, and that nothing can be painted with. */
export function unreadable(url: string, why: string): CardError {
  return fault("unreadable-image", url, `${why}: toPixels() and PNG lack it`);
}

/** Any thrown value as a Fault; a value that throws when it is looked at included. */
export function faultOf(error: unknown, code: string, path = ""): Fault {
  let reason = "an unknown error";
  try {
    // By its name: every file of the package has a class of its own.
    if ((error as CardError).name === "CardError") {
      const { code, path: own, reason } = error as CardError;
      return { code, path: own || path, reason };
    }
    reason = String((error as { message?: unknown }).message ?? error);
  } catch {
    // The value's own text is out of reach; the words above have to do.
  }
  return { code, path, reason };
}
