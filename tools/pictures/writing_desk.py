"""A writer's table by a latticed window: books, tea, pomegranates and a prize."""

import math

import numpy as np
from PIL import Image, ImageFilter

from canvas import SCALE, Canvas, mix

TABLE = 690


def _window_light(canvas):
    """Sun through a lattice of eight-pointed stars, thrown aslant on the wall."""
    light = canvas.layer()
    step = 74
    for row in range(7):
        for column in range(8):
            x, y = column * step, row * step
            corners = []
            for k in range(16):
                radius = 31 if k % 2 == 0 else 22
                angle = k * math.pi / 8
                corners.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
            light.polygon([_slant(px, py) for px, py in corners], "#ffffff")
            cross = [(x + step / 2 + dx, y + step / 2 + dy) for dx, dy in ((0, -15), (15, 0), (0, 15), (-15, 0))]
            light.polygon([_slant(px, py) for px, py in cross], "#ffffff")
    alpha = light.image.getchannel("A").filter(ImageFilter.GaussianBlur(3.2 * SCALE))
    return np.asarray(alpha, np.float32) / 255


def _slant(x, y):
    return 610 + x * 1.42 + y * 0.2, 40 + y * 1.06 + x * 0.2


def _book(layer, x, base, width, height, cover, pages=True):
    """Lying flat, the spine to the viewer."""
    layer.rect(x, base - height, width, height, cover, radius=5)
    layer.rect(x, base - height, width, height * 0.26, mix(cover, "#fff0d4", 0.2), radius=5)
    layer.rect(x, base - height * 0.22, width, height * 0.22, mix(cover, "#1c1216", 0.35), radius=4)
    for t in (0.08, 0.115, 0.86, 0.895):
        layer.rect(x + width * t, base - height, 3.5, height, "#d9b061")
    middle = base - height / 2
    layer.rect(x + width * 0.34, middle - 3.5, width * 0.3, 3, "#d9b061")
    layer.rect(x + width * 0.39, middle + 3.5, width * 0.2, 2.4, "#d9b061")
    if pages:
        layer.ellipse(x + width * 0.2, middle, 7, 7, "#d9b061")
        layer.ellipse(x + width * 0.2, middle, 4, 4, cover)


def pomegranate(layer, x, y, r, color):
    for i in range(26):
        t = i / 26
        layer.ellipse(x - r * 0.24 * t, y - r * 0.24 * t, r * (1 - t * 0.86), r * 0.96 * (1 - t * 0.86), mix(mix(color, "#3d0f16", 0.5), mix(color, "#ffb48c", 0.38), t**0.85))
    crown = [(x - r * 0.2, y - r * 0.86), (x - r * 0.3, y - r * 1.26), (x - r * 0.12, y - r * 1.1), (x, y - r * 1.34),
             (x + r * 0.13, y - r * 1.1), (x + r * 0.31, y - r * 1.25), (x + r * 0.2, y - r * 0.86)]
    layer.polygon(crown, mix(color, "#52201b", 0.35))


def half_pomegranate(layer, x, y, r):
    layer.ellipse(x, y, r, r * 0.94, "#8c1f26")
    layer.ellipse(x, y, r * 0.93, r * 0.87, "#f1d9a6")
    for ring, count in ((0.72, 17), (0.5, 12), (0.28, 7)):
        for k in range(count):
            angle = k * 2 * math.pi / count + ring * 5
            if abs((angle * 3 / math.pi) % 2 - 1) < 0.12:
                continue
            px, py = x + r * ring * math.cos(angle), y + r * ring * 0.93 * math.sin(angle)
            layer.ellipse(px, py, r * 0.105, r * 0.12, "#a3142c")
            layer.ellipse(px - r * 0.03, py - r * 0.035, r * 0.035, r * 0.035, "#f27d86")


def _tea(canvas, x, base):
    saucer = canvas.layer()
    saucer.ellipse(x, base, 92, 20, "#e8eef0")
    saucer.ellipse(x, base - 4, 84, 16, "#f9fbf8")
    saucer.ellipse(x, base - 4, 56, 10, "#d5dfe2")
    for k in range(18):
        angle = k * math.pi / 9
        saucer.ellipse(x + 73 * math.cos(angle), base - 4 + 13.4 * math.sin(angle), 4.4, 2.1, "#2f6f9b")
    canvas.merge(saucer, shadow=(16, 8, 8, 0.45))
    outline = []
    for i in range(41):
        t = i / 40
        # The waisted glass: wide lip, narrow middle, round belly.
        half = 36 + 9 * math.cos(t * 6.0) + 5 * (1 - t) - (16 * max(0, t - 0.86) / 0.14)
        outline.append((half, base - 128 + 124 * t))
    glass = canvas.layer()
    sides = lambda part: [(x - h, y) for h, y in part] + [(x + h, y) for h, y in reversed(part)]
    glass.polygon(sides(outline), "#e8f0ee", 0.42)
    canvas.merge(glass)
    tea = canvas.layer()
    filled = [(h - 5, y) for h, y in outline[8:39]]
    tea.polygon(sides(filled), "#b4471b", 0.92)
    tea.ellipse(x, filled[0][1], filled[0][0], 7, "#e07a2e")
    canvas.merge(tea, texture=0.05, cell=30)
    canvas.glow(x - 10, base - 52, 46, "#ffae4a", 0.55)
    rim = canvas.layer()
    rim.line([(x - h, y) for h, y in outline], "#ffffff", 1.6, 0.7)
    rim.line([(x + h, y) for h, y in outline], "#ffffff", 1.6, 0.55)
    rim.line([(x - h + 9, y) for h, y in outline[4:34]], "#ffffff", 4, 0.5)
    rim.ellipse(x, outline[0][1], outline[0][0], 6.4, "#ffffff", 0.4)
    rim.ellipse(x, outline[0][1] + 1, outline[0][0] - 3, 4.6, "#c8b8a0", 0.5)
    canvas.merge(rim, blur=0.5)
    steam = canvas.layer()
    for k in (-1, 0, 1):
        steam.line([(x + k * 15 + 9 * math.sin(i * 0.34 + k), base - 140 - i * 7) for i in range(20)], "#fff4e2", 7, 0.5)
    canvas.merge(steam, blur=7, opacity=0.55)


def _prize(canvas, x, base):
    """A bronze cypress that bends at its tip, on a block of stone."""
    layer = canvas.layer()
    layer.rect(x - 56, base - 52, 112, 52, "#3a3540", radius=3)
    layer.rect(x - 56, base - 52, 112, 10, "#5d5663", radius=3)
    layer.rect(x - 34, base - 32, 68, 16, "#c99a4b")
    layer.rect(x - 24, base - 27, 48, 2.4, "#7c5524")
    layer.rect(x - 18, base - 22, 36, 2, "#7c5524")
    bodies = 60
    for i in range(bodies):
        t = i / (bodies - 1)
        half = 58 * math.sin(math.pi * min(1, (1 - t) * 0.86 + 0.1)) ** 0.9 * (1 - t) ** 0.42 + 3
        bend = 62 * max(0.0, t - 0.55) ** 1.6 * 2.1
        y = base - 58 - 270 * t
        for k in range(14):
            u = k / 13
            tone = mix("#f4cd83", "#6a4119", min(1, abs(u - 0.3) * 1.35))
            layer.rect(x + bend - half + 2 * half * k / 14, y - 5, 2 * half / 14 + 1, 6, tone)
    canvas.merge(layer, blur=0.9, texture=0.06, shadow=(26, 8, 12, 0.45))
    lines = canvas.layer()
    for k in (-2, -1, 0, 1, 2):
        points = []
        for i in range(34):
            t = i / 40
            half = 50 * math.sin(math.pi * min(1, (1 - t) * 0.86 + 0.1)) ** 0.9 * (1 - t) ** 0.42
            points.append((x + 62 * max(0.0, t - 0.55) ** 1.6 * 2.1 + half * k / 2.6, base - 62 - 262 * t))
        lines.line(points, "#7a4d1f", 1.8, 0.6)
    canvas.merge(lines, blur=0.4)


def _open_book(canvas, x, y):
    layer = canvas.layer()
    layer.polygon([(x - 300, y + 6), (x - 250, y - 88), (x + 250, y - 88), (x + 306, y + 6), (x + 20, y + 22), (x - 20, y + 22)], "#7d2f2c")
    canvas.merge(layer, shadow=(14, 12, 12, 0.5))
    pages = canvas.layer()
    for side in (-1, 1):
        top = [(x + side * (8 + 236 * t), y - 92 - 17 * math.sin(math.pi * t**0.7)) for t in [i / 16 for i in range(17)]]
        low = [(x + side * (4 + 284 * t), y + 8 - 24 * math.sin(math.pi * t**0.7)) for t in [i / 16 for i in range(17)]]
        pages.polygon([*top, *reversed(low)], "#f7ecd4" if side < 0 else "#efe0c2")
        for row in range(8):
            f = 0.1 + row * 0.105
            start, end = 0.14, 0.88 - (0.3 if row == 7 else 0)
            line = []
            for i in range(17):
                t = start + (end - start) * i / 16
                tx = x + side * ((8 + 236 * t) * (1 - f) + (4 + 284 * t) * f)
                ty = (y - 92 - 17 * math.sin(math.pi * t**0.7)) * (1 - f) + (y + 8 - 24 * math.sin(math.pi * t**0.7)) * f
                line.append((tx, ty))
            for i in range(0, 16, 1):
                if canvas.rng.random() < 0.86:
                    pages.line(line[i : i + 2], "#5b4740", 2.1, 0.8)
    canvas.merge(pages, texture=0.04, cell=60)
    gutter = canvas.layer()
    gutter.polygon([(x - 16, y - 94), (x + 16, y - 94), (x + 24, y + 14), (x - 24, y + 14)], "#6a4a35", 0.5)
    canvas.merge(gutter, blur=8)
    pen = canvas.layer()
    pen.line([(x + 118, y - 26), (x + 330, y + 46)], "#23303f", 11)
    pen.line([(x + 122, y - 28), (x + 326, y + 41)], "#4f667e", 3)
    pen.line([(x + 196, y + 0), (x + 206, y + 4)], "#d9b061", 12)
    pen.polygon([(x + 118, y - 32), (x + 92, y - 35), (x + 115, y - 20)], "#d9b061")
    canvas.merge(pen, shadow=(6, 9, 4, 0.45))


def writing_desk():
    canvas = Canvas(1600, 1000, 71)
    canvas.sky([(0, "#2d5a5c"), (0.5, "#37696a"), (1, "#2a5052")], 0, TABLE)
    plaster = canvas.noise(150, 6)
    canvas.tint(plaster * (canvas.y < TABLE), "#5a8a83", 0.4)
    light = _window_light(canvas) * (canvas.y < TABLE)
    canvas.tint(light, "#f3c886", 0.62)
    canvas.glow(1050, 300, 620, "#ffcf8a", 0.2)
    table = canvas.layer()
    table.rect(0, TABLE, 1600, 310, "#7c4a2f")
    canvas.merge(table, texture=0.1, cell=60)
    wood = canvas.noise(34, 5, stretch=14) * (canvas.y >= TABLE)
    canvas.tint((wood - 0.35).clip(0, 1), "#4d2a1e", 0.75)
    canvas.tint((1 - abs(canvas.y - TABLE - 4) / 5).clip(0, 1), "#c98f5c", 0.6)
    canvas.glow(1020, 840, 620, "#ffb56b", 0.22, squash=0.35)
    stack = canvas.layer()
    heap = ((190, 452, 62, "#8c2f30"), (214, 420, 48, "#22465c"), (176, 436, 56, "#b9823a"), (226, 380, 44, "#47603f"), (206, 398, 50, "#63324f"))
    base = 808
    for x, width, height, cover in heap:
        _book(stack, x, base, width, height, cover)
        base -= height
    canvas.merge(stack, texture=0.08, cell=20, shadow=(30, 10, 16, 0.5))
    fruit = canvas.layer()
    pomegranate(fruit, 372, base - 54, 58, "#b3262e")
    canvas.merge(fruit, texture=0.08, cell=18, shadow=(14, 8, 9, 0.4))
    _prize(canvas, 792, 792)
    _tea(canvas, 1372, 822)
    _open_book(canvas, 1010, 918)
    fruits = canvas.layer()
    pomegranate(fruits, 610, 856, 66, "#b3262e")
    half_pomegranate(fruits, 486, 906, 62)
    for dx, dy in ((548, 958), (566, 942), (586, 964), (414, 962), (604, 950)):
        fruits.ellipse(dx, dy, 7, 6, "#a3142c")
        fruits.ellipse(dx - 2, dy - 2, 2, 2, "#f27d86")
    canvas.merge(fruits, texture=0.08, cell=18, shadow=(16, 10, 9, 0.5))
    return canvas.finish(vignette=0.34)
