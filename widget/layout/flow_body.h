#pragma once

#include "layout/flow.h"

namespace ac {

/// The body's blocks in a column at `x`, `width` CSS px wide; or its first `paragraphs` alone, where that is not 0.
void flowBody(Flow& flow, float x, float width, size_t paragraphs);

/// How a picture stands as a figure.
struct FigureStyle {
  float heightPx = 0;
  FitToken fit = FitToken::Cover;
  bool caption = true;  ///< Below it, where it has one.
};

void flowFigure(Flow& flow, PartIndex picture, float x, float width, const FigureStyle& style);

/// The height of a picture in its own shape, within the theme's bounds.
float ownHeight(const Flow& flow, PartIndex picture, float width);

}  // namespace ac
