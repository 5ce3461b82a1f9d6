#pragma once

#include "layout/flow.h"

namespace ac {

/// The related items under their title, a rule above each, thumbnails on the end side. `node` may limit them.
void flowRelated(Flow& flow, const LayoutNode& node, float x, float width);

}  // namespace ac
