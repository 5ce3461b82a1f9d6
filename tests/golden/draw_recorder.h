#pragma once

#include <string>

#include "paint/paint.h"

namespace ac::test {

/// Writes a draw list as text, a line for each quad or shape, in drawing order: glyphs with their place, size, colour
/// and the sum of their coverage, so that a difference can be read without looking at pixels.
class DrawRecorder final : public DrawSink {
 public:
  void draw(const ImDrawList& list, std::span<const Texture> textures) override;
  const std::string& text() const { return text_; }

 private:
  void quad(const ImDrawVert* corners, const Texture& texture, size_t textureIndex);
  void shape(const ImDrawList& list, const ImDrawCmd& command, unsigned begin, unsigned end, size_t textureIndex);
  void line(const char* format, ...) __attribute__((format(printf, 2, 3)));

  std::string text_;
};

}  // namespace ac::test
