import type { ArticleCardElement } from "article-card";
import { layoutNames } from "../../../../web/src/abi/layout_names.js";
import { freeCanvas } from "../../../../web/src/runtime/picture.js";
import { schemes } from "../../../../web/src/theme/schemes.js";
import { encodePermalink } from "../permalink.js";
import type { StudioState } from "../state.js";
import { articleOf, textField } from "./article.js";
import { frameEmbed, framePage, npmEmbed, scriptEmbed } from "./embed.js";
import { fallbackPage } from "./fallback_page.js";
import { builtinThemeFile, domMode, packageUrl, themeReader } from "./package_files.js";
import { groundOf, type Pixels, rgbOf, socialPixels } from "./social_image.js";
import { themeCss } from "./theme_css.js";
import {
  fixedScheme,
  type ReadTheme,
  type ThemeDifferences,
  themeDifferences,
  themeFile,
  themeValues,
} from "./theme_file.js";

export interface Source {
  state: StudioState;
  /** The element that shows the state. */
  card: ArticleCardElement | undefined;
}

/** Something that can be taken away, under the name of its file. */
export interface Thing {
  file: string;
  /** Rejects with an Error that says why there is none. */
  make(source: Source): Promise<Blob | string>;
}

export const stateKey = (state: StudioState): string => JSON.stringify(state);

/** The page's own address with the state as its fragment. */
export async function permalink(state: StudioState): Promise<string> {
  const address = new URL(location.href);
  address.hash = await encodePermalink(state);
  return address.href;
}

interface StateTheme {
  read: ReadTheme;
  differences: ThemeDifferences;
}

let last: { key: string; theme: Promise<StateTheme> } | undefined;

/** The theme of a state, worked out once for things taken one after the other. */
function themeOf({ theme: { name, changes } }: StudioState): Promise<StateTheme> {
  const key = JSON.stringify([name, changes]);
  if (last?.key !== key) {
    const theme = Promise.all([themeReader(), builtinThemeFile(name)]).then(([read, base]) => ({
      read,
      differences: themeDifferences(base, changes, read, {
        base: packageUrl("themes/"),
        changes: document.baseURI,
      }),
    }));
    last = { key, theme };
    theme.catch(() => {
      last = undefined;
    });
  }
  return last.theme;
}

const schemeOf = ({ scheme }: StudioState) => schemes.indexOf(scheme);

/** The theme in the state's scheme, as a theme file and as values. */
async function shownTheme(state: StudioState) {
  const { read, differences } = await themeOf(state);
  const file = themeFile(differences);
  const theme = read(schemeOf(state), file);
  return { file, theme, fixed: fixedScheme(differences, schemeOf(state)), values: themeValues(theme) };
}

const shown = (card: ArticleCardElement | undefined): ArticleCardElement => {
  if (!card) throw new Error("no card is shown");
  return card;
};

const newCard = () => document.createElement("article-card");

async function pngOf({ width, height, data }: Pixels): Promise<Blob> {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("this browser has no canvas to write a PNG from");
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  freeCanvas(canvas);
  if (!blob) throw new Error("the browser wrote no PNG");
  return blob;
}

async function frame({ state, card }: Source): Promise<string> {
  const width = state.widths[0] ?? 640;
  return frameEmbed(state, width, await shown(card).measure(width));
}

async function social({ state }: Source): Promise<Blob> {
  const { fixed, values } = await shownTheme(state);
  const ground = rgbOf(groundOf(values.colors));
  const layouts = ["hero", "compact", state.layout];
  // A lead has no long lines: its text and its picture stand in one column.
  const column = { $value: { value: Math.max(values.measurePx, values.figureMeasurePx), unit: "px" } };
  const theme = { ...fixed, measure: { text: column, figure: column } };
  return pngOf(await socialPixels(newCard, articleOf(state), theme, layouts, ground));
}

async function page({ state }: Source): Promise<string> {
  const [{ theme, values }, { flowOf }] = await Promise.all([shownTheme(state), domMode()]);
  const article = articleOf(state);
  const builtin = Math.max(0, (layoutNames as readonly string[]).indexOf(state.layout));
  const settings = {
    base: state.base || location.href,
    headingLevel: 1,
    theme,
    layout: { builtin, blocks: 0 },
    width: state.widths[0] ?? 640,
  };
  const flow = flowOf(document, JSON.stringify(article), settings);
  if (flow instanceof Error) throw flow;
  return fallbackPage({
    ...flow,
    title: textField(article, "headline"),
    description: textField(article, "standfirst"),
    lang: textField(article, "lang"),
    scheme: state.scheme,
    width: state.widths[0] ?? 640,
    ground: groundOf(values.colors),
  });
}

const pictures = [1, 2, 3].map(
  (scale): Thing => ({ file: `card@${scale}x.png`, make: async ({ card }) => shown(card).toBlob({ scale }) }),
);

export const things = {
  link: { file: "link.txt", make: ({ state }: Source) => permalink(state) },
  script: { file: "embed.html", make: async ({ state }: Source) => scriptEmbed(state) },
  npm: {
    file: "embed.js",
    make: async ({ state }: Source) => npmEmbed(state, (await shownTheme(state)).file),
  },
  frame: { file: "frame.html", make: frame },
  framePage: { file: "card.html", make: async ({ state }: Source) => framePage(state) },
  themeFile: { file: "theme.json", make: async ({ state }: Source) => (await shownTheme(state)).file },
  themeCss: {
    file: "theme.css",
    make: async ({ state }: Source) => {
      const { read, differences } = await themeOf(state);
      return themeCss(differences, read);
    },
  },
  /** At 1, 2 or 3 device px per CSS px. */
  picture: (scale: number): Thing => pictures[scale - 1]!,
  social: { file: "social.png", make: social },
  page: { file: "article.html", make: page },
};
