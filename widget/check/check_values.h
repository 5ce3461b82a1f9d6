#pragma once

#include "base/vector.h"
#include "check/finding.h"

namespace ac {

/// What can be told of a theme without an article: colours that only show now and then (hover, focus, errors, every
/// label) on all grounds that they stand on, and the sizes of text and targets.
Vector<Finding> checkValues(const Theme& theme, Scheme scheme);

}  // namespace ac
