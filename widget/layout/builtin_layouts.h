#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "layout/layout_plan.h"

namespace ac {

// The layouts that come with the card: assets/layouts, read and compiled in by ./dev abi. The standard one is the
// first. Their places cross the abi; new ones are appended. None uses one after it.

using BuiltinLayouts = std::span<const std::span<const LayoutNode>>;

BuiltinLayouts builtinLayouts();
LayoutPlan builtinLayout(size_t place);
std::string_view builtinLayoutName(size_t place);

/// Nothing where there is none of this name.
std::optional<LayoutPlan> builtinLayoutNamed(std::string_view name);

}  // namespace ac
