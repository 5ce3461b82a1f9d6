#pragma once

#include "article/article.h"
#include "layout/layout_plan.h"

namespace ac {

/// What a layout shows of an article at a width: no Choose, no conditions, every part once and there in the article.
struct ShownPlan {
  LayoutPlan nodes;
  // The same from this width on and below that one, CSS px.
  float fromPx = 0;
  float belowPx = 1e9f;

  bool holdsAt(float widthPx) const { return widthPx >= fromPx && widthPx < belowPx; }
};

/// The parts that an article has; ReadMore where it has an address.
uint16_t contentOf(const Article& article);

/// `plan` must be a whole tree, as readLayout() and unpackLayout() give it.
ShownPlan resolvePlan(const LayoutPlan& plan, uint16_t content, float widthPx);

}  // namespace ac
