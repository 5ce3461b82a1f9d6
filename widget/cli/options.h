#pragma once

#include <string>
#include <vector>

#include "base/status.h"
#include "text/break_lines.h"

namespace ac {

enum class ToolVerb : unsigned char { Help, Render, Layout, Measure };

struct ToolOptions {
  ToolVerb verb = ToolVerb::Help;
  std::string article;
  std::string output;
  std::string fontDirectory;
  float width = 640;
  float scale = 2;
  std::vector<float> widths;
  bool raw = false;  ///< Write RGBA bytes instead of PNG.
};

/// Errors carry the option in `path`.
Result<ToolOptions> readOptions(const std::vector<std::string>& arguments);

extern const char* const kToolUsage;

}  // namespace ac
