#pragma once

#include <optional>
#include <span>

#include "layout/layout_plan.h"

namespace ac {

// Whatever a layout shows, at every width and of every article, has the headline.

/// Whether one of the nodes is the headline, or a built-in layout, which has it.
bool hasHeadline(std::span<const LayoutNode> nodes);

/// A width of the card, CSS px, at which `plan` shows some article without its headline; none where there is no such
/// width.
std::optional<float> widthWithoutHeadline(const LayoutPlan& plan);

/// Drops the conditions of a node and of all that it stands in; those by which a Choose has another child after it
/// stay. False where there were none.
bool showAlways(LayoutPlan& plan, size_t node);

}  // namespace ac
