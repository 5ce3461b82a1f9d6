#pragma once

#include <string>

#include "layout/box.h"

namespace ac {

/// Path of the token that the type of a box's text is from, as layout composes it: "typography.related-kicker" is
/// "typography.relatedKicker". Empty where the box has no text of its own.
std::string typeTokenOf(const BoxTree& tree, const Box& box);

}  // namespace ac
