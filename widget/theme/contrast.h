#pragma once

#include "base/color.h"

namespace ac {

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance").
/// For checks of themes: slow.
float contrastRatio(Color a, Color b);

}  // namespace ac
