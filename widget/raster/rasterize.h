#pragma once

#include <span>

#include "raster/surface.h"

struct ImDrawList;

namespace ac {

/// Draws the list's triangles over the surface: source over in premultiplied 8-bit sRGB, top-left fill rule,
/// coordinates rounded to 1/256 px, clip rectangles rounded to whole pixels. Texture ids are indices into `textures`;
/// texture 0 has a white texel where the list's untextured shapes point. Quads that map texels one to one on whole
/// pixels are copied without filtering; any other mapping is bilinear. Colours are interpolated premultiplied. Coverage
/// and blending are integer arithmetic, interpolation is IEEE double, so that every platform yields the same bytes.
/// Commands with a bad texture or clip rectangle, and triangles with a bad index or a coordinate that is not finite,
/// are passed over. Callbacks are not called.
void rasterize(const ImDrawList& list, std::span<const Texture> textures, const Surface& surface);

/// Fills the surface with one premultiplied colour.
void clear(const Surface& surface, uint8_t r, uint8_t g, uint8_t b, uint8_t a);

}  // namespace ac
