#include "golden/draw_recorder.h"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>

#include <gtest/gtest.h>

namespace ac::test {

namespace {

struct Texels {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

Texels texelsOf(const ImDrawVert& topLeft, const ImDrawVert& bottomRight, const Texture& texture) {
  const auto at = [](float uv, int size) { return static_cast<int>(std::lround(uv * static_cast<float>(size))); };
  Texels texels;
  texels.x = at(topLeft.uv.x, texture.width);
  texels.y = at(topLeft.uv.y, texture.height);
  texels.width = at(bottomRight.uv.x, texture.width) - texels.x;
  texels.height = at(bottomRight.uv.y, texture.height) - texels.y;
  return texels;
}

unsigned coverageSum(const Texels& texels, const Texture& texture) {
  unsigned sum = 0;
  for (int y = texels.y; y < texels.y + texels.height; ++y) {
    for (int x = texels.x; x < texels.x + texels.width; ++x) {
      sum += texture.pixels[static_cast<size_t>(y) * texture.strideBytes + static_cast<size_t>(x)];
    }
  }
  return sum;
}

bool isQuad(const ImDrawList& list, unsigned at, unsigned end) {
  if (at + 6 > end) return false;
  const unsigned* i = list.IdxBuffer.Data + at;
  return i[1] == i[0] + 1 && i[2] == i[0] + 2 && i[3] == i[0] && i[4] == i[2] && i[5] == i[0] + 3;
}

unsigned hexColor(ImU32 color) {
  return (color & 0xFF) << 16 | (color & 0xFF00) | (color >> 16 & 0xFF);
}

}  // namespace

void DrawRecorder::line(const char* format, ...) {
  char buffer[256];
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(buffer, sizeof buffer, format, arguments);
  va_end(arguments);
  text_ += buffer;
  text_ += '\n';
}

void DrawRecorder::quad(const ImDrawVert* corners, const Texture& texture, size_t textureIndex) {
  const ImVec2 from = corners[0].pos;
  const ImVec2 to = corners[2].pos;
  const unsigned color = hexColor(corners[0].col);
  const double x = static_cast<double>(from.x);
  const double y = static_cast<double>(from.y);
  const double width = static_cast<double>(to.x - from.x);
  const double height = static_cast<double>(to.y - from.y);
  const Texels texels = texelsOf(corners[0], corners[2], texture);
  if (textureIndex > 0) {
    line("image %zu at %g,%g %gx%g from %d,%d %dx%d", textureIndex, x, y, width, height, texels.x, texels.y,
         texels.width, texels.height);
  } else if (texels.width == 0 || texels.height == 0) {
    line("fill %g,%g %gx%g #%06x", x, y, width, height, color);
  } else {
    line("glyph %g,%g %gx%g #%06x ink %u", x, y, width, height, color, coverageSum(texels, texture));
  }
}

void DrawRecorder::shape(const ImDrawList& list, const ImDrawCmd& command, unsigned begin, unsigned end,
                         size_t textureIndex) {
  ImVec2 least(1e9f, 1e9f);
  ImVec2 most(-1e9f, -1e9f);
  ImU32 color = 0;
  for (unsigned i = begin; i < end; ++i) {
    const ImDrawVert& vertex = list.VtxBuffer.Data[command.VtxOffset + list.IdxBuffer.Data[i]];
    least = ImVec2(std::min(least.x, vertex.pos.x), std::min(least.y, vertex.pos.y));
    most = ImVec2(std::max(most.x, vertex.pos.x), std::max(most.y, vertex.pos.y));
    if (vertex.col >> 24) color = vertex.col;
  }
  line("%s %g,%g to %g,%g #%06x in %u triangles", textureIndex > 0 ? "picture" : "shape", static_cast<double>(least.x),
       static_cast<double>(least.y), static_cast<double>(most.x), static_cast<double>(most.y), hexColor(color),
       (end - begin) / 3);
}

void DrawRecorder::draw(const ImDrawList& list, std::span<const Texture> textures) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const auto textureIndex = static_cast<size_t>(command.GetTexID());
    ASSERT_LT(textureIndex, textures.size());
    const unsigned end = command.IdxOffset + command.ElemCount;
    unsigned shapeBegin = command.IdxOffset;
    for (unsigned at = command.IdxOffset; at < end;) {
      if (!isQuad(list, at, end)) {
        at += 3;
        continue;
      }
      if (at > shapeBegin) shape(list, command, shapeBegin, at, textureIndex);
      quad(list.VtxBuffer.Data + command.VtxOffset + list.IdxBuffer.Data[at], textures[textureIndex], textureIndex);
      at += 6;
      shapeBegin = at;
    }
    if (end > shapeBegin) shape(list, command, shapeBegin, end, textureIndex);
  }
}

}  // namespace ac::test
