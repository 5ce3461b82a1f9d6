#pragma once

#include <optional>
#include <string>

#include "base/status.h"
#include "base/vector.h"
#include "theme/theme.h"

namespace ac {

enum class ToolVerb : unsigned char { Help, Render, Layout, Measure, Check, CheckTheme, FontMetrics };

struct ToolOptions {
  ToolVerb verb = ToolVerb::Help;
  std::string article;           ///< Of CheckTheme the theme, of FontMetrics the font.
  Vector<std::string> articles;  ///< Of CheckTheme, after the theme; its own when there are none.
  std::string output;
  std::string fontDirectory;
  std::string theme;                ///< A theme file over the built-in theme.
  std::string layout = "standard";  ///< The name of a built-in one, or a description's file.
  Scheme scheme = Scheme::Light;
  Vector<std::string> fonts;  ///< Further font files, fallbacks in this order.
  float width = 640;
  float scale = 2;
  Vector<float> widths;
  std::optional<WrapToken> wrap;        ///< Of the body, instead of the theme's.
  std::optional<HyphensToken> hyphens;  ///< Likewise.
  bool json = false;                    ///< Findings as JSON.
  bool raw = false;                     ///< Write RGBA bytes instead of PNG.
};

/// Errors carry the option in `path`.
Result<ToolOptions> readOptions(const Vector<std::string>& arguments);

extern const char* const kToolUsage;

}  // namespace ac
