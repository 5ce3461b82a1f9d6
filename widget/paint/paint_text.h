#pragma once

#include "paint/paint_frame.h"

namespace ac {

/// Glyphs and underlines of a placed text.
void paintText(PaintFrame& frame, const PlacedText& text);

}  // namespace ac
