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
    font.save(target, reorderTables=True)
    return set(font.getBestCmap())


def make_family(family, scripts, modules, output):
    package = os.path.join(modules, family["package"])
    shutil.copyfile(os.path.join(package, "LICENSE_FONT"), os.path.join(output, "licenses", slug(family["family"]) + ".txt"))
    entries = []
    for face in family["faces"]:
        taken = set()
        for name in family["scripts"]:
            script = scripts[name]
            file = "%s-%s-%d-%s.ttf" % (slug(family["family"]), name, face["weight"], face["style"])
            covered = make_face(
                os.path.join(package, face["file"]),
                os.path.join(output, file),
                ranges.parse(script["ranges"]) - taken,
                script,
                family.get("unitsPerEm"),
            )
            taken |= covered
            if covered:
                entries.append({
                    "family": family["family"],
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
    for family in manifest["families"]:
        faces += make_family(family, manifest["scripts"], modules, building)
    with open(os.path.join(building, "fonts.json"), "w", encoding="utf-8") as file:
        json.dump({"faces": faces}, file, indent=1)
        file.write("\n")
    shutil.rmtree(output, ignore_errors=True)
    os.rename(building, output)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
