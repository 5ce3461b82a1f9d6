#pragma once

#include <string>

#include "base/vector.h"

namespace ac {

/// The tool's exit status.
enum ExitStatus : int {
  kExitOk = 0,
  kExitBadInput = 1,  ///< An article, theme, font or picture could not be used; nothing was written.
  kExitBadUsage = 2,
};

/// Runs `article-card` with the arguments after its name. Results go to stdout or to the file named, errors to stderr.
int runTool(const Vector<std::string>& arguments);

}  // namespace ac
