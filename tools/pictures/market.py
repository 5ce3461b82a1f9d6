"""A covered market in the evening: striped awnings, lamps, fruit and people."""

import math

from canvas import Canvas, mix

GROUND = 850


def _wall(canvas):
    canvas.sky([(0, "#6b4a52"), (0.35, "#a9745c"), (0.75, "#8b5a4c"), (1, "#5d3d3c")], 0, GROUND)
    stones = canvas.layer()
    row = 0
    y = 0
    while y < GROUND:
        height = 40
        x = -((row % 2) * 46 + canvas.rng.random() * 18)
        while x < 1600:
            width = 74 + canvas.rng.random() * 46
            tone = mix("#b98a66", "#7d5449", canvas.rng.random() * 0.75)
            stones.rect(x + 1.5, y + 1.5, width - 3, height - 3, mix(tone, "#52353a", 0.25 + 0.3 * y / GROUND), radius=4)
            x += width
        y += height
        row += 1
    canvas.merge(stones, texture=0.16, cell=18)
    vaults = canvas.layer()
    for x, width in ((70, 400), (600, 400), (1130, 400)):
        vaults.arch(x - 22, 158, width + 44, 760, "#8a624f")
        vaults.arch(x, 180, width, 760, "#2e2030")
        for i in range(13):
            angle = math.pi * (i + 0.5) / 13
            cx, cy, r = x + width / 2, 180 + width / 2, width / 2
            a, b = r + 3, r + 20
            vaults.line([(cx - a * math.cos(angle), cy - a * math.sin(angle)), (cx - b * math.cos(angle), cy - b * math.sin(angle))], "#5d3f3b", 2)
    canvas.merge(vaults, texture=0.1)
    for x in (270, 800, 1330):
        canvas.glow(x, 520, 330, "#f09a4e", 0.5)


def _shelves(canvas):
    layer = canvas.layer()
    jars = ("#c2542f", "#d99a2b", "#7a8b46", "#8b2f33", "#d9c07a", "#5d6f78")
    for x0, x1 in ((96, 444), (626, 974), (1156, 1504)):
        for shelf in range(2):
            y = 520 + shelf * 82
            layer.rect(x0, y, x1 - x0, 9, "#6d452f")
            x = x0 + 8
            while x < x1 - 34:
                width = 22 + canvas.rng.random() * 18
                height = 34 + canvas.rng.random() * 26
                tone = jars[canvas.rng.integers(6)]
                layer.rect(x, y - height, width, height, tone, radius=6)
                layer.rect(x + 3, y - height + 6, 4, height - 12, mix(tone, "#ffffff", 0.4), radius=2)
                layer.rect(x + 2, y - height - 6, width - 4, 8, "#d9c8a6", radius=2)
                x += width + 5
    canvas.merge(layer, texture=0.1, shadow=(4, 5, 5, 0.4))


def _awning(canvas, x, y, width, colors):
    """Striped cloth that falls towards the viewer, with a scalloped edge."""
    layer = canvas.layer()
    stripes = 11
    drop, flare = 118, 26
    for i in range(stripes):
        a, b = i / stripes, (i + 1) / stripes
        tone = colors[i % 2]
        top = (x + width * a, y), (x + width * b, y)
        low = (x - flare + (width + 2 * flare) * b, y + drop), (x - flare + (width + 2 * flare) * a, y + drop)
        layer.polygon([*top, *low], tone)
        layer.polygon([top[0], (top[0][0] + (top[1][0] - top[0][0]) * 0.3, y), (low[1][0] + (low[0][0] - low[1][0]) * 0.3, y + drop), low[1]], mix(tone, "#2a1c22", 0.12))
        radius = (low[0][0] - low[1][0]) / 2
        middle = (low[0][0] + low[1][0]) / 2
        layer.rect(low[1][0], y + drop, 2 * radius, 20, mix(tone, "#2a1c22", 0.24))
        layer.ellipse(middle, y + drop + 20, radius, 17, mix(tone, "#2a1c22", 0.24))
    layer.rect(x - 4, y - 8, width + 8, 10, "#4b3230", radius=4)
    canvas.merge(layer, texture=0.1, cell=20, shadow=(0, 26, 16, 0.5))
    fold = canvas.layer()
    fold.polygon([(x, y), (x + width, y), (x + width + 8, y + 34), (x - 8, y + 34)], "#fff0cf", 0.3)
    canvas.merge(fold, blur=16)


def _fruit(layer, x, y, r, color):
    layer.ellipse(x, y, r, r, mix(color, "#3c1a1c", 0.45))
    layer.ellipse(x - r * 0.1, y - r * 0.13, r * 0.88, r * 0.86, color)
    layer.ellipse(x - r * 0.24, y - r * 0.3, r * 0.5, r * 0.46, mix(color, "#ffe6b0", 0.35))
    layer.ellipse(x - r * 0.32, y - r * 0.42, r * 0.16, r * 0.14, mix(color, "#ffffff", 0.75))


def _crate(canvas, x, y, width, kind):
    """A slanting box of goods; kinds differ in shape as in colour."""
    layer = canvas.layer()
    rng = canvas.rng
    layer.polygon([(x - 8, y + 10), (x + 10, y - 70), (x + width - 10, y - 70), (x + width + 8, y + 10)], "#3d2722")
    if kind == "greens":
        for _ in range(90):
            px, py = x + 12 + rng.random() * (width - 24), y - 74 + rng.random() * 70
            tone = mix("#3f6b34", "#a9c25d", rng.random())
            for turn in (-0.7, 0, 0.7):
                length = 13 + rng.random() * 10
                angle = -1.57 + turn + rng.normal(0, 0.3)
                layer.line([(px, py), (px + length * math.cos(angle), py + length * math.sin(angle))], tone, 5)
    else:
        color, r = {"orange": ("#ee8a1d", 19), "lemon": ("#f2c931", 16), "pomegranate": ("#b32634", 21), "aubergine": ("#4a2a4f", 20),
                    "tomato": ("#d8402a", 16), "olive": ("#6f7a35", 9)}[kind]
        rows = int(84 / (r * 1.25))
        for row in range(rows):
            py = y - 78 + r * 0.5 + row * r * 1.25
            count = int((width + 4) / (r * 1.85))
            for i in range(count):
                px = x + r * 0.7 + (i + (row % 2) * 0.5) * r * 1.85 + rng.normal(0, r * 0.06)
                if px > x + width - r * 0.4:
                    continue
                _fruit(layer, px, py + rng.normal(0, 1.2), r * (0.93 + 0.12 * rng.random()), mix(color, "#fff0c0" if rng.random() < 0.5 else "#6a2418", 0.14 * rng.random()))
                if kind == "pomegranate":
                    layer.polygon([(px - 6, py - r * 0.7), (px - 8, py - r * 1.1), (px, py - r * 0.92), (px + 8, py - r * 1.1), (px + 6, py - r * 0.7)], "#7c1f28")
    for i in range(3):
        layer.rect(x - 10, y + 2 + i * 17, width + 20, 14, mix("#a9764a", "#6b442c", 0.22 * i), radius=2)
    layer.rect(x - 10, y + 2, 12, 48, "#7c5234")
    layer.rect(x + width - 2, y + 2, 12, 48, "#7c5234")
    canvas.merge(layer, texture=0.1, cell=12, shadow=(0, 7, 8, 0.45))
    card = canvas.layer()
    cx = x + width * 0.62
    card.line([(cx + 20, y - 30), (cx + 20, y - 66)], "#5b3d2b", 3)
    card.polygon([(cx, y - 108), (cx + 43, y - 112), (cx + 44, y - 74), (cx + 1, y - 70)], "#f6edd6")
    card.line([(cx + 8, y - 98), (cx + 35, y - 100)], "#8a2f2a", 3.4)
    card.line([(cx + 11, y - 86), (cx + 32, y - 88)], "#3a3136", 3.4)
    canvas.merge(card, shadow=(2, 3, 3, 0.4))


def _lamp(canvas, x, y, r, glass):
    layer = canvas.layer()
    layer.line([(x, 0), (x, y - r * 1.7)], "#2c1d22", 2)
    layer.polygon([(x - r * 0.3, y - r * 1.25), (x, y - r * 1.8), (x + r * 0.3, y - r * 1.25)], "#c08a3e")
    layer.ellipse(x, y, r, r * 1.18, "#6d4520")
    for k in range(-3, 4):
        half = r * 0.13
        cx = x + math.sin(k * 0.44) * r * 0.96
        height = r * 1.04 * math.cos(k * 0.4)
        layer.polygon([(cx, y - height), (cx + half, y), (cx, y + height), (cx - half, y)], glass[k % len(glass)])
    layer.rect(x - r * 0.42, y - r * 1.25, r * 0.84, r * 0.2, "#e0b060", radius=3)
    layer.rect(x - r * 0.36, y + r * 1.04, r * 0.72, r * 0.17, "#e0b060", radius=3)
    layer.line([(x, y + r * 1.2), (x, y + r * 1.55)], "#c08a3e", 3)
    canvas.merge(layer, texture=0.05)
    canvas.glow(x, y, r * 1.2, "#fff0bf", 0.55)
    canvas.glow(x, y, r * 4.6, "#ffae55", 0.34)


def _person(layer, x, base, height, coat, skirt, skin, hair, bag=None, facing=1):
    h = height
    layer.ellipse(x + 8, base, h * 0.17, h * 0.022, "#1f1418")
    layer.polygon([(x - h * 0.07, base), (x - h * 0.1, base - h * 0.46), (x + h * 0.1, base - h * 0.46), (x + h * 0.085, base)], skirt)
    layer.polygon([(x + h * 0.004, base), (x + h * 0.012, base - h * 0.4), (x + h * 0.1, base - h * 0.46), (x + h * 0.085, base)], mix(skirt, "#140d12", 0.35))
    layer.polygon([(x - h * 0.125, base - h * 0.36), (x - h * 0.12, base - h * 0.7), (x - h * 0.08, base - h * 0.8), (x + h * 0.08, base - h * 0.8), (x + h * 0.12, base - h * 0.7), (x + h * 0.125, base - h * 0.36)], coat)
    layer.polygon([(x + h * 0.03, base - h * 0.36), (x + h * 0.05, base - h * 0.8), (x + h * 0.08, base - h * 0.8), (x + h * 0.12, base - h * 0.7), (x + h * 0.125, base - h * 0.36)], mix(coat, "#140d12", 0.28))
    hand = (x + facing * h * 0.2, base - h * 0.5)
    layer.line([(x + facing * h * 0.09, base - h * 0.74), (x + facing * h * 0.15, base - h * 0.6), hand], mix(coat, "#140d12", 0.15), h * 0.055)
    layer.ellipse(*hand, h * 0.026, h * 0.026, skin)
    layer.rect(x - h * 0.025, base - h * 0.85, h * 0.05, h * 0.07, mix(skin, "#3c1a1c", 0.3))
    layer.ellipse(x, base - h * 0.9, h * 0.06, h * 0.072, skin)
    layer.ellipse(x - facing * h * 0.014, base - h * 0.925, h * 0.066, h * 0.062, hair)
    layer.ellipse(x + facing * h * 0.022, base - h * 0.895, h * 0.044, h * 0.052, skin)
    if bag:
        bx, by = x - facing * h * 0.15, base - h * 0.36
        layer.line([(x - facing * h * 0.1, base - h * 0.72), (bx, base - h * 0.5), (bx, by)], mix(coat, "#140d12", 0.2), h * 0.05)
        layer.polygon([(bx - h * 0.075, by + h * 0.18), (bx - h * 0.06, by), (bx + h * 0.06, by), (bx + h * 0.075, by + h * 0.18)], bag)
        for dx in (-0.03, 0.0, 0.035):
            layer.ellipse(bx + h * dx, by, h * 0.03, h * 0.03, "#ee8a1d")


def market():
    canvas = Canvas(1600, 1000, 97)
    _wall(canvas)
    _shelves(canvas)
    floor = canvas.layer()
    floor.rect(0, GROUND, 1600, 150, "#6f5650")
    for row, y in enumerate((GROUND, GROUND + 26, GROUND + 62, GROUND + 108)):
        for i in range(-1, 16):
            x = i * 118 + (row % 2) * 56
            floor.line([(800 + (x - 800) * (1 + row * 0.1), y), (800 + (x - 800) * (1.12 + row * 0.1), y + 46)], "#4b3737", 2)
        floor.line([(0, y), (1600, y)], "#4b3737", 2)
    canvas.merge(floor, texture=0.16, cell=40)
    for x in (270, 800, 1330):
        canvas.glow(x, 900, 300, "#ffb262", 0.3, squash=0.3)
    goods = [(64, ("orange", "pomegranate", "lemon")), (594, ("greens", "tomato", "aubergine")), (1124, ("lemon", "olive", "orange"))]
    for x, kinds in goods:
        stall = canvas.layer()
        stall.rect(x - 20, 790, 454, 84, "#4f3229")
        stall.rect(x - 20, 790, 454, 10, "#8a5a3c")
        canvas.merge(stall, texture=0.1, shadow=(0, 8, 12, 0.5))
        for i, kind in enumerate(kinds):
            _crate(canvas, x + i * 140, 772, 118, kind)
    for x, colors in ((40, ("#b8392f", "#f3e4c6")), (570, ("#2d6d73", "#f3e4c6")), (1100, ("#c98a2b", "#f3e4c6"))):
        _awning(canvas, x, 292, 460, colors)
    for x, y, r, glass in ((300, 236, 34, ("#ffcf6d", "#e2683c")), (535, 176, 42, ("#ffd98a", "#5fb0a5")), (800, 230, 36, ("#ffcf6d", "#c94a4a")),
                           (1066, 172, 44, ("#ffe0a0", "#e0953c")), (1340, 232, 34, ("#ffd27a", "#6a9fc0"))):
        _lamp(canvas, x, y, r, glass)
    people = canvas.layer()
    _person(people, 500, 940, 430, "#345266", "#2c2a35", "#b67d5b", "#2a1a18", bag="#d8b98a", facing=-1)
    _person(people, 1040, 922, 400, "#a8453a", "#4c3242", "#c98f6b", "#4a2b1e", facing=1)
    _person(people, 590, 962, 290, "#d9a23c", "#3c4a63", "#b67d5b", "#2a1a18", facing=-1)
    canvas.merge(people, texture=0.08, cell=30, shadow=(10, 4, 8, 0.4))
    return canvas.finish(grain=0.007, vignette=0.38)
