/** Addresses that no card may ever lead to. */
export const hostileLinks: readonly string[];
