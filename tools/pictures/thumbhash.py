"""ThumbHash, the placeholder format of Evan Wallace (https://evanw.github.io/thumbhash/), written from its description."""

import base64
import math

import numpy as np


def _round(value):
    return int(math.floor(value + 0.5))


def _channel(values, nx, ny):
    """The mean, the cosine terms scaled to 0..1 and their scale."""
    height, width = values.shape
    mean, terms, scale = 0.0, [], 0.0
    for cy in range(ny):
        cx = 0
        while cx * ny < nx * (ny - cy):
            wave_x = np.cos(np.pi / width * cx * (np.arange(width) + 0.5))
            wave_y = np.cos(np.pi / height * cy * (np.arange(height) + 0.5))
            term = float((values * wave_x[None, :] * wave_y[:, None]).sum() / (width * height))
            if cx or cy:
                terms.append(term)
                scale = max(scale, abs(term))
            else:
                mean = term
            cx += 1
    if scale:
        terms = [0.5 + 0.5 / scale * term for term in terms]
    return mean, terms, scale


def thumbhash(image):
    """The hash of a PIL image in base64."""
    small = image.convert("RGBA")
    small.thumbnail((100, 100))
    data = np.asarray(small, np.float64) / 255
    height, width = data.shape[:2]
    alpha = data[:, :, 3]
    weight = max(alpha.sum(), 1e-9)
    average = (data[:, :, :3] * alpha[:, :, None]).sum((0, 1)) / weight
    has_alpha = alpha.sum() < width * height - 1e-6
    color = average * (1 - alpha[:, :, None]) + data[:, :, :3] * alpha[:, :, None]
    r, g, b = color[:, :, 0], color[:, :, 1], color[:, :, 2]

    limit = 5 if has_alpha else 7
    longest = max(width, height)
    lx, ly = max(1, _round(limit * width / longest)), max(1, _round(limit * height / longest))
    l_mean, l_terms, l_scale = _channel((r + g + b) / 3, max(3, lx), max(3, ly))
    p_mean, p_terms, p_scale = _channel((r + g) / 2 - b, 3, 3)
    q_mean, q_terms, q_scale = _channel(r - g, 3, 3)

    landscape = width > height
    header = (
        _round(63 * l_mean)
        | _round(31.5 + 31.5 * p_mean) << 6
        | _round(31.5 + 31.5 * q_mean) << 12
        | _round(31 * l_scale) << 18
        | int(has_alpha) << 23
    )
    shape = (ly if landscape else lx) | _round(63 * p_scale) << 3 | _round(63 * q_scale) << 9 | int(landscape) << 15
    result = [header & 255, header >> 8 & 255, header >> 16, shape & 255, shape >> 8]
    terms = l_terms + p_terms + q_terms
    if has_alpha:
        a_mean, a_terms, a_scale = _channel(alpha, 5, 5)
        result.append(_round(15 * a_mean) | _round(15 * a_scale) << 4)
        terms += a_terms
    for i in range(0, len(terms), 2):
        high = _round(15 * terms[i + 1]) << 4 if i + 1 < len(terms) else 0
        result.append(_round(15 * terms[i]) | high)
    return base64.b64encode(bytes(result)).decode()
