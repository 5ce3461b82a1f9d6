import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { nameOfFont, themeFonts, withFonts } from "../../demo/src/studio/design/fonts.js";
import { createCore } from "../../web/src/node.js";
import { fontFolder, root, wasmFile } from "../web/support.js";

const core = createCore({ wasm: wasmFile, fonts: fontFolder, themeWasm: new URL("build/wasm/theme.wasm", root) });
const font = (family: string, src: string) => ({ family, src, weight: 700, style: "normal" as const });

test("fonts become tokens of the group that the theme's reader knows, each with a name of its own", () => {
  const changes = withFonts({ color: {} }, [font("House", "data:a"), font("House", "data:b")]);
  expect(Object.keys(changes)).toEqual(["color", "font"]);
  expect(Object.keys(changes.font as object)).toEqual(["house-700", "house-700-2"]);
  expect(themeFonts(changes).map(({ src }) => src)).toEqual(["data:a", "data:b"]);
  expect(withFonts(changes, [])).toEqual({ color: {} });
});

test("a font taken into a theme is what its cards are set in, the file being part of the theme", async () => {
  const bytes = await readFile(new URL("build/fonts/inter-latin-700-normal.ttf", root));
  const own = font("House", `data:font/ttf;base64,${bytes.toString("base64")}`);
  const headline = { headline: { fontFamily: { $value: ["House"] }, fontWeight: { $value: 700 } } };
  const paint = async (theme: object) => {
    const { data, warnings } = await core.renderPixels({ headline: "Harbour" }, { width: 320, theme });
    return { data: Buffer.from(data).toString("base64"), warnings };
  };
  const plain = await paint({ typography: headline });
  const set = await paint({ ...withFonts({}, [own]), typography: headline });
  const inter = await paint({ typography: { headline: { ...headline.headline, fontFamily: { $value: ["Inter"] } } } });
  expect(set.warnings).toEqual([]);
  expect(set.data).not.toBe(plain.data);
  expect(set.data).toBe(inter.data);
});

test("a family's name, weight and style are read from its file's name", () => {
  expect(nameOfFont("Lora-BoldItalic.ttf")).toEqual({ family: "Lora", weight: 700, style: "italic" });
  expect(nameOfFont("lora-latin-400-normal.woff")).toEqual({ family: "lora", weight: 400, style: "normal" });
  expect(nameOfFont("Source-Serif-4-latin-700-italic.ttf").weight).toBe(700);
  expect(nameOfFont("House.otf")).toEqual({ family: "House", weight: 400, style: "normal" });
});
