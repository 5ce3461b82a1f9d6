#pragma once

#include <cstdint>
#include <vector>

#include "text/shape.h"

namespace ac {

enum class WrapStyle : uint8_t {
  Greedy,   ///< Each line takes what fits, as a browser does by default.
  Balance,  ///< As many lines as Greedy, of lengths as even as can be, no single word alone on the last one.
};

/// Glyphs of one item on one line. They stand in the paragraph's `glyphs`, or in the broken text's own where the break
/// made shaping anew necessary.
struct GlyphRun {
  const ShapedGlyph* glyphs = nullptr;  ///< Visual order, left to right. Valid while paragraph and lines live.
  uint32_t glyphCount = 0;
  uint32_t textBegin = 0;
  uint32_t textEnd = 0;
  uint32_t span = 0;
  FaceId face = kNoFace;
  uint8_t level = 0;
  float xPx = 0;  ///< From the line's left edge to the run's.
  float widthPx = 0;
};

struct Line {
  uint32_t textBegin = 0;
  uint32_t textEnd = 0;  ///< White space at the end included.
  uint32_t runBegin = 0;
  uint32_t runEnd = 0;  ///< Runs in visual order, left to right.
  float widthPx = 0;    ///< Without the white space at its end, which takes no room.
};

struct BrokenText {
  std::vector<Line> lines;
  std::vector<GlyphRun> runs;
  std::vector<std::vector<ShapedGlyph>> reshaped;  ///< Owns glyphs of reshaped edges; runs point into it.
};

/// Lines of `paragraph` no wider than `widthPx` (CSS px; infinite gives one line for each forced break), each at least
/// one cluster. An empty text gives no lines. Valid while `paragraph` lives unmoved.
BrokenText breakLines(const ShapedParagraph& paragraph, float widthPx, WrapStyle style, const FontSet& fonts);

/// The number of lines and nothing else, for height alone.
uint32_t countLines(const ShapedParagraph& paragraph, float widthPx, WrapStyle style, const FontSet& fonts);

/// Width of the widest line under infinite width, CSS px.
float naturalWidth(const ShapedParagraph& paragraph);

/// Width of the widest stretch that cannot be broken without splitting a word, CSS px.
float minimumWidth(const ShapedParagraph& paragraph);

}  // namespace ac
