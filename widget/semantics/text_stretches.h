#pragma once

#include "semantics/semantic_tree.h"

namespace ac {

/// What stretches are made from.
struct StretchSource {
  const BoxTree& tree;
  const Theme& theme;
  const FontSet& fonts;
  StretchCut cut;
};

/// Appends the stretches of a placed text, line by line and span by span in logical order, as Text nodes under
/// `parent`. Spans that are fields of their own (source, author, time, …) get a node around their stretches.
void appendTextStretches(const StretchSource& source, const PlacedText& placed, uint32_t parent, SemanticTree& nodes);

}  // namespace ac
