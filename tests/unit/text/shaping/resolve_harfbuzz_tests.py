#!/usr/bin/env python3
"""Writes HarfBuzz's own shaping tests with glyph names as glyph numbers: resolve_harfbuzz_tests.py TESTS OUTPUT

TESTS is the folder with *.tests of HarfBuzz's sources; each line there is `font;options;code points;[glyphs]`. Our
build of HarfBuzz has no glyph names. A line of OUTPUT: `file:line<TAB>font<TAB>options<TAB>code points<TAB>glyphs`.
"""

import pathlib
import re
import sys

from fontTools.ttLib import TTFont

fonts = {}


def glyph_numbers(path):
    """The names that the file itself gives its glyphs, without those that fontTools makes up."""
    if path not in fonts:
        font = TTFont(path, fontNumber=0, lazy=True)
        named = "CFF " in font or ("post" in font and font["post"].formatType in (1.0, 2.0))
        fonts[path] = font.getReverseGlyphMap() if named else {}
    return fonts[path]


def resolve(glyph, path):
    name, rest = re.fullmatch(r"(.+?)((?:=\d+)?(?:@.*?)?(?:\+.*)?)", glyph).groups()
    if re.fullmatch(r"\d+", name):
        return glyph
    if re.fullmatch(r"gid\d+", name):
        return name[3:] + rest
    return str(glyph_numbers(path)[name]) + rest


def main(folder, output):
    lines = []
    for tests in sorted(pathlib.Path(folder).glob("*.tests")):
        for number, line in enumerate(tests.read_text(encoding="utf-8").splitlines(), 1):
            parts = line.split(";")
            if line.startswith("#") or len(parts) != 4:
                continue
            font, options, points, expected = parts
            path = (tests.parent / font.split("@")[0]).resolve()
            try:
                glyphs = [resolve(glyph, path) for glyph in expected.strip("[]").split("|")] if expected != "*" else ["*"]
            except Exception as error:  # A font that fontTools cannot read.
                glyphs = ["? " + type(error).__name__]
            lines.append("\t".join(["%s:%d" % (tests.name, number), str(path), options, points, "|".join(glyphs)]))
    pathlib.Path(output).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
