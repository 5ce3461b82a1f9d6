"""Paints the pictures of the sample articles into demo/articles/images/ and lists them in pictures.json there, each with
its size as shown and its thumbhash. A NAME is a scene (with its details and banners), "pomegranates" or an emblem.

    python3 tools/pictures [NAME…]      needs Pillow and numpy

The files are committed; this is run again only to change them. The same versions of both libraries give the same bytes.
"""

import json
import sys
from functools import partial
from pathlib import Path

from PIL import Image

sys.dont_write_bytecode = True  # The folder is a program, not a package to keep caches for.

import harbour
import market
import mosaic
import night_train
import small_scenes
import solar_coast
import writing_desk
from thumbhash import thumbhash

TARGET = Path(__file__).resolve().parents[2] / "demo" / "articles" / "images"
THUMB = (480, 320)
MAX_BYTES = 195_000
EXIF_ORIENTATION = 0x0112
ROTATE_CLOCKWISE_TO_SHOW = 6

SCENES = {
    "harbour": harbour.harbour,
    "solar-coast": solar_coast.solar_coast,
    "night-train": night_train.night_train,
    "mosaic": mosaic.mosaic,
    "writing-desk": writing_desk.writing_desk,
    "market": market.market,
    "lighthouse": small_scenes.lighthouse,
    "dunes": small_scenes.dunes,
}

# Details of the scenes for related items: name -> (scene, left, top, width); the height follows from THUMB.
DETAILS = {
    "boats": ("harbour", 960, 500, 600),
    "breakwater": ("harbour", 130, 270, 560),
    "tanks": ("solar-coast", 860, 190, 700),
    "panels": ("solar-coast", 640, 560, 560),
    "moon": ("night-train", 960, 60, 560),
    "carriages": ("night-train", 280, 400, 560),
    "partridge": ("mosaic", 300, 420, 560),
    "brush": ("mosaic", 930, 520, 600),
    "tea": ("writing-desk", 1120, 600, 430),
    "books": ("writing-desk", 130, 380, 620),
    "lamps": ("market", 420, 60, 560),
    "oranges": ("market", 40, 560, 450),
    "camp": ("dunes", 60, 380, 600),
}

BANNERS = {"banner-sea": ("harbour", 0, 470, 1600, 400), "banner-sand": ("dunes", 0, 330, 1200, 300)}

EMBLEMS = {
    "emblem-tide": (9, "#1f4e64", "#e0a84c"),
    "emblem-sillage": (12, "#2d5f4a", "#d9774a"),
    "emblem-anadolu": (5, "#8f2f2c", "#e0b45c"),
    "emblem-rawi": (8, "#3f2f5a", "#d9a24c"),
    "emblem-sarv": (10, "#1f5a50", "#c9503f"),
    "emblem-shaar": (7, "#27406f", "#d99a3c"),
}


def save_jpeg(image, name, quality=82, **extra):
    """At the quality given, or less where the file would be too large otherwise."""
    path = TARGET / name
    while True:
        image.convert("RGB").save(path, quality=quality, optimize=True, progressive=True, **extra)
        if path.stat().st_size <= MAX_BYTES:
            return
        quality -= 2


def entry(name, image):
    """What an article says of the picture; width and height as shown."""
    return {"file": name, "width": image.width, "height": image.height, "placeholder": thumbhash(image)}


def detail(scene, left, top, width, height):
    return scene.crop((left, top, left + width, top + height))


def save_turned(image, name):
    """Stored lying on its side, with the EXIF orientation that sets it upright, as a camera held upright writes it."""
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = ROTATE_CLOCKWISE_TO_SHOW
    save_jpeg(image.transpose(Image.ROTATE_90), name, exif=exif)


def main(wanted):
    TARGET.mkdir(parents=True, exist_ok=True)
    listed = {}
    for name, paint in SCENES.items():
        if wanted and name not in wanted:
            continue
        image = paint()
        file = f"{name}.jpg"
        if name == "dunes":
            save_turned(image, file)
        else:
            save_jpeg(image, file)
        listed[file] = entry(file, image)
        for thumb, (scene, left, top, width) in DETAILS.items():
            if scene == name:
                part = detail(image, left, top, width, width * THUMB[1] // THUMB[0]).resize(THUMB, Image.LANCZOS)
                save_jpeg(part, f"{thumb}.jpg", 80)
                listed[f"{thumb}.jpg"] = entry(f"{thumb}.jpg", part)
        for banner, (scene, left, top, width, height) in BANNERS.items():
            if scene == name:
                part = detail(image, left, top, width, height).resize((1200, 300), Image.LANCZOS)
                save_jpeg(part, f"{banner}.jpg", 80)
                listed[f"{banner}.jpg"] = entry(f"{banner}.jpg", part)
    drawn = {"pomegranates": small_scenes.pomegranates}
    for name, (points, color, accent) in EMBLEMS.items():
        drawn[name] = partial(small_scenes.emblem, points, color, accent)
    for name, draw in drawn.items():
        if not wanted or name in wanted:
            image = draw()
            image.save(TARGET / f"{name}.png", optimize=True)
            listed[f"{name}.png"] = entry(f"{name}.png", image)
    index = TARGET / "pictures.json"
    known = {item["file"]: item for item in json.loads(index.read_text())} if index.exists() and wanted else {}
    known.update(listed)
    index.write_text(json.dumps([known[file] for file in sorted(known)], indent=2) + "\n")


main(sys.argv[1:])
