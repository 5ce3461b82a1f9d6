#pragma once

#include <optional>
#include <span>

#include "base/vector.h"
#include "layout/layout_plan.h"

namespace ac {

/// A plan as bytes, for a module that lays out by it and never reads a description.
Vector<uint8_t> packLayout(const LayoutPlan& plan);

/// The plan again; nothing where the bytes are none of packLayout() of the same build of layout_plan.h.
std::optional<LayoutPlan> unpackLayout(std::span<const uint8_t> bytes);

}  // namespace ac
