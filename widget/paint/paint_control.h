#pragma once

#include "paint/paint_frame.h"

namespace ac {

/// The box of a field, checkbox or button in a ControlState; its words are texts of their own.
void paintControl(PaintFrame& frame, const Box& box, uint32_t state);

}  // namespace ac
