#pragma once

#include <string_view>

#include "base/status.h"
#include "base/vector.h"
#include "layout/layout_plan.h"

namespace ac {

struct ReadLayout {
  LayoutPlan plan;
  /// What was repaired or left out, `path` being its JSON path.
  Vector<Warning> warnings;
};

/// A description of a layout (assets/schema/layout.schema.json) as a plan. What is wrong costs no more than itself: a
/// value has its default, a node is left out. At most 8 deep and 100 nodes, beyond which nodes are left out. Fails
/// where the text is no JSON object (nor the name of a part), is larger than 64 KB, or nothing is left that shows the
/// headline.
Result<ReadLayout> readLayout(std::string_view json);

/// A part's name in descriptions: `readMore`; empty for what is no part.
std::string_view partName(NodeKind part);
/// Count where no part has this name.
NodeKind partNamed(std::string_view name);

}  // namespace ac
