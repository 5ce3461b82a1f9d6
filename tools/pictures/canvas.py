"""A canvas for painted illustrations: flat layers, gradients, grain and light, drawn at twice the size and scaled down.

Coordinates and lengths are px of the finished picture; colours are "#rrggbb". All randomness comes from the seed.
"""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

SCALE = 2


def rgb(color):
    return np.array([int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)], np.float32)


def mix(a, b, t):
    """The colour between two, as "#rrggbb"."""
    values = rgb(a) * (1 - t) + rgb(b) * t
    return "#" + "".join(f"{int(round(float(v) * 255)):02x}" for v in values)


class Layer:
    """Shapes that share a shadow, a texture and a blur when they are merged into the canvas."""

    def __init__(self, width, height):
        self.image = Image.new("RGBA", (width * SCALE, height * SCALE), (0, 0, 0, 0))
        self.draw = ImageDraw.Draw(self.image)

    @staticmethod
    def _ink(color, alpha):
        return tuple(int(round(float(v) * 255)) for v in rgb(color)) + (int(round(alpha * 255)),)

    def polygon(self, points, color, alpha=1.0):
        self.draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=self._ink(color, alpha))

    def rect(self, x, y, width, height, color, alpha=1.0, radius=0):
        box = (x * SCALE, y * SCALE, (x + width) * SCALE - 1, (y + height) * SCALE - 1)
        if box[2] < box[0] or box[3] < box[1]:
            return
        self.draw.rounded_rectangle(box, radius * SCALE, fill=self._ink(color, alpha))

    def ellipse(self, x, y, rx, ry, color, alpha=1.0):
        box = ((x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE)
        self.draw.ellipse(box, fill=self._ink(color, alpha))

    def line(self, points, color, width=1.0, alpha=1.0):
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.draw.line(scaled, fill=self._ink(color, alpha), width=max(1, int(round(width * SCALE))), joint="curve")

    def arch(self, x, y, width, height, color, alpha=1.0):
        """An opening with a round head, standing on y + height."""
        radius = width / 2
        self.rect(x, y + radius, width, height - radius, color, alpha)
        self.draw.pieslice(
            (x * SCALE, y * SCALE, (x + width) * SCALE, (y + width) * SCALE), 180, 360, fill=self._ink(color, alpha)
        )


class Canvas:
    def __init__(self, width, height, seed):
        self.width = width
        self.height = height
        self.rng = np.random.default_rng(seed)
        self.pixels = np.zeros((height * SCALE, width * SCALE, 3), np.float32)
        rows, columns = self.pixels.shape[:2]
        self.y = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) / SCALE
        self.x = (np.arange(columns, dtype=np.float32)[None, :] + 0.5) / SCALE

    def noise(self, cell, octaves=3, stretch=1.0):
        """Smooth noise from 0 to 1; `cell` is its coarsest size in px, `stretch` makes it wider than high."""
        rows, columns = self.pixels.shape[:2]
        total = np.zeros((rows, columns), np.float32)
        weight = 1.0
        for octave in range(octaves):
            size = max(1.0, cell * SCALE / 2**octave)
            grid = self.rng.random((max(2, int(rows / size) + 2), max(2, int(columns / size / stretch) + 2)), np.float32)
            image = Image.fromarray(grid).resize((columns, rows), Image.BICUBIC)
            total += weight * np.asarray(image)
            weight /= 2
        low, high = total.min(), total.max()
        return (total - low) / (high - low)

    def ridge(self, base, height, cell, rough=4, smooth=7):
        """A skyline as points (x, y): `base` minus noise of the given height."""
        count = self.width // 4 + 1
        xs = np.linspace(0, self.width, count)
        line = np.zeros(count)
        for octave in range(rough):
            knots = max(3, int(self.width / cell * 2**octave) + 2)
            values = self.rng.random(knots)
            line += np.interp(xs, np.linspace(0, self.width, knots), values) / 2**octave
        kernel = np.hanning(smooth)
        line = np.convolve(np.pad(line, smooth // 2, "edge"), kernel / kernel.sum(), "valid")
        line = (line - line.min()) / (line.max() - line.min())
        return [(float(x), float(base - height * v)) for x, v in zip(xs, line)]

    def below(self, skyline):
        return [*skyline, (self.width, self.height), (0, self.height)]

    def sky(self, stops, top=0, bottom=None):
        """A vertical gradient through (position 0..1, colour)."""
        bottom = self.height if bottom is None else bottom
        t = np.clip((self.y[:, 0] - top) / (bottom - top), 0, 1)
        places = [p for p, _ in stops]
        colors = np.array([rgb(c) for _, c in stops])
        for channel in range(3):
            band = np.interp(t, places, colors[:, channel]).astype(np.float32)
            self.pixels[:, :, channel] = band[:, None]

    def tint(self, mask, color, strength=1.0):
        """Blends towards a colour where the mask (0..1) is."""
        amount = np.clip(mask * strength, 0, 1)[:, :, None]
        self.pixels += (rgb(color) - self.pixels) * amount

    def glow(self, x, y, radius, color, strength=1.0, squash=1.0):
        """Light around a point, screened over what is there."""
        distance = np.sqrt((self.x - x) ** 2 + ((self.y - y) / squash) ** 2) / radius
        light = (np.exp(-(distance**2) * 2.2) * strength)[:, :, None] * rgb(color)
        self.pixels = 1 - (1 - self.pixels) * (1 - np.clip(light, 0, 1))

    def layer(self):
        return Layer(self.width, self.height)

    def merge(self, layer, blur=0.0, texture=0.0, cell=14, shadow=None, light=None, opacity=1.0):
        """`texture` is how much the colour wavers; `shadow` is (dx, dy, blur, strength); `light` multiplies the colour."""
        image = layer.image
        if blur:
            image = _blurred(image, blur * SCALE)
        data = np.asarray(image, np.float32) / 255
        alpha = data[:, :, 3] * opacity
        if shadow:
            dx, dy, soft, strength = shadow
            cast = Image.fromarray((alpha * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(soft * SCALE))
            moved = np.roll(np.asarray(cast, np.float32) / 255, (int(dy * SCALE), int(dx * SCALE)), (0, 1))
            self.pixels *= 1 - moved[:, :, None] * strength
        color = data[:, :, :3]
        if texture:
            color = color * (1 + texture * (self.noise(cell, 4) - 0.5) * 2)[:, :, None]
        if light is not None:
            color = color * light[:, :, None]
        self.pixels += (np.clip(color, 0, 1) - self.pixels) * alpha[:, :, None]

    def reflect(self, horizon, depth_tint, waves=7.0, dim=0.25):
        """Mirrors what stands above the horizon into the water below it, shaken more with every row."""
        top = int(horizon * SCALE)
        rows = self.pixels.shape[0] - top
        sway = self.noise(26, 3, stretch=7)[top:] - 0.5
        drift = np.linspace(0.15, 1, rows, dtype=np.float32)[:, None]
        columns = self.pixels.shape[1]
        source_x = np.arange(columns)[None, :] + sway * waves * SCALE * 6 * drift
        lift = (sway * waves * SCALE * 3 * drift).astype(int)
        source_y = top - 1 - np.minimum(np.arange(rows)[:, None], top - 1) + lift
        mirrored = self.pixels[np.clip(source_y, 0, top - 1), np.clip(source_x, 0, columns - 1).astype(int)]
        fade = np.linspace(dim * 0.4, min(1.0, dim * 2.4), rows, dtype=np.float32)[:, None, None]
        self.pixels[top:] = mirrored * (1 - fade) + rgb(depth_tint) * fade

    def glitter(self, horizon, x, spread, color, count, strength=0.8):
        """Light on water: short dashes, small and dense far away, large and sparse near."""
        layer = self.layer()
        reach = self.height - horizon
        for _ in range(count):
            t = self.rng.random() ** 1.6
            y = horizon + 2 + t * reach
            across = self.rng.normal(0, spread * (0.35 + t))
            half = (2 + 16 * t) * (0.4 + self.rng.random())
            layer.ellipse(x + across, y, half, 0.5 + 1.7 * t, color, strength * (0.35 + 0.65 * self.rng.random()))
        self.merge(layer, blur=0.4)

    def finish(self, grain=0.011, vignette=0.16, warmth=None):
        """The picture as an 8-bit image of the canvas's size."""
        if warmth:
            self.pixels *= rgb(warmth) / rgb(warmth).max()
        far = ((self.x / self.width - 0.5) ** 2 + (self.y / self.height - 0.5) ** 2) * 2
        self.pixels *= (1 - vignette * far**1.3)[:, :, None]
        data = (np.clip(self.pixels, 0, 1) * 255 + 0.5).astype(np.uint8)
        small = Image.fromarray(data).resize((self.width, self.height), Image.LANCZOS)
        if grain:
            speckle = self.rng.normal(128, grain * 510, (self.height, self.width)).clip(0, 255).astype(np.uint8)
            soft = np.asarray(Image.fromarray(speckle).filter(ImageFilter.GaussianBlur(0.7)), np.float32) - 128
            small = Image.fromarray(np.clip(np.asarray(small, np.float32) + soft[:, :, None], 0, 255).astype(np.uint8))
        return small


def _blurred(image, radius):
    # Colour is multiplied by alpha meanwhile, else transparent black bleeds into the edge.
    return image.convert("RGBa").filter(ImageFilter.GaussianBlur(radius)).convert("RGBA")
