// Written by build.mjs, as package_files.js is.
export const checkUrl: string;
