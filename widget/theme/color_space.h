#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/color.h"

namespace ac {

// Conversions of CSS Color Module Level 4, sections 10 to 13. Additions, multiplications, divisions and roots by
// Newton's method alone, so that a theme's colours have the same bytes with every C library.

/// The names of the design tokens format (2025.10, Color Module), which are CSS's.
enum class ColorSpace : unsigned char {
  Srgb,
  SrgbLinear,
  Hsl,  ///< Degrees, then per cent.
  Hwb,
  Lab,
  Lch,
  Oklab,
  Oklch,
  DisplayP3,
  A98Rgb,
  ProphotoRgb,
  Rec2020,
  XyzD65,
  XyzD50,
};

std::optional<ColorSpace> colorSpaceNamed(std::string_view name);

/// Components as the format has them: those of rgb and xyz spaces from 0 to 1, hue in degrees, the rest of hsl and hwb
/// and the lightness of lab and lch in per cent, that of oklab and oklch from 0 to 1.
using Components = std::array<double, 3>;

/// The colour in sRGB, opaque. What lies outside sRGB loses chroma in OKLCH until it lies inside or clipping is no
/// longer seen (section 13.2: a just noticeable difference of 0.02).
Color toSrgb(ColorSpace space, const Components& components);

/// Lightness 0 to 1, a, b.
Components oklabOf(Color color);

/// Relative luminance of an opaque colour, 0 to 1 (WCAG 2.2).
double relativeLuminance(Color color);

}  // namespace ac
