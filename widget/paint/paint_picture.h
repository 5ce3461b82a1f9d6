#pragma once

#include "paint/paint_frame.h"

namespace ac {

/// The picture, or while it is not there what stands in for it: another size, the thumbhash, the ground. Returns the
/// key under which the store has it or wants it.
ImageKey paintPicture(PaintFrame& frame, const PlacedPicture& placed);

}  // namespace ac
