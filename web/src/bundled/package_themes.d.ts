// Written by build.mjs: the text of each built-in theme by the name of its file.
export const themes: Record<string, string>;
