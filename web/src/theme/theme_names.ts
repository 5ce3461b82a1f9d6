import type { Warning } from "../runtime/fault.js";

/** Names of themes that come along, as against addresses. */
export const builtinName = /^[a-z][a-z-]*$/;

/** Where in a page's themes; custom properties say it by their names, and files by their addresses. */
export const placed = ({ code, path, reason }: Warning): Warning => ({
  code,
  path: /^(--|theme\b|[a-z][a-z+.-]*:)/.test(path) ? path : `theme ${path}`,
  reason,
});
