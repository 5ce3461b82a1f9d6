#pragma once

#include "text/outlines/area_cells.h"
#include "text/outlines/flatten_outline.h"

namespace ac {

/// Adds the boundary of the outline's inside under the non-zero rule to the cells, moved by (-left, -top) in 1/256 px.
/// The outline is cut into bands in which no lines begin, end or cross; of the lines in a band those count at which the
/// winding number becomes or leaves zero. So contours may overlap, themselves too, and leave neither seam nor smudge.
void sweepNonZero(const FlatOutline& outline, int32_t left, int32_t top, AreaCells& cells);

}  // namespace ac
