import { instantiateUrl } from "../../../web/src/runtime/load_wasm.js";
import { builtinThemes } from "../../../web/src/theme/card_theme.js";
import { resolveTheme } from "../../../web/src/theme/resolve_theme.js";
import type { ThemedCore } from "./card_times.js";
import { time } from "./timing.js";

export interface ThemeTimes {
  colorsUs: number;
  sizesUs: number;
}

const properties = (name: string, values: readonly string[]) => values.map((value) => [[name, value]] as const);

/** Another theme for one card: read, handed over and laid out, ready to be painted. */
export async function timeThemeSwitch({ core, handle }: ThemedCore): Promise<ThemeTimes> {
  const exports = await instantiateUrl("/article-card/theme.wasm");
  const timeSwitch = (sets: ReturnType<typeof properties>) =>
    time(20, (index) => {
      const sources = { scheme: 0, file: "", object: undefined, properties: sets[index % sets.length]! };
      core.setTheme(handle, resolveTheme(exports, sources).theme, []);
      core.layout(handle, 640);
    });
  const colorsUs = timeSwitch(properties("color-surface", ["#ffffff", "#ffeedd"]));
  const sizesUs = timeSwitch(properties("typography-body-font-size", ["18px", "19px"]));
  core.setTheme(handle, builtinThemes[0]!, []);
  core.layout(handle, 640);
  return { colorsUs, sizesUs };
}

/** The same of the same article as HTML with custom properties: style and layout, ready to be painted. */
export function timeHtmlSwitch(peer: HTMLElement): ThemeTimes {
  peer.style.width = "640px";
  const card = peer.querySelector(".card")!;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".card{background:var(--surface)}.card p{font-size:var(--size)}");
  document.adoptedStyleSheets.push(sheet);
  const timeSwitch = (name: string, values: string[]) =>
    time(20, (index) => {
      peer.style.setProperty(name, values[index % values.length]!);
      // Colours need no layout; what a browser computes of them is asked for.
      getComputedStyle(card).backgroundColor;
      return peer.offsetHeight;
    });
  const times = {
    colorsUs: timeSwitch("--surface", ["#ffffff", "#ffeedd"]),
    sizesUs: timeSwitch("--size", ["18px", "19px"]),
  };
  document.adoptedStyleSheets.pop();
  return times;
}
