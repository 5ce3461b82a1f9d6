#pragma once

#include "base/status.h"
#include "base/vector.h"
#include "layout/composition.h"

namespace ac {

/// One warning that names every character that no face covers, as text and code points; none when all are covered.
void appendMissingGlyphWarning(const Composition& composition, Vector<Warning>& warnings);

}  // namespace ac
