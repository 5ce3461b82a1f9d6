#pragma once

#include <cstdint>
#include <vector>

#include "text/break_tables.h"

namespace ac {

/// Makes the lines even that `ends` (cuts of the tables, as full lines) describes: as many lines, none wider than
/// `widthPx`, the squares of what lacks summed up as small as can be, a last line of a single word only if there is no
/// other way. Each stretch between forced breaks on its own; those of more than ten lines stay as they are.
void balanceLines(const ShapedParagraph::Tables& tables, double widthPx, std::vector<uint32_t>& ends);

}  // namespace ac
