#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/status.h"
#include "layout/layout_plan.h"

namespace ac {

/// A description of a layout (assets/schema/layout.schema.json) as a plan. Fails where anything in it is wrong, `path`
/// being its JSON path: a layout that is half understood would show half a card. At most 64 KB, 8 deep, 100 nodes.
Result<LayoutPlan> readLayout(std::string_view json);

/// A part's name in descriptions: `readMore`; empty for what is no part.
std::string_view partName(NodeKind part);
/// Count where no part has this name.
NodeKind partNamed(std::string_view name);

}  // namespace ac
