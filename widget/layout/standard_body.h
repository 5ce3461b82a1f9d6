#pragma once

#include "layout/flow.h"

namespace ac {

/// The body's blocks in a column at `x`, `width` CSS px wide.
void flowBody(Flow& flow, float x, float width);

/// A picture of `height` with its caption below.
void flowFigure(Flow& flow, PartIndex picture, float x, float width, float height, FitToken fit = FitToken::Cover);

}  // namespace ac
