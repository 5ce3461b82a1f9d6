#pragma once

#include "cli/options.h"

namespace ac {

/// Prints the entry of a font file for a theme's group `font` as JSON; the sizes of its stand-ins are measured. Returns
/// the exit status.
int printFontMetrics(const ToolOptions& options);

}  // namespace ac
