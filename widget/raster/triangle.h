#pragma once

#include "raster/int_rect.h"
#include "raster/surface.h"
#include "raster/vertex.h"

namespace ac {

/// Blends a triangle of either winding over the surface's pixels inside `clip`, which lies within the surface. Pixels
/// whose centre lies on an edge belong to the triangle right of or below it. A triangle without area draws nothing.
void drawTriangle(const Vertex& a, const Vertex& b, const Vertex& c, const Texture& texture, const Surface& surface,
                  const IntRect& clip);

}  // namespace ac
