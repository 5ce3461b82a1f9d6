/** The address of one of the demo's own files; the guides lie one folder deeper than the other pages. */
export function homeUrl(file: string): string {
  return new URL(file, new URL(location.pathname.includes("/guides/") ? ".." : ".", location.href)).href;
}
