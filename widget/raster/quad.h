#pragma once

#include "raster/int_rect.h"
#include "raster/surface.h"
#include "raster/vertex.h"

namespace ac {

/// Draws the quad a, b, c, d (the triangles a b c and a c d) at once when it is an upright rectangle of one colour that
/// is either untextured (all corners at one texel) or maps texels one to one onto whole pixels. False, and nothing
/// drawn, when it is anything else. The pixels are those that the two triangles would give.
bool drawUprightQuad(const Vertex& a, const Vertex& b, const Vertex& c, const Vertex& d, const Texture& texture,
                     const Surface& surface, const IntRect& clip);

}  // namespace ac
