#pragma once

#include "layout/flow.h"

namespace ac {

/// The controls of a block, one row below the other: fields side by side where there is room for two, a lone field
/// beside its button, buttons in one row or, where they do not fit, each on a row of its own.
void flowForm(Flow& flow, const ComposedSiteBlock& block, float x, float width);

}  // namespace ac
