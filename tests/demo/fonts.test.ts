import { expect, test } from "vitest";
import { nameOfFont, themeFonts, withFonts } from "../../demo/src/studio/design/fonts.js";

const font = (family: string, src: string) => ({ family, src, weight: 700, style: "normal" as const });

test("fonts become tokens of the group that the theme's reader knows, each with a name of its own", () => {
  const changes = withFonts({ color: {} }, [font("House", "data:a"), font("House", "data:b")]);
  expect(Object.keys(changes)).toEqual(["color", "font"]);
  expect(Object.keys(changes.font as object)).toEqual(["house-700", "house-700-2"]);
  expect(themeFonts(changes).map(({ src }) => src)).toEqual(["data:a", "data:b"]);
  expect(withFonts(changes, [])).toEqual({ color: {} });
});

test("a family's name, weight and style are read from its file's name", () => {
  expect(nameOfFont("Lora-BoldItalic.ttf")).toEqual({ family: "Lora", weight: 700, style: "italic" });
  expect(nameOfFont("lora-latin-400-normal.woff")).toEqual({ family: "lora", weight: 400, style: "normal" });
  expect(nameOfFont("Source-Serif-4-latin-700-italic.ttf").weight).toBe(700);
  expect(nameOfFont("House.otf")).toEqual({ family: "House", weight: 400, style: "normal" });
});
