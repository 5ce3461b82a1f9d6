"""A mosaic floor coming out of the earth, with the tools of those who clean it."""

import math

from PIL import Image, ImageDraw

from canvas import Canvas, mix

STONE = 8  # px from stone to stone; borders are whole numbers of stones wide.
LEFT, TOP, WIDTH, HEIGHT = 152, 96, 1296, 808
CREAM, OCHRE, RED, BROWN, BLACK = "#eadfc6", "#d19a48", "#a8442f", "#6d4632", "#33292a"
GREEN, TEAL, BLUE, ROSE = "#6c8150", "#3f7f80", "#32577b", "#cf8a72"


class _Cartoon:
    """The design before it is cut into stones, in px of the floor."""

    def __init__(self):
        self.image = Image.new("RGB", (WIDTH, HEIGHT), CREAM)
        self.draw = ImageDraw.Draw(self.image)

    def polygon(self, points, color):
        self.draw.polygon(points, fill=color)

    def ellipse(self, x, y, rx, ry, color, outline=None):
        self.draw.ellipse((x - rx, y - ry, x + rx, y + ry), fill=color, outline=outline, width=9)

    def stroke(self, points, color, width):
        self.draw.line(points, fill=color, width=width, joint="curve")
        for x, y in (points[0], points[-1]):
            self.draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=color)


def _frames(c, frames):
    """Filled rectangles inside one another, each given by its distance from the edge in stones."""
    for inset, color in frames:
        edge = inset * STONE
        c.draw.rectangle((edge, edge, WIDTH - edge - 1, HEIGHT - edge - 1), fill=color)


def _border(c):
    _frames(c, ((0, BLACK), (2, CREAM), (3, RED), (5, CREAM), (6, BLACK), (7, CREAM)))
    # Two strands that twist around each other all the way round.
    def strand(length, place, phase, color):
        for step in range(int(length) + 1):
            x, y = place(step, 24 * math.sin(step / 30 + phase))
            c.ellipse(x, y, 9, 9, color)

    sides = ((WIDTH - 180, lambda s, o: (90 + s, 94 + o)), (WIDTH - 180, lambda s, o: (90 + s, HEIGHT - 94 + o)),
             (HEIGHT - 180, lambda s, o: (94 + o, 90 + s)), (HEIGHT - 180, lambda s, o: (WIDTH - 94 + o, 90 + s)))
    for length, place in sides:
        strand(length, place, 0, BLACK)
        strand(length, place, math.pi, BLUE)
        strand(length * 1.0, lambda s, o, p=place: p(s, o * 0.98), 0, OCHRE)
        for knot in range(int(length / (30 * math.pi)) + 1):
            x, y = place(knot * 30 * math.pi, 0)
            c.ellipse(x, y, 11, 11, RED)
    _frames(c, ((16, BLACK), (17, CREAM), (18, TEAL), (19, CREAM)))


def _leaf(c, x, y, angle, length, color):
    dx, dy = math.cos(angle), math.sin(angle)
    nx, ny = -dy, dx
    half = length * 0.27
    tip = (x + dx * length, y + dy * length)
    c.polygon([(x, y), (x + dx * length * 0.5 + nx * half, y + dy * length * 0.5 + ny * half), tip,
               (x + dx * length * 0.5 - nx * half, y + dy * length * 0.5 - ny * half)], color)
    c.stroke([(x, y), (x + dx * length * 0.8, y + dy * length * 0.8)], mix(color, BLACK, 0.45), 4)


def _tree(c, x, base):
    c.polygon([(x - 34, base), (x - 14, base - 90), (x - 16, base - 300), (x + 14, base - 300), (x + 16, base - 90), (x + 36, base)], BROWN)
    c.polygon([(x - 20, base), (x - 4, base - 90), (x - 8, base - 280), (x + 1, base - 280), (x + 4, base - 90), (x + 2, base)], OCHRE)
    limbs = ((-1, 190, 175, 40), (1, 190, 175, 40), (-1, 250, 130, 100), (1, 250, 130, 100), (-1, 290, 60, 140), (1, 290, 60, 140))
    for side, start, reach, rise in limbs:
        points = []
        for step in range(9):
            t = step / 8
            points.append((x + side * reach * t, base - start - rise * t - 26 * math.sin(t * math.pi)))
        c.stroke(points, BROWN, 13)
        for i, (px, py) in enumerate(points[2:]):
            for turn in (-1.2, -2.0):
                angle = turn if side > 0 else math.pi - turn
                _leaf(c, px, py, angle + (0.25 * (i % 3) - 0.25), 52, GREEN if (i + int(turn)) % 2 else TEAL)
            _leaf(c, px, py, 1.2 if side > 0 else math.pi - 1.2, 38, GREEN)
        end = points[-1]
        c.ellipse(end[0], end[1] + 22, 31, 31, BLACK)
        c.ellipse(end[0], end[1] + 22, 25, 25, RED)
        c.ellipse(end[0] - 7, end[1] + 14, 10, 10, ROSE)
        c.polygon([(end[0] - 12, end[1] + 48), (end[0], end[1] + 70), (end[0] + 12, end[1] + 48)], OCHRE)


def _bird(c, x, base, side, body, wing):
    def at(dx, dy):
        return x + side * dx, base - dy

    c.polygon([at(-62, 74), at(-176, 40), at(-186, 62), at(-96, 112)], BLACK)
    c.polygon([at(-66, 78), at(-166, 47), at(-174, 59), at(-92, 104)], wing)
    for dx in (-12, 22):
        c.stroke([at(dx, 46), at(dx + 5, 6)], RED, 9)
        c.stroke([at(dx - 8, 5), at(dx + 26, 5)], RED, 9)
    ex, ey = at(0, 92)
    c.ellipse(ex, ey, 92, 56, BLACK)
    c.ellipse(ex, ey, 82, 47, body)
    c.polygon([at(36, 96), at(92, 190), at(124, 186), at(86, 80)], BLACK)
    c.polygon([at(40, 100), at(94, 184), at(116, 178), at(76, 84)], body)
    hx, hy = at(108, 200)
    c.ellipse(hx, hy, 34, 31, BLACK)
    c.ellipse(hx, hy, 26, 23, body)
    c.polygon([at(134, 208), at(174, 196), at(134, 190)], OCHRE)
    c.ellipse(*at(112, 206), 8, 8, BLACK)
    c.stroke([at(80, 162), at(112, 158)], RED, 11)
    for i, color in enumerate((BLACK, wing, CREAM, wing)):
        wx, wy = at(-16 - i * 7, 98 - i * 2)
        c.ellipse(wx, wy, 60 - i * 13, 32 - i * 7, color)


def _cartoon():
    c = _Cartoon()
    _border(c)
    _tree(c, WIDTH / 2, HEIGHT - 176)
    _bird(c, 356, HEIGHT - 190, 1, BLUE, OCHRE)
    _bird(c, WIDTH - 356, HEIGHT - 190, -1, ROSE, TEAL)
    for i in range(26):
        x = 190 + i * (WIDTH - 380) / 25
        _leaf(c, x, HEIGHT - 168, -1.57 + 0.5 * math.sin(i * 2.1), 30, (GREEN, TEAL, OCHRE)[i % 3])
    for side in (-1, 1):
        for x, y in ((395, 250), (300, 300), (430, 355)):
            px = WIDTH / 2 + side * x
            for petal in range(6):
                angle = petal * math.pi / 3
                c.ellipse(px + 19 * math.cos(angle), y + 19 * math.sin(angle), 12, 12, (RED, ROSE)[petal % 2])
            c.ellipse(px, y, 10, 10, OCHRE)
    return c.image


def mosaic():
    canvas = Canvas(1600, 1000, 53)
    rng = canvas.rng
    canvas.pixels[:] = 0.5
    earth = canvas.noise(190, 6)
    canvas.tint(canvas.pixels[:, :, 0] * 0 + 1, "#9a7350")
    canvas.tint(earth, "#c79f72", 0.85)
    canvas.tint((canvas.noise(9, 2) - 0.5).clip(0, 1) * 2, "#7d5a3f", 0.45)
    bed = canvas.layer()
    bed.rect(LEFT - 6, TOP - 6, WIDTH + 12, HEIGHT + 12, "#b5a184")
    canvas.merge(bed, texture=0.14, cell=8)
    _stones(canvas, rng)
    _earth_edge(canvas, rng)
    light = canvas.noise(420, 2)
    canvas.tint((light - 0.4).clip(0, 1), "#fff0cf", 0.2)
    canvas.glow(300, 80, 900, "#ffdfa6", 0.2)
    _tools(canvas)
    return canvas.finish(grain=0.004, vignette=0.3)


def _stones(canvas, rng):
    design = _cartoon()
    lost = canvas.noise(150, 3)
    stones = canvas.layer()
    size = STONE
    rows, columns = int(HEIGHT / size), int(WIDTH / size)
    for row in range(rows):
        for column in range(columns):
            # Courses sway a little, as a hand lays them.
            x = (column + 0.5) * size + 1.8 * math.sin(row * 0.21 + column * 0.05)
            y = (row + 0.5) * size + 1.8 * math.sin(column * 0.17)
            at = (int((column + 0.5) * size), int((row + 0.5) * size))
            if lost[int((TOP + at[1]) * 2), int((LEFT + at[0]) * 2)] > 0.86:
                continue
            color = "#%02x%02x%02x" % design.getpixel(at)
            color = mix(color, ("#fff4dc", "#4a3a33")[int(rng.integers(2))], 0.16 * rng.random())
            half, turn = size * 0.43, rng.normal(0, 0.07)
            corners = []
            for k in range(4):
                angle = turn + math.pi / 4 + k * math.pi / 2
                reach = half * 1.36 * (0.93 + 0.12 * rng.random())
                corners.append((LEFT + x + reach * math.cos(angle), TOP + y + reach * math.sin(angle)))
            stones.polygon(corners, color)
            stones.line([corners[2], corners[3]], mix(color, "#ffffff", 0.28), 0.8)
            stones.line([corners[0], corners[1]], mix(color, "#241a18", 0.4), 0.8)
    canvas.merge(stones, texture=0.1, cell=70, shadow=(0.6, 0.9, 0.7, 0.5))


def _earth_edge(canvas, rng):
    """Soil that still lies over the right and lower edge."""
    ragged = canvas.noise(90, 5)
    across = (canvas.x - 1130) / 300 + (canvas.y - 560) / 420
    cover = ((across - 1.05 + (ragged - 0.5) * 0.75) * 9).clip(0, 1)
    canvas.pixels *= 1 - 0.45 * ((across - 0.98 + (ragged - 0.5) * 0.75) * 5).clip(0, 1)[:, :, None] * (1 - cover)[:, :, None]
    canvas.tint(cover, "#8d6746")
    canvas.tint(cover * canvas.noise(26, 4), "#c69b6b", 0.75)
    clods = canvas.layer()
    for _ in range(300):
        x, y = 1010 + rng.random() * 590, 480 + rng.random() * 520
        if (x - 1130) / 300 + (y - 560) / 420 < 0.78 + 0.3 * rng.random():
            continue
        r = 1.5 + rng.random() ** 3 * 10
        clods.ellipse(x, y, r, r * 0.8, mix("#6f4e35", "#b98e60", rng.random()))
    canvas.merge(clods, texture=0.1, shadow=(2, 3, 2, 0.4))


def _tools(canvas):
    string = canvas.layer()
    string.line([(0, 520), (1600, 488)], "#f4ead2", 2.2)
    string.line([(812, 0), (790, 1000)], "#f4ead2", 2.2)
    canvas.merge(string, shadow=(5, 7, 2, 0.4))
    brush = canvas.layer()
    _brush(brush, 1080, 812, -0.55)
    canvas.merge(brush, texture=0.08, shadow=(12, 16, 9, 0.55))
    trowel = canvas.layer()
    trowel.polygon([(1392, 640), (1290, 716), (1366, 748), (1420, 690)], "#aeb3b4")
    trowel.polygon([(1392, 640), (1290, 716), (1366, 712)], "#d3d6d2")
    trowel.line([(1400, 668), (1440, 636)], "#7d8284", 9)
    trowel.line([(1440, 636), (1536, 560)], "#8a3f2b", 25)
    trowel.line([(1444, 628), (1530, 560)], "#b8613f", 7)
    canvas.merge(trowel, texture=0.05, shadow=(10, 14, 8, 0.5))
    scale = canvas.layer()
    for i in range(10):
        scale.rect(196 + i * 34, 934, 34, 17, "#f5efe0" if i % 2 else "#2a2627")
    canvas.merge(scale, shadow=(3, 4, 3, 0.5))


def _brush(layer, x, y, angle):
    dx, dy = math.cos(angle), math.sin(angle)
    nx, ny = -dy, dx

    def at(along, across):
        return x + dx * along + nx * across, y + dy * along + ny * across

    layer.polygon([at(-98, -46), at(-90, 0), at(-100, 46), at(6, 33), at(6, -33)], "#d9bd88")
    for i in range(-8, 9):
        layer.line([at(-96 + (i * 7) % 9, i * 5.4), at(4, i * 3.8)], "#a98755" if i % 2 else "#efd9ab", 1.3)
    layer.polygon([at(4, -36), at(46, -33), at(46, 33), at(4, 36)], "#a9adab")
    layer.line([at(16, -35), at(16, 35)], "#6f7474", 2)
    layer.line([at(34, -34), at(34, 34)], "#6f7474", 2)
    layer.polygon([at(46, -30), at(92, -14), at(250, -17), at(272, 0), at(250, 17), at(92, 14), at(46, 30)], "#8d3b2a")
    layer.polygon([at(50, -24), at(92, -9), at(250, -11), at(250, -4), at(92, -2)], "#c06a4b")
