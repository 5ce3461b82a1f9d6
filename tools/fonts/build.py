#!/usr/bin/env python3
"""Subsets the locked font packages into TTF files by script: build.py MANIFEST NODE_MODULES OUTPUT

Writes OUTPUT/*.ttf, OUTPUT/fonts.json (what each file holds) and OUTPUT/licenses/. The same inputs and the same
fonttools give the same bytes. Hinting, names other than the copyright, and layout features no card uses are left out.
"""

import json
import os
import shutil
import sys

sys.dont_write_bytecode = True

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._g_l_y_f import flagOverlapSimple

import ranges

COPYRIGHT = 0
UNUSED_TABLES = ["STAT", "BASE", "meta", "DSIG", "gasp", "MATH", "vhea", "vmtx", "VORG"]


def slug(text):
    return text.lower().replace(" ", "-")


def options(features):
    chosen = subset.Options()
    chosen.hinting = False
    chosen.layout_features = features
    chosen.name_IDs = [COPYRIGHT]
    chosen.name_languages = [0x409]
    chosen.notdef_outline = True
    chosen.glyph_names = False
    chosen.recalc_timestamp = False
    chosen.drop_tables += UNUSED_TABLES
    return chosen


def mark_overlap_once(font):
    """Scaling joins parts of a glyph and leaves OVERLAP_SIMPLE within its flags; only the first flag may carry it, and
    browsers refuse a font that breaks this."""
    glyphs = font["glyf"]
    for name in glyphs.keys():
        glyph = glyphs[name]
        if glyph.numberOfContours <= 0:
            continue
        glyph.expand(glyphs)
        flags = glyph.flags
        overlaps = any(flag & flagOverlapSimple for flag in flags)
        for i in range(len(flags)):
            flags[i] &= ~flagOverlapSimple
        if overlaps:
            flags[0] |= flagOverlapSimple


def make_face(source, target, points, script, units_per_em):
    """Returns the code points that the new file covers, none when the font has none of `points`."""
    font = TTFont(source, recalcTimestamp=False)
    points = points & set(font.getBestCmap())
    if not points:
        return points
    subsetter = subset.Subsetter(options(script["features"]))
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    if units_per_em and font["head"].unitsPerEm != units_per_em:
        scale_upem(font, units_per_em)
        mark_overlap_once(font)
    font.save(target, reorderTables=True)
    return set(font.getBestCmap())


def make_family(family, title, names, scripts, modules, output):
    package = os.path.join(modules, family["package"])
    shutil.copyfile(os.path.join(package, "LICENSE_FONT"), os.path.join(output, "licenses", slug(family["family"]) + ".txt"))
    entries = []
    for face in family["faces"]:
        taken = set()
        for name in names:
            script = scripts[name]
            file = "%s-%s-%d-%s.ttf" % (slug(family["family"]), name, face["weight"], face["style"])
            points = scripts[script["rangesOf"]]["ranges"] if "rangesOf" in script else script["ranges"]
            covered = make_face(
                os.path.join(package, face["file"]),
                os.path.join(output, file),
                ranges.parse(points) - taken,
                script,
                family.get("unitsPerEm"),
            )
            taken |= covered
            if covered:
                entries.append({
                    "family": title,
                    "generic": family["generic"],
                    "weight": face["weight"],
                    "style": face["style"],
                    "script": name,
                    "file": file,
                    "ranges": ranges.format(covered),
                })
    return entries


def main(manifest_path, modules, output):
    with open(manifest_path, encoding="utf-8") as file:
        manifest = json.load(file)
    building = output + ".tmp"
    shutil.rmtree(building, ignore_errors=True)
    os.makedirs(os.path.join(building, "licenses"))
    faces = []
    scripts = manifest["scripts"]
    for family in manifest["families"]:
        faces += make_family(family, family["family"], family["scripts"], scripts, modules, building)
    # After all others: a face that is looked for without its family is found among those first.
    for family in manifest["families"]:
        names = family.get("featureScripts", [])
        faces += make_family(family, family["family"] + " Features", names, scripts, modules, building)
    with open(os.path.join(building, "fonts.json"), "w", encoding="utf-8") as file:
        json.dump({"faces": faces}, file, indent=1)
        file.write("\n")
    shutil.rmtree(output, ignore_errors=True)
    os.rename(building, output)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
