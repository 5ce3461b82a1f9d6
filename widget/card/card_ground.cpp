#include "card/card_ground.h"

#include <algorithm>
#include <cmath>

#include "base/vector.h"
#include "raster/rasterize.h"

namespace ac {

namespace {

// Premultiplied, 0 to 255.
struct Paint {
  float channel[4];
};

Paint paintOf(Color color) {
  const float alpha = static_cast<float>(color.a) / 255;
  return {{color.r * alpha, color.g * alpha, color.b * alpha, static_cast<float>(color.a)}};
}

Paint mix(const Paint& a, const Paint& b, float share) {
  Paint out;
  for (int i = 0; i < 4; ++i) out.channel[i] = a.channel[i] + (b.channel[i] - a.channel[i]) * share;
  return out;
}

void put(uint8_t* pixel, const Paint& paint) {
  for (int i = 0; i < 4; ++i) pixel[i] = static_cast<uint8_t>(paint.channel[i] + 0.5f);
}

Paint gradientAt(const Vector<GradientStop>& stops, float at) {
  size_t next = 0;
  while (next < stops.size() && stops[next].at <= at) ++next;
  if (next == 0) return paintOf(stops.front().color);
  if (next == stops.size()) return paintOf(stops.back().color);
  const GradientStop& before = stops[next - 1];
  const float length = stops[next].at - before.at;
  return mix(paintOf(before.color), paintOf(stops[next].color), (at - before.at) / length);
}

// How much of the pixel whose centre stands at x, y lies in the rounded rectangle around the origin.
float coverage(float x, float y, float halfWidth, float halfHeight, float radius) {
  const float dx = std::fabs(x) - (halfWidth - radius);
  const float dy = std::fabs(y) - (halfHeight - radius);
  const float outside = dx > 0 && dy > 0 ? std::sqrt(dx * dx + dy * dy) : std::max(dx, dy);
  return std::clamp(0.5f + radius - outside, 0.0f, 1.0f);
}

bool isOpaque(const Theme& theme) {
  if (theme.cardRadius > 0) return false;
  if (theme.cardBorder > 0 && colorOf(theme, ColorToken::CardBorder).a < 255) return false;
  const auto& stops = theme.surfaceGradient;
  if (stops.empty()) return colorOf(theme, ColorToken::Surface).a == 255;
  return std::all_of(stops.begin(), stops.end(), [](const GradientStop& stop) { return stop.color.a == 255; });
}

}  // namespace

bool paintGround(const Surface& surface, const Theme& theme, float scale) {
  const Paint plain = paintOf(colorOf(theme, ColorToken::Surface));
  const bool isPlain = theme.surfaceGradient.empty() && theme.cardRadius <= 0 && theme.cardBorder <= 0;
  if (isPlain) {
    uint8_t color[4];
    put(color, plain);
    clear(surface, color[0], color[1], color[2], color[3]);
    return color[3] == 255;
  }
  const auto width = static_cast<float>(surface.width);
  const auto height = static_cast<float>(surface.height);
  const float border = theme.cardBorder > 0 ? std::max(1.0f, std::floor(theme.cardBorder * scale + 0.5f)) : 0;
  const float radius = std::min({theme.cardRadius * scale, width / 2, height / 2});
  const float innerRadius = std::max(0.0f, radius - border);
  const int edge = std::min(surface.width, static_cast<int>(std::max(radius, border)) + 1);
  const Paint line = paintOf(colorOf(theme, ColorToken::CardBorder));
  const Paint nothing = {{0, 0, 0, 0}};
  for (int y = 0; y < surface.height; ++y) {
    const float fromTop = static_cast<float>(y) + 0.5f;
    const Paint ground = theme.surfaceGradient.empty() ? plain : gradientAt(theme.surfaceGradient, fromTop / height);
    uint8_t* row = surface.rgba + static_cast<size_t>(y) * surface.strideBytes;
    for (int x = 0; x < surface.width; ++x) {
      const float across = static_cast<float>(x) + 0.5f - width / 2;
      const float along = fromTop - height / 2;
      const float inner = coverage(across, along, width / 2 - border, height / 2 - border, innerRadius);
      const float outer = border > 0 ? coverage(across, along, width / 2, height / 2, radius) : inner;
      put(row + static_cast<size_t>(x) * 4, mix(nothing, border > 0 ? mix(line, ground, inner) : ground, outer));
      // Between the edges of a row every pixel is the same.
      if (x + 1 != edge || surface.width <= 2 * edge) continue;
      uint8_t color[4];
      std::copy_n(row + static_cast<size_t>(x) * 4, 4, color);
      for (; x + 1 < surface.width - edge; ++x) std::copy_n(color, 4, row + static_cast<size_t>(x + 1) * 4);
    }
  }
  return isOpaque(theme);
}

}  // namespace ac
