const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export const observedAttributes: readonly string[] =
  "src lang render loading heading-level pixel-ratio theme color-scheme layout blocks".split(" ");

const simple = ["src", "render", "loading", "headingLevel", "pixelRatio", "colorScheme"] as const;

/** Properties that a page may have set before the element was defined. */
export const upgraded = [...simple, "article", "consent", "theme", "layout", "blocks"] as const;

/** The attributes of `<article-card>` that are properties of the same meaning. */
export class CardAttributes extends Base {
  /** Address of the content as JSON, as a URL that is resolved against the document. */
  get src(): string {
    return this.getAttribute("src") ?? "";
  }

  set src(value: string) {
    this.setAttribute("src", value);
  }

  /** `canvas` or `dom` wherever possible; `auto` is the canvas, and HTML where a reader or the browser needs it. */
  get render(): "auto" | "canvas" | "dom" {
    const wish = this.getAttribute("render");
    return wish === "canvas" || wish === "dom" ? wish : "auto";
  }

  set render(value: "auto" | "canvas" | "dom") {
    this.setAttribute("render", value);
  }

  /** `lazy` fetches nothing before the card comes near the viewport. */
  get loading(): "eager" | "lazy" {
    return this.getAttribute("loading") === "lazy" ? "lazy" : "eager";
  }

  set loading(value: "eager" | "lazy") {
    this.setAttribute("loading", value);
  }

  /** `auto` follows the page's `color-scheme`, which may follow the system, and the reader's wish for more contrast. */
  get colorScheme(): "auto" | "light" | "dark" | "more-contrast" {
    const wish = this.getAttribute("color-scheme");
    return wish === "light" || wish === "dark" || wish === "more-contrast" ? wish : "auto";
  }

  set colorScheme(value: "auto" | "light" | "dark" | "more-contrast") {
    this.setAttribute("color-scheme", value);
  }

  /** Level of the headline in the document's outline, 1 to 6. */
  get headingLevel(): number {
    return Math.min(6, Math.max(1, Math.trunc(Number(this.getAttribute("heading-level"))) || 2));
  }

  set headingLevel(value: number) {
    this.setAttribute("heading-level", String(value));
  }

  /**
   * Device px of the canvas per CSS px, 0.1 to 16; 0 is the screen's own. For a card under a transform, which cannot
   * know how large it is seen.
   */
  get pixelRatio(): number {
    return Number(this.getAttribute("pixel-ratio")) || 0;
  }

  set pixelRatio(value: number) {
    this.setAttribute("pixel-ratio", String(value));
  }
}
