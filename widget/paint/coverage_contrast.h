#pragma once

#include <array>
#include <cstdint>

#include "base/color.h"

namespace ac {

/// Text is told apart by this many luminances when its coverage is corrected.
inline constexpr int kContrastLevels = 8;

/// Luminance of a text colour as a level, 0 dark to kContrastLevels - 1 light.
uint8_t contrastLevel(Color color);

using CoverageTable = std::array<uint8_t, 256>;

/// What a glyph's coverage becomes for text of a level, so that blending in sRGB looks as heavy as blending in linear
/// light over a ground of the opposite luminance would, and dark text gains a little weight. The model is Skia's
/// pre-blend (SkMaskGamma.cpp), with the constants that Chromium sets on Linux: gamma 1.2, contrast 0.2.
const CoverageTable& coverageTable(uint8_t level);

}  // namespace ac
