"""A desalination plant on a desert coast, its field of solar panels in the evening light."""

from canvas import Canvas, mix

HORIZON = 392


def _to_screen(across, depth):
    """A point on the ground plane: `across` and `depth` in metres, seen from 26 m above it."""
    scale = 640 / (depth + 6)
    return 800 + across * scale, HORIZON + 26 * scale * 0.62


def _panel_row(layer, depth, first, last, lean):
    near, far = depth, depth + 5.2
    x = first
    while x < last:
        corners = [_to_screen(x, near), _to_screen(x + 7.4, near), _to_screen(x + 7.4, far), _to_screen(x, far)]
        rise = 640 / (far + 6) * lean
        front, back = corners[:2], [(cx, cy - rise) for cx, cy in corners[2:]]
        low = 640 / (near + 6) * 0.55
        front = [(cx, cy - low) for cx, cy in front]
        for foot, head in ((corners[0], front[0]), (corners[1], front[1])):
            layer.line([foot, head], "#5a4638", max(0.6, 640 / (far + 6) * 0.16))
        tone = mix("#1f4a6b", "#7fa9b8", min(0.72, depth / 105))
        quad = [*front, *back]
        layer.polygon(quad, tone)
        shine = [_between(front[0], front[1], 0.12), _between(front[0], front[1], 0.4), _between(back[1], back[0], 0.75), _between(back[1], back[0], 0.47)]
        layer.polygon(shine, mix(tone, "#ffd9a0", 0.13))
        for i in range(1, 6):
            layer.line([_between(front[0], front[1], i / 6), _between(back[1], back[0], i / 6)], mix(tone, "#dfe9e6", 0.5), 0.8, 0.75)
        for i in (1, 2):
            layer.line([_between(front[0], back[1], i / 3), _between(front[1], back[0], i / 3)], mix(tone, "#dfe9e6", 0.5), 0.8, 0.75)
        layer.line([*quad, quad[0]], mix("#e9e3d2", tone, 0.25), 1.2)
        x += 8.1


def _between(a, b, t):
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _tank(layer, x, base, radius, height, wall):
    bands = 14
    for i in range(bands):
        t = i / (bands - 1)
        left = x - radius + 2 * radius * i / bands
        layer.rect(left, base - height, 2 * radius / bands + 1, height, mix(wall, "#6e5a62", 0.05 + 0.62 * t**1.5))
    layer.ellipse(x, base, radius, radius * 0.16, mix(wall, "#6e5a62", 0.45))
    layer.ellipse(x, base - height, radius, radius * 0.2, mix(wall, "#ffffff", 0.4))
    layer.line([(x - radius, base - height * 0.5), (x + radius, base - height * 0.5)], "#7c6a6a", 1.4, 0.5)


def _plant(canvas):
    layer = canvas.layer()
    base = HORIZON + 46
    layer.rect(900, base - 92, 330, 92, "#efe2cd")
    layer.rect(900, base - 92, 330, 14, "#c9583f")
    for i in range(8):
        layer.rect(914 + i * 29, base - 64, 18, 30, "#4b6d7c")
    layer.rect(1150, base - 92, 80, 92, "#b9a093")
    layer.rect(1150, base - 92, 80, 14, "#8f4238")
    for i in range(3):
        layer.rect(1158 + i * 24, base - 64, 15, 30, "#3d5663")
    for x, radius, height in ((1282, 44, 84), (1376, 44, 84), (1478, 54, 112), (846, 36, 60)):
        _tank(layer, x, base + 2, radius, height, "#f6ecdb")
    layer.line([(640, base - 12), (900, base - 12)], "#d7c6ae", 7)
    layer.line([(640, base - 9), (900, base - 9)], "#8f7a70", 3)
    for x in range(650, 900, 36):
        layer.rect(x, base - 10, 5, 14, "#7c685f")
    layer.rect(1010, base - 200, 12, 110, "#e8d9c3")
    layer.rect(1016, base - 200, 6, 110, "#a58c82")
    for i in range(3):
        layer.rect(1010, base - 196 + i * 30, 12, 9, "#c9583f")
    canvas.merge(layer, texture=0.06, shadow=(14, 4, 7, 0.3))


def solar_coast():
    canvas = Canvas(1600, 1000, 23)
    canvas.sky([(0, "#3f7fa6"), (0.4, "#8fbac2"), (0.74, "#f3d9ae"), (1, "#f8b77f")], 0, HORIZON)
    clouds = canvas.noise(120, 5, stretch=6)
    canvas.tint((clouds - 0.58).clip(0, 1) * 3 * (canvas.y < HORIZON - 60), "#fff1d9", 0.8)
    canvas.glow(330, HORIZON - 70, 420, "#ffdf9e", 0.8)
    sun = canvas.layer()
    sun.ellipse(330, HORIZON - 76, 36, 36, "#fffbe8")
    canvas.merge(sun, blur=1)
    sea = canvas.layer()
    sea.rect(0, HORIZON - 26, 1600, 60, "#3f8793")
    canvas.merge(sea, texture=0.12, cell=10)
    canvas.glitter(HORIZON - 28, 330, 60, "#fff0c4", 90, 0.8)
    cape = canvas.layer()
    cape.polygon([(1600, HORIZON - 130), (1480, HORIZON - 118), (1390, HORIZON - 84), (1270, HORIZON - 66), (1160, HORIZON - 30), (1040, HORIZON - 20), (1600, HORIZON - 10)], "#b58f86")
    cape.polygon([(1600, HORIZON - 70), (1500, HORIZON - 66), (1350, HORIZON - 34), (1200, HORIZON - 18), (1600, HORIZON)], "#9c7469")
    canvas.merge(cape, texture=0.07, cell=40)
    sand = canvas.layer()
    shore = [(0, HORIZON + 22), (240, HORIZON + 12), (520, HORIZON + 2), (800, HORIZON - 8), (1200, HORIZON - 12), (1600, HORIZON - 14)]
    sand.polygon([*shore, (1600, 1000), (0, 1000)], "#e2b583")
    sand.line([(x, y + 1) for x, y in shore], "#fff4df", 3.5)
    canvas.merge(sand, texture=0.13, cell=90)
    far = canvas.y > HORIZON + 10
    canvas.tint(far * (canvas.noise(44, 4, stretch=5) - 0.55).clip(0, 1) * 2, "#b97f57", 0.5)
    _plant(canvas)
    depth = 92.0
    while depth > 4:
        shadow, row = canvas.layer(), canvas.layer()
        half = (depth + 8) * 1.42
        first = -half - half % 8.1
        for lane_first, lane_last in ((first, -5.2), (5.0, half)):
            a, b = _to_screen(lane_first, depth - 1.2), _to_screen(lane_last, depth - 1.2)
            c, d = _to_screen(lane_last + 2, depth + 3.6), _to_screen(lane_first + 2, depth + 3.6)
            shadow.polygon([a, b, c, d], "#7a4c3c", 0.55)
            _panel_row(row, depth, lane_first, lane_last, 3.1)
        canvas.merge(shadow, blur=1.5)
        canvas.merge(row, texture=0.05)
        depth -= 6.2 if depth < 26 else 8.4
    walker = canvas.layer()
    x, y = 806.0, 824.0
    walker.ellipse(x + 60, y + 3, 74, 6, "#6b4636", 0.5)
    walker.polygon([(x - 17, y), (x - 9, y), (x - 1, y - 62), (x - 18, y - 62)], "#31445a")
    walker.polygon([(x + 14, y), (x + 6, y), (x - 6, y - 62), (x + 12, y - 62)], "#283a4e")
    walker.polygon([(x - 20, y - 118), (x + 17, y - 118), (x + 16, y - 56), (x - 19, y - 56)], "#e8762f")
    walker.rect(x - 20, y - 92, 37, 7, "#f6e7b4")
    walker.line([(x - 18, y - 112), (x - 29, y - 68)], "#cf6426", 10)
    walker.line([(x + 15, y - 112), (x + 27, y - 82), (x + 33, y - 90)], "#cf6426", 9)
    walker.rect(x + 26, y - 100, 15, 20, "#39424c")
    walker.ellipse(x - 1, y - 132, 12, 14, "#9a6444")
    walker.polygon([(x - 17, y - 136), (x - 10, y - 151), (x + 9, y - 151), (x + 16, y - 136)], "#f7f1e3")
    canvas.merge(walker, texture=0.06)
    canvas.glow(330, HORIZON - 40, 1000, "#ffc27a", 0.2)
    return canvas.finish(grain=0.007)
