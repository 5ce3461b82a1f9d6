#pragma once

#include <cstdint>
#include <string>

#include "base/vector.h"
#include "text/fonts/font_set.h"
#include "text/unicode/bidi_levels.h"

namespace ac {

/// How a stretch of text is set. Sizes in CSS px.
struct TextStyle {
  StackId stack = 0;
  int weight = 400;
  bool italic = false;
  float sizePx = 16;
  float letterSpacingPx = 0;  ///< Never applied inside joined Arabic.
  FeatureSetId features = 0;  ///< OpenType features, on top of those that HarfBuzz applies by itself.

  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// Bytes [begin, end) of a paragraph's text in one style and language. Spans are in order and cover the text.
struct TextSpan {
  uint32_t begin = 0;
  uint32_t end = 0;
  TextStyle style;
  std::string lang;        ///< BCP 47, empty for unknown.
  bool hyphenates = true;  ///< False where words are no language's: code.
  bool isolate = false;    ///< The span's direction is its own (first strong), as if between FSI and PDI.
  bool keeps = false;      ///< No line ends in it, or right after it, but where it is wider than a line.
  bool separates = false;  ///< Stands between what it parts: not shown where a line ends after it.
};

enum class Hyphens : uint8_t {
  None,    ///< Words are never divided, at soft hyphens neither.
  Manual,  ///< At soft hyphens alone.
  Auto,    ///< Also where the patterns of their language allow it.
};

/// Least letters of a word that is divided by its language's patterns, and of its two parts; a language may ask for
/// more.
struct HyphenLimits {
  unsigned word = 6;
  unsigned before = 2;
  unsigned after = 2;
};

struct ParagraphText {
  std::string text;  ///< Well-formed UTF-8; U+2028 and \n are forced breaks.
  Vector<TextSpan> spans;
  BaseDirection direction = BaseDirection::Auto;
  Hyphens hyphens = Hyphens::Manual;
  HyphenLimits hyphenLimits;
  float hangShare = 0;  ///< How much of its width punctuation at a line's edge hangs out of the column, 0 to 1.
};

/// A glyph as HarfBuzz placed it, in CSS px at the style's size; y grows upwards.
struct ShapedGlyph {
  uint32_t glyph = 0;    ///< In its item's face; a ClusterId where the host draws.
  uint32_t cluster = 0;  ///< First byte of its cluster in the paragraph's text.
  float advancePx = 0;
  float offsetXPx = 0;
  float offsetYPx = 0;
};

}  // namespace ac
