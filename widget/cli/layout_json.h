#pragma once

#include <string>

#include "semantics/semantic_tree.h"

namespace ac {

/// `{"width","height","items":[{"role","text","x","y","width","height","dir","lang","href"}]}`: every box and every
/// stretch of a line in reading order, CSS px. Empty fields are left out.
std::string layoutJson(const BoxTree& boxes, const SemanticTree& tree);

}  // namespace ac
