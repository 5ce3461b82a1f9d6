#pragma once

#include "base/vector.h"
#include "card/card.h"
#include "check/finding.h"

namespace ac {

/// What can be told of a card as it is laid out and painted: the contrast of every run of text with every pixel of what
/// is painted behind it, pictures that the core holds included, and texts that are wider than their room or cut off.
/// The card must be laid out; core.pixels are overwritten.
Vector<Finding> checkCard(Core& core, const Card& card, Scheme scheme);

}  // namespace ac
