#pragma once

#include "base/color.h"

namespace ac {

/// What is seen of `top` over an opaque ground.
Color over(Color top, Color ground);

/// The colour of `ink`'s hue and chroma, as far as sRGB has it, that stands at `needed` to one on `ground`, its
/// lightness moved least in OKLCH; where none does, black or white, whichever stands out more. Opaque.
Color nearestPassing(Color ink, Color ground, float needed);

}  // namespace ac
