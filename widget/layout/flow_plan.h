#pragma once

#include "layout/box.h"
#include "layout/layout_plan.h"

namespace ac {

/// A card laid out as `plan` says, which resolvePlan() has made for this width and whose parts are composed; mirrored
/// for right-to-left articles. `widthPx` is in CSS px and at least 1; the composition must be of its width class.
BoxTree layoutCard(const Composition& composition, const LayoutPlan& plan, const Theme& theme, float widthPx,
                   const FontSet& fonts);

/// The height that layoutCard would give, without placing anything.
float measureCard(const Composition& composition, const LayoutPlan& plan, const Theme& theme, float widthPx,
                  const FontSet& fonts);

}  // namespace ac
