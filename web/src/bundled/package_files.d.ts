// Written by build.mjs: addresses of the package's files, each as a literal that tools which build sites understand.
export const files: Record<string, string>;
/** fonts.json with addresses in place of names. */
export const fonts: object;
