#pragma once

#include "raster/blend.h"
#include "raster/plane.h"
#include "raster/surface.h"

namespace ac {

/// What a triangle's pixels look like: a colour, constant or interpolated (premultiplied, so that a fade to transparent
/// keeps its hue), times a texture, which may shrink to the one texel that all its corners point at.
class Shader {
 public:
  /// The texture must outlive the shader.
  Shader(const Vertex& a, const Vertex& b, const Vertex& c, int64_t twiceArea, const Texture& texture);

  /// Blends columns x0 <= x < x1 of a row that starts at `row`.
  void blendRow(uint8_t* row, int y, int x0, int x1) const;

 private:
  bool blendWholeTexels(uint8_t* destination, int y, int x0, int x1) const;
  void sampleRow(Pixel* out, int y, int x0, int count) const;
  void interpolateColors(Pixel* out, int y, int x0, int count) const;

  const Texture& texture_;
  bool constantColor_;
  bool constantTexel_;
  Pixel color_ = 0;           // When constantColor_; with the texel when constantTexel_ too.
  Pixel texel_ = 0xffffffff;  // When constantTexel_.
  Plane channels_[4];         // Red, green, blue, alpha, 0 to 255; unless constantColor_.
  Plane u_;                   // Texels from the edge; unless constantTexel_.
  Plane v_;
};

}  // namespace ac
