import type {
  CanvasKit,
  CanvasKitInitOptions,
  FontCollection,
  Paragraph,
  TextStyle,
  TypefaceFontProvider,
} from "canvaskit-wasm";
import type { TextBlock, TextStretch } from "./text_blocks.js";
import { bytesOf, type PeerTimes, time, widthAt, widths } from "./timing.js";

declare global {
  // Set by canvaskit.js, a classic script that the page loads before this module.
  var CanvasKitInit: (options: CanvasKitInitOptions) => Promise<CanvasKit>;
}

export interface FontFile {
  family: string;
  url: string;
}

const paintWidthPx = 640;

class Setter {
  readonly #kit: CanvasKit;
  readonly #provider: TypefaceFontProvider;

  constructor(kit: CanvasKit, provider: TypefaceFontProvider) {
    this.#kit = kit;
    this.#provider = provider;
  }

  /** A collection has caches, of shaped paragraphs too; a new one has none. */
  collection(): FontCollection {
    const fonts = this.#kit.FontCollection.Make();
    fonts.setDefaultFontManager(this.#provider);
    return fonts;
  }

  build({ stretches, lineHeightPx }: TextBlock, fonts: FontCollection): Paragraph {
    const kit = this.#kit;
    const style = new kit.ParagraphStyle({ textStyle: this.#style(stretches[0]!, lineHeightPx) });
    const builder = kit.ParagraphBuilder.MakeFromFontCollection(style, fonts);
    for (const stretch of stretches) {
      builder.pushStyle(this.#style(stretch, lineHeightPx));
      builder.addText(stretch.text);
      builder.pop();
    }
    const paragraph = builder.build();
    builder.delete();
    return paragraph;
  }

  #style(stretch: TextStretch, lineHeightPx: number): TextStyle {
    const kit = this.#kit;
    return new kit.TextStyle({
      color: kit.BLACK,
      fontFamilies: [stretch.family],
      fontSize: stretch.sizePx,
      fontStyle: {
        weight: { value: stretch.weight } as typeof kit.FontWeight.Normal,
        slant: stretch.italic ? kit.FontSlant.Italic : kit.FontSlant.Upright,
      },
      letterSpacing: stretch.letterSpacingPx,
      heightMultiplier: lineHeightPx / stretch.sizePx,
      halfLeading: true,
    });
  }
}

/**
 * CanvasKit's paragraphs: a height costs it a layout, and a layout places every glyph. From nothing it starts with the
 * faces loaded and no paragraph in any cache, as the card does. It paints the text alone, without the card's pictures
 * and rules, in software at one device px per CSS px; its glyph cache is warm, as the card's is.
 */
export async function timeCanvasKit(blocks: TextBlock[], fontFiles: FontFile[]): Promise<PeerTimes> {
  const kit = await CanvasKitInit({ locateFile: (file) => file });
  const provider = kit.TypefaceFontProvider.Make();
  for (const { family, url } of fontFiles) provider.registerFont(await bytesOf(url), family);
  const setter = new Setter(kit, provider);
  const layOut = (paragraphs: Paragraph[], widthPx: number) => {
    let height = 0;
    for (const [index, paragraph] of paragraphs.entries()) {
      paragraph.layout(widthPx - blocks[index]!.narrowerPx);
      height += paragraph.getHeight();
    }
    return height;
  };

  const fonts = setter.collection();
  const paragraphs = blocks.map((block) => setter.build(block, fonts));
  const relayoutUs = time(widths.length, (index) => layOut(paragraphs, widthAt(index)));
  const nothingUs = time(5, () => {
    const fresh = setter.collection();
    const built = blocks.map((block) => setter.build(block, fresh));
    layOut(built, paintWidthPx);
    for (const paragraph of built) paragraph.delete();
    fresh.delete();
  });

  layOut(paragraphs, paintWidthPx);
  const last = blocks.at(-1)!;
  const surface = kit.MakeSurface(paintWidthPx, Math.ceil(last.y + paragraphs.at(-1)!.getHeight()) + 24)!;
  const canvas = surface.getCanvas();
  const paintUs = time(5, () => {
    canvas.clear(kit.WHITE);
    for (const [index, { x, y }] of blocks.entries()) canvas.drawParagraph(paragraphs[index]!, x, y);
    surface.flush();
  });
  surface.delete();
  for (const paragraph of paragraphs) paragraph.delete();
  return { heightUs: relayoutUs, relayoutUs, nothingUs, paintUs };
}
