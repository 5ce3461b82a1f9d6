#pragma once

#include "layout/flow.h"

namespace ac {

/// The related items under their title, a rule above each, thumbnails on the end side.
void flowRelated(Flow& flow, float x, float width);

}  // namespace ac
