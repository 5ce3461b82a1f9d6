#pragma once

#include <cstdint>

#include "base/vector.h"
#include "text/breaking/break_lines.h"
#include "text/breaking/line_walker.h"

namespace ac {

/// Chooses ends of lines over the whole paragraph instead of one by one, in the manner of Knuth and Plass (“Breaking
/// paragraphs into lines”, 1981) but with the number of lines given: `ends` holds full lines, as the walker found them,
/// and comes back with as many, none wider than the width, at the least cost of `rules`. Stretches between forced
/// breaks are fitted on their own; words broken by force keep their ends, and so does a stretch for which the lines are
/// too many.
///
/// What a line costs, where 1 is a blank as wide as the line:
/// - balanced, every line: the square of its blank;
/// - ragged (Best): the square of its blank, the last line apart;
/// - justified (Best): the square of 0.1 plus the cube of the spaces' stretch (1: by a third of what they may), the
/// last
///   line apart;
/// - hyphens, hyphens on two lines running, the end of a word alone on the last line, and most of all a single word
/// there.
void fitLines(const ShapedParagraph& paragraph, double widthPx, const LineRules& rules,
              std::span<const ExtraCut> extras, const FontSet& fonts, Vector<uint32_t>& ends);

/// The same, and tells what every line came to: appended to `lines`, those that keep their ends left out.
void traceFit(const ShapedParagraph& paragraph, double widthPx, const LineRules& rules,
              std::span<const ExtraCut> extras, const FontSet& fonts, Vector<uint32_t>& ends,
              Vector<FittedLine>& lines);

}  // namespace ac
