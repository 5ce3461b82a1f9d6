#pragma once

#include <cstdint>

#include "base/vector.h"
#include "text/shaping/shape.h"

namespace ac {

/// Where text has hyphens, Balance and Best may take more lines than Greedy to use fewer of them.
enum class WrapStyle : uint8_t {
  Greedy,   ///< Each line takes what fits, as a browser does by default.
  Balance,  ///< As many lines as Greedy, of lengths as even as can be, no single word alone on the last one.
  Best,  ///< As many lines as Greedy, chosen together: none needlessly short or loose, no word alone on the last one.
};

enum class Alignment : uint8_t {
  Start,
  Justify,  ///< Spaces are stretched until lines fill the width, those before a forced break and the last one apart.
};

/// How far a space may be widened to justify a line, in em of the paragraph's first, and narrowed, times its own width.
/// A line that needs more stays ragged.
inline constexpr double kMaxSpaceStretchEm = 1;
inline constexpr double kMaxSpaceShrink = 0.2;

/// How a paragraph is broken.
struct LineRules {
  LineRules(WrapStyle style = WrapStyle::Greedy) : wrap(style) {}

  WrapStyle wrap;
  Alignment alignment = Alignment::Start;
  uint32_t maxHyphens = 0;  ///< Lines running that end in a hyphen, where others would do; 0 for no limit.
  uint32_t maxLines = 0;    ///< Text beyond them is cut off with an ellipsis; 0 for no limit.
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
  float spaceExtraPx = 0;  ///< What justification adds to each word separator; in no glyph's advance.
};

struct Line {
  uint32_t textBegin = 0;
  uint32_t textEnd = 0;  ///< White space at the end included.
  uint32_t runBegin = 0;
  uint32_t runEnd = 0;    ///< Runs in visual order, left to right.
  float widthPx = 0;      ///< Without the white space at its end, which takes no room; what hangs out included.
  float hangStartPx = 0;  ///< How far the line hangs out of the column on the side where it begins.
  float hangEndPx = 0;
  bool hyphen = false;  ///< The line shows a hyphen at its end that is not in the text.
};

struct BrokenText {
  Vector<Line> lines;
  Vector<GlyphRun> runs;
  Vector<Vector<ShapedGlyph>> reshaped;  ///< Owns glyphs of reshaped edges; runs point into it.
  uint32_t hiddenFrom = kNothingHidden;  ///< First byte that the line limit cut off; it is on the last line.

  static constexpr uint32_t kNothingHidden = 0xFFFFFFFF;
};

/// Lines of `paragraph` no wider than `widthPx` (CSS px; infinite gives one line for each forced break), each at least
/// one cluster. An empty text gives no lines. Valid while `paragraph` lives unmoved.
BrokenText breakLines(const ShapedParagraph& paragraph, float widthPx, const LineRules& rules, const FontSet& fonts);

/// A place where a line may have ended, and the least that all lines chosen together would then have cost; infinite
/// where they would not fit.
struct FitCandidate {
  uint32_t textEnd = 0;
  double allCost = 0;
};

/// A line as it was chosen together with others; total_fit.h tells what lines cost.
struct FittedLine {
  uint32_t textEnd = 0;
  double blankPx = 0;               ///< Below 0 where spaces are to be narrowed.
  double cost = 0;                  ///< Its own.
  double totalCost = 0;             ///< With all lines before it, from where these were chosen together.
  Vector<FitCandidate> candidates;  ///< Ends that were compared for it, in order; its own is one of them.
};

/// What chose the lines that breakLines() gives; empty where no costs did: greedy lines, those that a limit cuts, words
/// broken by force.
Vector<FittedLine> traceLines(const ShapedParagraph& paragraph, float widthPx, const LineRules& rules,
                              const FontSet& fonts);

/// The number of lines and nothing else, for height alone.
uint32_t countLines(const ShapedParagraph& paragraph, float widthPx, const LineRules& rules, const FontSet& fonts);

/// True when a glyph of a placed run ends a word separator: `spaceExtraPx` is added to its advance.
bool endsWordSeparator(const ShapedParagraph& paragraph, const GlyphRun& run, uint32_t glyph);

/// Width of the widest line under infinite width, CSS px.
float naturalWidth(const ShapedParagraph& paragraph);

}  // namespace ac
