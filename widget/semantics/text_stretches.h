#pragma once

#include "semantics/semantic_tree.h"

namespace ac {

/// Appends the stretches of a placed text, line by line and span by span in logical order, as Text nodes under
/// `parent`. Spans that are fields of their own (source, author, time, …) get a node around their stretches.
void appendTextStretches(const BoxTree& tree, const PlacedText& placed, uint32_t parent, SemanticTree& nodes);

}  // namespace ac
