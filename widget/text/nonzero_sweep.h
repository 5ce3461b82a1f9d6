#pragma once

#include "text/area_cells.h"
#include "text/flatten_outline.h"

namespace ac {

/// True when areas may be counted twice or against each other by a plain sum: contours whose boxes overlap, but for
/// holes.
bool contoursOverlap(const FlatOutline& outline);

/// Adds the boundary of the outline's union under the non-zero rule to the cells, moved by (-left, -top). Rows are cut
/// into bands in which no lines cross; of the lines in a band only those count at which the winding number becomes or
/// leaves zero.
void sweepNonZero(const FlatOutline& outline, int32_t left, int32_t top, AreaCells& cells);

}  // namespace ac
