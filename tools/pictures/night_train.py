"""A night train on a stone viaduct under snowy mountains."""

from canvas import Canvas, mix

RAIL = 560


def _pine(layer, x, base, height, color):
    for i in range(5):
        t = i / 5
        half = height * 0.2 * (1 - t * 0.82)
        y = base - height * t * 0.86
        layer.polygon([(x - half, y), (x, y - height * 0.36), (x + half, y)], mix(color, "#6f8fb5", 0.05 * i))


def _viaduct(canvas):
    layer = canvas.layer()
    stone, dark = "#57607c", "#2b3150"
    layer.rect(0, RAIL, 1600, 34, stone)
    for i in range(8):
        x = -40 + i * 220
        layer.polygon([(x, RAIL + 30), (x + 62, RAIL + 30), (x + 68, 1000), (x - 6, 1000)], stone)
        layer.polygon([(x + 40, RAIL + 30), (x + 62, RAIL + 30), (x + 68, 1000), (x + 44, 1000)], mix(stone, dark, 0.5))
    canvas.merge(layer, texture=0.2, cell=9)
    arches = canvas.layer()
    for i in range(8):
        x = -40 + i * 220 + 62
        points = [(x, RAIL + 34)]
        # The spandrels beside a half circle of 79 px.
        for step in range(25):
            t = step / 24
            across = x + 158 * t
            drop = (79**2 - (across - x - 79) ** 2) ** 0.5
            points.append((across, RAIL + 34 + 86 - drop))
        points.append((x + 158, RAIL + 34))
        arches.polygon([(x, RAIL + 33), *[(px, py) for px, py in points[1:-1]], (x + 158, RAIL + 33)], "#4b5473")
        arches.line(points[1:-1], "#7d86a3", 3.4)
    arches.rect(0, RAIL - 7, 1600, 9, "#78819e")
    for x in range(0, 1600, 44):
        arches.line([(x, RAIL + 4), (x, RAIL + 32)], "#3e4667", 1.2, 0.6)
    arches.line([(0, RAIL + 18), (1600, RAIL + 18)], "#3e4667", 1.2, 0.5)
    canvas.merge(arches, texture=0.14, cell=9)


def _carriage(layer, x, length, rng, body, sleeping):
    top, base = RAIL - 92, RAIL - 14
    layer.rect(x, top, length, base - top, body, radius=7)
    layer.rect(x, top, length, 15, mix(body, "#9fb2d6", 0.35), radius=7)
    layer.rect(x, base - 27, length, 6, "#d9b25a")
    layer.rect(x + 2, base - 12, length - 4, 13, "#171a2c")
    count = int((length - 44) // 27)
    for i in range(count):
        wx = x + 26 + i * 27
        if rng.random() < (0.34 if sleeping else 0.06):
            layer.rect(wx, top + 24, 19, 23, "#323b5d", radius=3)
            layer.rect(wx, top + 24, 19, 23, "#8a7b62", 0.35, radius=3)
            continue
        layer.rect(wx, top + 24, 19, 23, "#ffd98c", radius=3)
        layer.rect(wx, top + 40, 19, 7, "#ffbe62", radius=2)
        kind = rng.random()
        if kind < 0.3:
            layer.ellipse(wx + 9, top + 36, 4, 4.6, "#7a4a33")
            layer.rect(wx + 3, top + 40, 12, 7, "#7a4a33", radius=3)
        elif kind < 0.5:
            layer.polygon([(wx, top + 24), (wx + 7, top + 24), (wx + 3, top + 47), (wx, top + 47)], "#c9703f")
    for offset in (34, 58, length - 70, length - 46):
        layer.ellipse(x + offset + 6, RAIL - 9, 9, 9, "#0f1222")
        layer.ellipse(x + offset + 6, RAIL - 9, 4, 4, "#4a5272")


def _locomotive(layer, x):
    top, base = RAIL - 96, RAIL - 14
    body = "#9c2f2c"
    layer.polygon([(x, top + 4), (x + 196, top + 4), (x + 236, top + 40), (x + 246, base), (x, base)], body)
    layer.polygon([(x, top + 4), (x + 196, top + 4), (x + 206, top + 13), (x, top + 16)], "#c96a58")
    layer.polygon([(x + 176, top + 16), (x + 204, top + 16), (x + 226, top + 38), (x + 176, top + 38)], "#ffe2a0")
    layer.rect(x, base - 27, 243, 7, "#f0d9a2")
    for i in range(6):
        layer.rect(x + 18 + i * 23, top + 26, 15, 26, "#6e1f24", radius=2)
    layer.rect(x + 2, base - 10, 238, 12, "#171a2c")
    layer.line([(x + 60, top + 4), (x + 84, top - 22), (x + 112, top - 22)], "#20243c", 3)
    for offset in (24, 52, 150, 178, 206):
        layer.ellipse(x + offset + 8, RAIL - 9, 10, 10, "#0f1222")
        layer.ellipse(x + offset + 8, RAIL - 9, 4.5, 4.5, "#4a5272")
    layer.ellipse(x + 238, base - 32, 6, 6, "#fff6d6")


def night_train():
    canvas = Canvas(1600, 1000, 37)
    canvas.sky([(0, "#0c1533"), (0.45, "#1e3563"), (0.8, "#4a6796"), (1, "#8ba0bd")], 0, RAIL)
    haze = canvas.noise(230, 5, stretch=2)
    diagonal = 1 - abs((canvas.y - 40) - (canvas.x - 300) * 0.22) / 190
    canvas.tint((haze * diagonal.clip(0, 1)), "#8f9fd0", 0.42)
    stars = canvas.layer()
    for _ in range(620):
        y = canvas.rng.random() ** 1.5 * 430
        size = 0.5 + canvas.rng.random() ** 5 * 1.7
        stars.ellipse(canvas.rng.random() * 1600, y, size, size, "#fdf6e0", 0.35 + 0.65 * canvas.rng.random())
    canvas.merge(stars, blur=0.3)
    canvas.glow(1240, 170, 330, "#c9d8f5", 0.4)
    moon = canvas.layer()
    moon.ellipse(1240, 170, 52, 52, "#fbf3dc")
    for dx, dy, r in ((-16, -10, 13), (14, 12, 17), (10, -24, 7), (-24, 20, 8)):
        moon.ellipse(1240 + dx, 170 + dy, r, r * 0.9, "#e4d8bd")
    canvas.merge(moon, blur=0.6)
    _mountains(canvas)
    forest = canvas.layer()
    forest.rect(0, 652, 1600, 348, "#1a2946")
    for _ in range(300):
        x = canvas.rng.random() * 1660 - 30
        _pine(forest, x, 640 + 30 * canvas.rng.random(), 50 + 60 * canvas.rng.random(), mix("#1c2d4c", "#31496f", canvas.rng.random()))
    canvas.merge(forest, texture=0.12)
    mist = canvas.noise(140, 4, stretch=5)
    canvas.tint(mist * (1 - abs(canvas.y - 650) / 150).clip(0, 1), "#a9bcd8", 0.75)
    village = canvas.layer()
    for _ in range(34):
        x, y = canvas.rng.normal(820, 190), 742 + abs(canvas.rng.normal(0, 34))
        width = 16 + canvas.rng.random() * 14
        village.rect(x, y - 10, width, 12, "#22304f")
        village.polygon([(x - 3, y - 10), (x + width / 2, y - 21), (x + width + 3, y - 10)], "#7f93b8")
        village.rect(x + width * 0.3, y - 7, 4, 5, "#ffcf7d")
    canvas.merge(village, texture=0.1)
    canvas.glow(820, 760, 230, "#ffb763", 0.22, squash=0.35)
    canvas.tint(mist * (1 - abs(canvas.y - 815) / 70).clip(0, 1), "#8199c0", 0.5)
    _viaduct(canvas)
    train = canvas.layer()
    for i, (body, sleeping) in enumerate((("#24345f", True), ("#24345f", True), ("#2c4173", False), ("#24345f", True))):
        _carriage(train, -70 + i * 302, 296, canvas.rng, body, sleeping)
    _locomotive(train, 1140)
    canvas.merge(train, texture=0.05, shadow=(0, 4, 5, 0.35))
    for i in range(22):
        canvas.glow(-40 + i * 54, RAIL - 56, 74, "#ffbe68", 0.16)
        canvas.glow(-40 + i * 54, RAIL + 8, 60, "#ffb057", 0.1, squash=0.4)
    beam = canvas.layer()
    beam.polygon([(1378, RAIL - 46), (1600, RAIL - 120), (1600, RAIL + 30)], "#fff0c0", 0.3)
    canvas.merge(beam, blur=14)
    canvas.glow(1378, RAIL - 46, 110, "#fff2cc", 0.9)
    for shade, low, high, count in (("#16233f", 900, 70, 90), ("#0d1730", 1000, 110, 80)):
        front = canvas.layer()
        front.rect(0, low - 8, 1600, 200, shade)
        for i in range(count):
            x = i * 1640 / count - 20 + canvas.rng.normal(0, 8)
            edge = abs(x - 800) / 800
            _pine(front, x, low + 14, high * (0.5 + canvas.rng.random()) * (0.55 + 1.25 * edge**1.5), shade)
        canvas.merge(front, texture=0.1)
    return canvas.finish(vignette=0.25)


def _peak(layer, rng, x, top, base, half, rock, snow):
    """A mountain whose right side is turned to the moon."""
    height = base - top
    dark = mix(rock, "#1c2a4d", 0.42)
    left, right = x - half * (0.9 + 0.3 * rng.random()), x + half * (0.9 + 0.3 * rng.random())
    crest = [(x, top)]
    for i in range(1, 9):
        crest.append((x + rng.normal(0, half * 0.045) + half * 0.05 * i, top + height * i / 8))
    layer.polygon([(left, base), (x - half * 0.52, top + height * 0.47), (x - half * 0.3, top + height * 0.3), *crest], dark)
    layer.polygon([*crest, (right, base), (x + half * 0.6, top + height * 0.5), (x + half * 0.24, top + height * 0.26)], rock)

    def slope(side, t):
        # A point of the outline at the fraction t of the height.
        edge = ((0, 0), (0.24, 0.26), (0.6, 0.5), (1.0, 1.0)) if side > 0 else ((0, 0), (0.3, 0.3), (0.52, 0.47), (1.0, 1.0))
        for (x0, y0), (x1, y1) in zip(edge, edge[1:]):
            if t <= y1:
                return x + side * half * (x0 + (x1 - x0) * (t - y0) / (y1 - y0)), top + height * t
        return x, base

    for side, color in ((-1, mix(snow, dark, 0.55)), (1, snow)):
        rim = [slope(side, t) for t in (0.0, 0.12, 0.26, 0.4)]
        teeth = []
        for i in range(1, 8):
            t = 0.4 + (0.14 if i % 2 else -0.06) + rng.normal(0, 0.03)
            edge_x = rim[-1][0]
            centre = crest[4][0]
            teeth.append((edge_x + (centre - edge_x) * i / 8, top + height * t))
        layer.polygon([*rim, *teeth, crest[3], crest[2], crest[1]], color)


def _mountains(canvas):
    ranges = (
        ("#6880a8", "#dbe5f2", 600, ((150, 250, 260), (430, 190, 300), (720, 300, 240), (1010, 226, 300), (1330, 280, 270), (1560, 230, 260))),
        ("#4a608c", "#b4c5de", 640, ((20, 370, 220), (300, 350, 230), (590, 400, 220), (880, 370, 240), (1190, 360, 250), (1470, 380, 230))),
        ("#334873", "#7f95ba", 660, ((180, 470, 230), (480, 500, 250), (790, 490, 260), (1090, 480, 240), (1400, 476, 260))),
    )
    for rock, snow, base, peaks in ranges:
        layer = canvas.layer()
        for x, top, half in sorted(peaks, key=lambda peak: -peak[1]):
            _peak(layer, canvas.rng, x, top, base, half, rock, snow)
        canvas.merge(layer, texture=0.1, cell=24)
        canvas.tint((1 - abs(canvas.y - base) / 130).clip(0, 1), "#8fa5c9", 0.4)
