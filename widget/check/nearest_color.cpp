#include "check/nearest_color.h"

#include "theme/color_space.h"
#include "theme/contrast.h"

namespace ac {

namespace {

// A step of lightness that nobody sees.
constexpr double kStep = 1.0 / 512;

}  // namespace

Color over(Color top, Color ground) {
  const auto mix = [&](int a, int b) { return static_cast<uint8_t>((a * top.a + b * (255 - top.a) + 127) / 255); };
  return {mix(top.r, ground.r), mix(top.g, ground.g), mix(top.b, ground.b), 255};
}

Color nearestPassing(Color ink, Color ground, float needed) {
  const Components lab = oklabOf(over(ink, ground));
  for (double moved = 0; moved <= 1; moved += kStep) {
    for (const double lightness : {lab[0] - moved, lab[0] + moved}) {
      if (lightness < 0 || lightness > 1) continue;
      const Color candidate = toSrgb(ColorSpace::Oklab, {lightness, lab[1], lab[2]});
      if (contrastRatio(candidate, ground) >= needed) return candidate;
    }
  }
  const Color black = {0, 0, 0};
  const Color white = {255, 255, 255};
  return contrastRatio(black, ground) > contrastRatio(white, ground) ? black : white;
}

}  // namespace ac
