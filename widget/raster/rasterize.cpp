#include "raster/rasterize.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "raster/fixed.h"
#include "raster/quad.h"
#include "raster/spans.h"
#include "raster/triangle.h"

namespace ac {
namespace {

constexpr int kLargestSurface = static_cast<int>(kFarthestPx);

bool isUsable(const Texture& texture) {
  if (texture.pixels == nullptr || texture.width <= 0 || texture.height <= 0) return false;
  const size_t texelBytes = texture.format == TextureFormat::Alpha8 ? 1 : 4;
  return texture.strideBytes >= texelBytes * static_cast<size_t>(texture.width);
}

/// Empty for NaN.
IntRect wholePixels(const ImVec4& rect, const IntRect& within) {
  const auto nearest = [](float position) { return firstCentreFrom(toFixed(static_cast<double>(position))); };
  if (!(rect.x < rect.z) || !(rect.y < rect.w)) return {};
  return intersect({nearest(rect.x), nearest(rect.y), nearest(rect.z), nearest(rect.w)}, within);
}

/// The vertices of one command, read through its indices.
class VertexReader {
 public:
  VertexReader(const ImDrawList& list, const ImDrawCmd& command, const Texture& texture)
      : vertices_(list.VtxBuffer.Data),
        count_(static_cast<size_t>(list.VtxBuffer.Size)),
        offset_(command.VtxOffset),
        textureWidth_(texture.width),
        textureHeight_(texture.height) {}

  /// False when there is no such vertex or it is nowhere.
  bool read(ImDrawIdx index, Vertex& out) const {
    const size_t at = static_cast<size_t>(offset_) + index;
    if (at >= count_) return false;
    const ImDrawVert& in = vertices_[at];
    if (!std::isfinite(in.pos.x) || !std::isfinite(in.pos.y)) return false;
    if (!std::isfinite(in.uv.x) || !std::isfinite(in.uv.y)) return false;
    out.x = toFixed(static_cast<double>(in.pos.x));
    out.y = toFixed(static_cast<double>(in.pos.y));
    out.u = std::clamp(static_cast<double>(in.uv.x) * textureWidth_, -kFarthestPx, kFarthestPx);
    out.v = std::clamp(static_cast<double>(in.uv.y) * textureHeight_, -kFarthestPx, kFarthestPx);
    out.color = in.col;
    return true;
  }

 private:
  const ImDrawVert* vertices_;
  size_t count_;
  unsigned offset_;
  double textureWidth_;
  double textureHeight_;
};

void drawCommand(const ImDrawList& list, const ImDrawCmd& command, const Texture& texture, const Surface& surface,
                 const IntRect& clip) {
  const size_t indexCount = static_cast<size_t>(list.IdxBuffer.Size);
  if (command.IdxOffset >= indexCount) return;
  const size_t count = std::min<size_t>(command.ElemCount, indexCount - command.IdxOffset);
  const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
  const VertexReader vertices(list, command, texture);
  for (size_t i = 0; i + 3 <= count; i += 3) {
    const ImDrawIdx* at = indices + i;
    Vertex a, b, c, d;
    if (!vertices.read(at[0], a) || !vertices.read(at[1], b) || !vertices.read(at[2], c)) continue;
    const bool isQuad = i + 6 <= count && at[3] == at[0] && at[4] == at[2];
    if (isQuad && vertices.read(at[5], d) && drawUprightQuad(a, b, c, d, texture, surface, clip)) {
      i += 3;
      continue;
    }
    drawTriangle(a, b, c, texture, surface, clip);
  }
}

}  // namespace

void rasterize(const ImDrawList& list, std::span<const Texture> textures, const Surface& surface) {
  if (surface.rgba == nullptr) return;
  const IntRect bounds = {0, 0, std::min(surface.width, kLargestSurface), std::min(surface.height, kLargestSurface)};
  for (int i = 0; i < list.CmdBuffer.Size; ++i) {
    const ImDrawCmd& command = list.CmdBuffer.Data[i];
    if (command.UserCallback != nullptr || command.ElemCount < 3) continue;
    // Not GetTexID(), which asserts that ImGui's own textures are uploaded; a card has none.
    const ImTextureID id = command.TexRef._TexID;
    if (command.TexRef._TexData != nullptr || id >= textures.size()) continue;
    const Texture& texture = textures[static_cast<size_t>(id)];
    const IntRect clip = wholePixels(command.ClipRect, bounds);
    if (!clip.empty() && isUsable(texture)) drawCommand(list, command, texture, surface, clip);
  }
}

void clear(const Surface& surface, uint8_t r, uint8_t g, uint8_t b, uint8_t a) {
  if (surface.rgba == nullptr || surface.width <= 0) return;
  const Pixel color = packPixel(r, g, b, a);
  for (int y = 0; y < surface.height; ++y) {
    overwriteSpan(surface.rgba + static_cast<size_t>(y) * surface.strideBytes, static_cast<size_t>(surface.width),
                  color);
  }
}

}  // namespace ac
