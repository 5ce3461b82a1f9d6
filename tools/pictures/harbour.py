"""A Levantine harbour at first light."""

from canvas import Canvas, mix

HORIZON = 560


def _house(layer, rng, x, base, width, height, wall, dark):
    shade = mix(wall, dark, 0.35)
    layer.rect(x, base - height, width, height, wall)
    layer.rect(x + width * 0.72, base - height, width * 0.28, height, shade)
    layer.rect(x - 2, base - height - 4, width + 4, 5, mix(wall, "#fff1d8", 0.35))
    columns = max(1, int(width // 26))
    for row in range(max(1, int(height // 34))):
        for column in range(columns):
            wx = x + (column + 0.5) * width / columns - 5
            wy = base - height + 14 + row * 34
            if wy > base - 26 or rng.random() < 0.15:
                continue
            lit = rng.random() < 0.22
            layer.arch(wx, wy, 10, 18, "#ffd98a" if lit else mix(dark, "#22303a", 0.45), 1 if lit else 0.85)


def _town(canvas):
    rng = canvas.rng
    walls = ["#e9c9a0", "#dbb087", "#f0d9b8", "#cf9f7b", "#e3bd97"]
    dark = "#6d4a45"
    back = canvas.layer()
    x = 560
    while x < 1580:
        width = 46 + rng.random() * 60
        rise = 1 - abs((x - 1080) / 640) ** 1.7
        _house(back, rng, x, HORIZON - 30, width, 60 + 130 * rise + rng.random() * 34, mix(walls[rng.integers(5)], "#c98a79", 0.42), dark)
        x += width + 1
    _dome(back, 1010, HORIZON - 196, 58, "#b9806a", "#8c5b55")
    canvas.merge(back, texture=0.06)
    canvas.glow(620, HORIZON - 40, 620, "#ff9d5c", 0.22)
    front = canvas.layer()
    _minaret(front, 1208, HORIZON - 20, 24, 300)
    x = 640
    while x < 1600:
        width = 54 + rng.random() * 62
        _house(front, rng, x, HORIZON - 6, width, 46 + rng.random() * 62, walls[rng.integers(5)], dark)
        x += width + 1
    # The sea wall, with the arches of the old boat sheds.
    front.polygon([(600, HORIZON - 22), (1600, HORIZON - 22), (1600, HORIZON + 2), (588, HORIZON + 2)], "#a97c62")
    for i in range(17):
        front.arch(642 + i * 56, HORIZON - 17, 17, 19, "#54393a")
    canvas.merge(front, texture=0.09, shadow=(0, 3, 6, 0.25))


def _dome(layer, x, y, radius, color, dark):
    layer.rect(x - radius, y, radius * 2, 60, mix(color, dark, 0.3))
    layer.ellipse(x, y, radius, radius * 0.92, color)
    layer.ellipse(x + radius * 0.22, y + 2, radius * 0.74, radius * 0.84, mix(color, dark, 0.22))
    layer.rect(x - radius - 3, y - 1, radius * 2 + 6, 7, mix(color, "#ffffff", 0.25))
    layer.line([(x, y - radius * 0.9), (x, y - radius * 1.25)], dark, 3)


def _minaret(layer, x, base, width, height):
    wall, dark = "#ecd2ac", "#7c5a50"
    layer.rect(x - width / 2, base - height, width, height, wall)
    layer.rect(x + width * 0.14, base - height, width * 0.36, height, mix(wall, dark, 0.4))
    for level in (0.72, 0.92):
        y = base - height * level
        layer.polygon([(x - width * 0.5, y + 9), (x - width * 0.85, y), (x + width * 0.85, y), (x + width * 0.5, y + 9)], mix(wall, dark, 0.25))
        layer.rect(x - width * 0.85, y - 5, width * 1.7, 5, wall)
    layer.polygon([(x - width * 0.55, base - height), (x, base - height - 46), (x + width * 0.55, base - height)], "#5d7f86")


def _lighthouse(canvas):
    layer = canvas.layer()
    layer.polygon([(150, HORIZON + 4), (196, HORIZON - 24), (640, HORIZON - 14), (690, HORIZON + 4)], "#6b5450")
    x, base = 262, HORIZON - 22
    layer.polygon([(x - 24, base), (x - 15, base - 168), (x + 15, base - 168), (x + 24, base)], "#f3e3cc")
    layer.polygon([(x + 4, base), (x + 3, base - 168), (x + 15, base - 168), (x + 24, base)], "#b78d7d")
    layer.rect(x - 21, base - 176, 42, 9, "#53474d")
    layer.rect(x - 11, base - 202, 22, 26, "#ffe6a6")
    layer.polygon([(x - 15, base - 202), (x, base - 222), (x + 15, base - 202)], "#a4463a")
    for i in range(9):
        layer.rect(330 + i * 34, HORIZON - 30 - (i % 3) * 3, 22, 18, mix("#7a5f57", "#3e3338", 0.2 * (i % 3)))
    canvas.merge(layer, texture=0.08)
    canvas.glow(x, base - 189, 90, "#ffd890", 0.75)


def _boat(layer, x, y, size, hull, stripe, cabin=None, mast=0):
    """A wooden fishing boat seen from the side, bow to the left."""
    length, depth = 130 * size, 26 * size
    sheer = [(x - length * 0.56, y - depth * 1.25), (x - length * 0.3, y - depth * 0.72), (x, y - depth * 0.58),
             (x + length * 0.3, y - depth * 0.68), (x + length * 0.5, y - depth * 0.95)]
    keel = [(x + length * 0.44, y + depth * 0.2), (x - length * 0.36, y + depth * 0.24)]
    if mast:
        layer.line([(x - length * 0.06, y), (x - length * 0.06, y - depth - mast)], "#4a332c", 3.2 * size)
        layer.line([(x - length * 0.06, y - depth - mast), (x + length * 0.44, y - depth)], "#4a332c", 0.9)
        layer.line([(x - length * 0.06, y - depth - mast), (x - length * 0.52, y - depth * 1.2)], "#4a332c", 0.9)
    if cabin:
        layer.rect(x + length * 0.08, y - depth * 2.1, length * 0.24, depth * 1.5, cabin)
        layer.rect(x + length * 0.06, y - depth * 2.25, length * 0.28, depth * 0.24, mix(cabin, "#3a2a2a", 0.55))
        layer.rect(x + length * 0.12, y - depth * 1.85, length * 0.06, depth * 0.5, "#33454d")
        layer.rect(x + length * 0.22, y - depth * 1.85, length * 0.06, depth * 0.5, "#33454d")
    layer.polygon(sheer + keel, hull)
    layer.line([(px, py + depth * 0.2) for px, py in sheer], stripe, 4.5 * size)
    layer.line(sheer, mix(hull, "#fff0d8", 0.45), 2.4 * size)
    layer.polygon([sheer[-1], (x + length * 0.3, y - depth * 0.2), keel[0]], mix(hull, "#1d1a22", 0.28))
    layer.polygon([keel[1], (x - length * 0.2, y + depth * 0.05), (x + length * 0.4, y + depth * 0.02), keel[0]], mix(hull, "#1d1a22", 0.45))


def _sail(layer, x, y, size, cloth):
    """A lateen sail on its slanting yard."""
    layer.polygon([(x - 20 * size, y), (x + 34 * size, y), (x + 28 * size, y + 7 * size), (x - 14 * size, y + 7 * size)], "#4c322c")
    layer.polygon([(x - 18 * size, y - 8 * size), (x + 20 * size, y - 92 * size), (x + 30 * size, y - 8 * size)], cloth)
    layer.polygon([(x + 20 * size, y - 92 * size), (x + 30 * size, y - 8 * size), (x + 9 * size, y - 8 * size)], mix(cloth, "#8a5a4a", 0.32))
    layer.line([(x - 24 * size, y - 2 * size), (x + 22 * size, y - 97 * size)], "#4c322c", 1.6 * size)


def harbour():
    canvas = Canvas(1600, 1000, 11)
    canvas.sky([(0, "#4d7a94"), (0.34, "#9db7b4"), (0.62, "#f0c99c"), (0.86, "#f79a66"), (1, "#ef8159")], 0, HORIZON)
    clouds = canvas.noise(150, 5, stretch=4)
    band = (canvas.y < HORIZON) * (1 - abs(canvas.y - 250) / 260).clip(0, 1)
    canvas.tint((clouds - 0.52).clip(0, 1) * 2.6 * band, "#fbe3c3", 0.75)
    canvas.tint((clouds - 0.66).clip(0, 1) * 2.6 * band, "#d98e76", 0.6)
    canvas.glow(448, HORIZON - 130, 480, "#ffc27a", 0.6)
    sun = canvas.layer()
    sun.ellipse(448, HORIZON - 150, 46, 46, "#fff3cf")
    canvas.merge(sun, blur=1.2)
    for base, height, cell, color in ((HORIZON, 190, 520, "#c99a8f"), (HORIZON, 110, 380, "#b27f7b"), (HORIZON, 56, 300, "#94686c")):
        hills = canvas.layer()
        hills.polygon(canvas.below(canvas.ridge(base - 8, height, cell)), color)
        canvas.merge(hills, texture=0.05, cell=60)
        canvas.glow(448, HORIZON - 10, 430, "#ffb27a", 0.3, squash=0.45)
    _town(canvas)
    _lighthouse(canvas)
    far = canvas.layer()
    _sail(far, 420, HORIZON + 1, 0.72, "#f7e2c2")
    _sail(far, 560, HORIZON - 1, 0.5, "#eccda6")
    canvas.merge(far, texture=0.06)
    canvas.reflect(HORIZON, "#2f5364", waves=6, dim=0.3)
    canvas.glitter(HORIZON, 448, 90, "#ffe2a8", 520, 0.75)
    canvas.glitter(HORIZON, 900, 620, "#f6cfa4", 260, 0.25)
    boats = canvas.layer()
    fleet = [(1180, 640, 1.15, "#2f6f80", "#f2c14e", "#efe3cc", 92), (930, 676, 1.3, "#b4432f", "#f4e4c4", None, 120),
             (1420, 704, 1.65, "#e9dcc0", "#2d6a7c", "#c9674a", 130), (1150, 790, 2.1, "#31525f", "#e9b44c", "#f0e2c6", 190),
             (300, 770, 1.9, "#7a3b2e", "#f0d9a8", None, 200)]
    for x, y, size, hull, *_ in fleet:
        for i in range(int(15 * size)):
            half = 62 * size * (1 - i / (15 * size)) * (0.7 + 0.5 * canvas.rng.random())
            boats.ellipse(x + canvas.rng.normal(0, 7), y + 6 * size + i * 3.3, half, 1.5, mix(hull, "#20313d", 0.55), 0.55)
    canvas.merge(boats, blur=0.7)
    top = canvas.layer()
    for x, y, size, hull, stripe, cabin, mast in fleet:
        _boat(top, x, y, size, hull, stripe, cabin, mast)
    canvas.merge(top, texture=0.1)
    quay = canvas.layer()
    quay.polygon([(0, 905), (760, 930), (820, 1000), (0, 1000)], "#3b3236")
    quay.polygon([(0, 893), (766, 918), (760, 934), (0, 908)], "#8f7263")
    for i in range(13):
        quay.line([(i * 62 - 10, 895 + i * 2), (i * 62 - 26, 1000)], "#2b2428", 2.2, 0.7)
    for x in (120, 360, 600):
        y = 893 + x * 0.032
        quay.rect(x, y - 34, 26, 38, "#2a262d", radius=6)
        quay.ellipse(x + 13, y - 34, 18, 8, "#3d373f")
    for i in range(5):
        quay.ellipse(470, 898 - i * 7, 42 - i * 2, 10, mix("#b58a5a", "#6b4a35", 0.16 * i + 0.1))
    quay.ellipse(470, 868, 18, 5, "#3b2b25")
    canvas.merge(quay, texture=0.16, shadow=(0, -2, 8, 0.2))
    canvas.glow(448, HORIZON - 20, 900, "#ff9e5e", 0.12)
    return canvas.finish()
