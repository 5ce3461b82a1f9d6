#pragma once

#include "cli/options.h"

namespace ac {

/// Checks a theme in every scheme and prints what is found; the exit status.
int checkTheme(const ToolOptions& options);

}  // namespace ac
