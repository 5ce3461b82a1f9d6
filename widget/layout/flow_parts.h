#pragma once

#include "layout/flow.h"

namespace ac {

/// A part of a layout at the cursor, `width` CSS px wide, with the space that the theme leaves below it.
void flowPart(Flow& flow, const LayoutNode& node, float x, float width);

/// The height of a lead picture that is `width` CSS px wide.
float leadHeight(const Flow& flow, const LayoutNode& node, float width);

}  // namespace ac
