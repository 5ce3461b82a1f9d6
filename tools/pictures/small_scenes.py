"""The smaller pictures: a lighthouse in portrait, dunes with a camp, and emblems with transparency."""

import math

from PIL import Image, ImageFilter

from canvas import SCALE, Canvas, Layer, mix
from writing_desk import half_pomegranate, pomegranate


def lighthouse():
    canvas = Canvas(960, 1200, 131)
    horizon = 830
    canvas.sky([(0, "#26406b"), (0.35, "#5f6f9a"), (0.66, "#c48a94"), (0.88, "#f2b182"), (1, "#f7cf98")], 0, horizon)
    clouds = canvas.noise(190, 5, stretch=3)
    canvas.tint((clouds - 0.5).clip(0, 1) * 2 * (canvas.y < horizon), "#e7a99a", 0.7)
    canvas.tint((clouds - 0.64).clip(0, 1) * 3 * (canvas.y < horizon - 140), "#4b4f7d", 0.65)
    canvas.glow(180, horizon - 20, 420, "#ffd79a", 0.6)
    canvas.reflect(horizon, "#1f3454", waves=8, dim=0.35)
    canvas.glitter(horizon, 180, 70, "#ffe0ae", 260, 0.7)
    rock = canvas.layer()
    outline = [(250, 1200), (300, 1010), (352, 960), (400, 902), (476, 868), (560, 852), (700, 850), (800, 884), (870, 930), (960, 950), (960, 1200)]
    rock.polygon(outline, "#3d3a4b")
    for _ in range(240):
        x, y = 330 + canvas.rng.random() * 640, 880 + canvas.rng.random() * 330
        if y < 870 + abs(x - 620) * 0.34:
            continue
        w = 18 + canvas.rng.random() * 46
        rock.polygon([(x, y), (x + w * 0.5, y - w * 0.26), (x + w, y), (x + w * 0.7, y + w * 0.3)], mix("#4d4656", "#2a2a3a", canvas.rng.random()))
        rock.line([(x, y), (x + w * 0.5, y - w * 0.26)], "#b9868a", 1.6)
    canvas.merge(rock, texture=0.16, cell=26)
    foam = canvas.layer()
    for i in range(170):
        t = canvas.rng.random()
        x = 262 + 120 * (1 - t) ** 2 + canvas.rng.normal(0, 12)
        foam.ellipse(x, 905 + t * 300, 5 + 14 * canvas.rng.random(), 2.5 + 4 * canvas.rng.random(), "#f6e7dc", 0.8)
    canvas.merge(foam, blur=1.6)
    tower = canvas.layer()
    x, base, top = 610, 866, 330
    for k in range(30):
        u = k / 29
        tone = mix("#fff3e0", "#6d5668", abs(u - 0.16) ** 0.9)
        left = lambda y: x - 78 + 30 * (base - y) / (base - top)
        a, b = left(base), left(top)
        wa, wb = 2 * (x - a), 2 * (x - b)
        tower.polygon([(a + wa * u, base), (b + wb * u, top), (b + wb * (u + 0.04), top), (a + wa * (u + 0.04), base)], tone)
        for lower, upper in ((base - 120, base - 214), (base - 330, base - 424)):
            la, lb = left(lower), left(upper)
            tower.polygon([(la + 2 * (x - la) * u, lower), (lb + 2 * (x - lb) * u, upper), (lb + 2 * (x - lb) * (u + 0.04), upper),
                           (la + 2 * (x - la) * (u + 0.04), lower)], mix("#c5503f", "#5b2a3a", abs(u - 0.16) ** 0.9))
    for wy in (460, 590, 710):
        tower.arch(x - 12, wy, 22, 36, "#3a3346")
    tower.rect(x - 72, top - 14, 144, 17, "#40384a", radius=3)
    for k in range(13):
        tower.line([(x - 68 + k * 11.4, top - 14), (x - 68 + k * 11.4, top - 44)], "#40384a", 2)
    tower.line([(x - 70, top - 44), (x + 70, top - 44)], "#40384a", 3.4)
    tower.rect(x - 38, top - 104, 76, 92, "#ffe7a8")
    for k in range(5):
        tower.line([(x - 38 + k * 19, top - 104), (x - 38 + k * 19, top - 12)], "#5b4a52", 2.6)
    tower.polygon([(x - 48, top - 102), (x - 20, top - 150), (x + 20, top - 150), (x + 48, top - 102)], "#a8402f")
    tower.ellipse(x, top - 156, 9, 9, "#a8402f")
    tower.line([(x, top - 160), (x, top - 200)], "#40384a", 3)
    tower.rect(690, 780, 150, 82, "#e9d3bc")
    tower.polygon([(676, 784), (712, 738), (822, 738), (854, 784)], "#8f4236")
    tower.rect(716, 806, 24, 28, "#ffd98c")
    tower.rect(778, 800, 30, 62, "#5d4147")
    canvas.merge(tower, texture=0.07, cell=20)
    beam = canvas.layer()
    beam.polygon([(x, top - 58), (-60, top - 190), (-60, top + 10)], "#fff1c4", 0.5)
    beam.polygon([(x, top - 58), (1020, top - 120), (1020, top - 30)], "#fff1c4", 0.3)
    canvas.merge(beam, blur=12, opacity=0.75)
    canvas.glow(x, top - 58, 150, "#ffedb8", 0.9)
    birds = canvas.layer()
    for bx, by, s in ((250, 300, 15), (310, 260, 11), (210, 236, 9), (360, 330, 8), (800, 470, 10)):
        birds.line([(bx - s, by - s * 0.4), (bx - s * 0.4, by - s * 0.55), (bx, by), (bx + s * 0.4, by - s * 0.55), (bx + s, by - s * 0.35)], "#2c3454", 2.4)
    canvas.merge(birds)
    return canvas.finish(vignette=0.25)


def dunes():
    canvas = Canvas(1200, 800, 151)
    canvas.sky([(0, "#5b87a6"), (0.5, "#c3c7b6"), (1, "#f6d6a2")], 0, 380)
    canvas.glow(930, 230, 320, "#fff0c2", 0.7)
    sun = canvas.layer()
    sun.ellipse(930, 220, 34, 34, "#fffbea")
    canvas.merge(sun, blur=1)
    for base, height, cell, light, dark in ((420, 150, 520, "#e0b48a", "#c08f6f"), (500, 130, 640, "#dfa874", "#b5764f"), (620, 170, 760, "#e3a464", "#a4623d"), (800, 190, 900, "#d9934f", "#8a4c31")):
        ridge = canvas.ridge(base, height, cell, 2, smooth=57)
        layer = canvas.layer()
        layer.polygon(canvas.below(ridge), light)
        lee = canvas.layer()
        # The side away from the sun, below each falling crest.
        for (x0, y0), (x1, y1) in zip(ridge, ridge[1:]):
            slope = (y0 - y1) / (x1 - x0)
            if slope > 0.02:
                fall = min(1.0, slope * 2.6) * (base + 150 - y0) * 0.85
                lee.polygon([(x0, y0), (x1, y1), (x1 - fall * 0.4, y1 + fall), (x0 - fall * 0.4, y0 + fall)], dark)
        canvas.merge(layer, texture=0.06, cell=60)
        canvas.merge(lee, blur=1.4, texture=0.06, cell=60)
        canvas.tint((canvas.noise(12, 2, stretch=9) - 0.55).clip(0, 1) * (canvas.y > base - height * 0.5), mix(dark, "#5a3326", 0.3), 0.4)
    camp = canvas.layer()
    for x, y, s, cloth in ((300, 560, 1.0, "#efe2c8"), (430, 572, 0.8, "#d9b98a"), (190, 574, 0.7, "#b8483a")):
        camp.polygon([(x - 86 * s, y + 26 * s), (x, y - 62 * s), (x + 20 * s, y + 34 * s)], cloth)
        camp.polygon([(x, y - 62 * s), (x + 92 * s, y + 22 * s), (x + 20 * s, y + 34 * s)], mix(cloth, "#5a3a35", 0.38))
        camp.polygon([(x - 22 * s, y + 31 * s), (x - 4 * s, y - 22 * s), (x + 7 * s, y + 33 * s)], "#4a3030")
        camp.line([(x, y - 62 * s), (x - 116 * s, y + 34 * s)], "#5d4436", 1.4)
        camp.line([(x, y - 62 * s), (x + 124 * s, y + 30 * s)], "#5d4436", 1.4)
    for i in range(4):
        x, y = 640 + i * 88, 540 - i * 10 + (i % 2) * 5
        camp.ellipse(x, y - 40, 25, 14, "#5a382c")
        camp.ellipse(x + 2, y - 53, 12, 12, "#5a382c")
        camp.line([(x + 20, y - 42), (x + 36, y - 52), (x + 40, y - 68)], "#5a382c", 6)
        camp.polygon([(x + 36, y - 72), (x + 54, y - 67), (x + 50, y - 61), (x + 38, y - 63)], "#5a382c")
        for dx in (-17, -9, 12, 20):
            camp.line([(x + dx, y - 36), (x + dx + (2 if i % 2 else -2), y)], "#5a382c", 3.6)
        camp.polygon([(x - 13, y - 54), (x + 14, y - 54), (x + 16, y - 40), (x - 15, y - 40)], ("#b8392f", "#2d6d73", "#d9a23c", "#8a3f4a")[i])
    canvas.merge(camp, texture=0.08, shadow=(-16, 5, 5, 0.35))
    return canvas.finish(vignette=0.22)


def emblem(points, color, accent, size=128):
    """A star in a ring on a transparent ground."""
    layer = Layer(size, size)
    middle = size / 2
    layer.ellipse(middle, middle, middle * 0.96, middle * 0.96, color)
    layer.ellipse(middle, middle, middle * 0.86, middle * 0.86, "#f8f1e2")
    layer.ellipse(middle, middle, middle * 0.8, middle * 0.8, color)
    star = []
    for k in range(points * 2):
        radius = middle * (0.68 if k % 2 == 0 else 0.4)
        angle = k * math.pi / points - math.pi / 2
        star.append((middle + radius * math.cos(angle), middle + radius * math.sin(angle)))
    layer.polygon(star, "#f8f1e2")
    layer.ellipse(middle, middle, middle * 0.26, middle * 0.26, accent)
    return layer.image.resize((size, size), Image.LANCZOS)


def pomegranates():
    """A cut-out on a transparent ground, soft shadow included."""
    width, height = 840, 560
    shadow = Layer(width, height)
    shadow.ellipse(430, 470, 330, 40, "#2a1616", 0.55)
    image = shadow.image.filter(ImageFilter.GaussianBlur(16 * SCALE))
    fruit = Layer(width, height)
    pomegranate(fruit, 300, 320, 160, "#b3262e")
    half_pomegranate(fruit, 570, 360, 122)
    for x, y in ((450, 476), (478, 492), (690, 470), (716, 486), (420, 494)):
        fruit.ellipse(x, y, 14, 12, "#a3142c")
        fruit.ellipse(x - 4, y - 4, 4, 4, "#f27d86")
    image.alpha_composite(fruit.image)
    return image.resize((width, height), Image.LANCZOS)
