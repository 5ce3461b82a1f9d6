#pragma once

#include <string>

#include "base/color.h"
#include "theme/theme.h"

namespace ac {

enum class FindingRule : unsigned char {
  Contrast,    ///< WCAG 2.2, 1.4.3 and 1.4.11: a ratio.
  TextSize,    ///< CSS px.
  TargetSize,  ///< WCAG 2.2, 2.5.8: CSS px.
  Overflow,    ///< Text wider than its room: CSS px.
  Clipped,     ///< Text cut off at a limit of lines: bytes shown of all.
};

/// One reason why a theme can not be read, or not be worked, by somebody.
struct Finding {
  FindingRule rule = FindingRule::Contrast;
  std::string token;   ///< What to change: `color.mutedText`.
  std::string ground;  ///< Of contrast: the token behind it, or empty for pixels of several.
  Scheme scheme = Scheme::Light;
  float widthPx = 0;  ///< Of the card; 0 where every width has it.
  float figure = 0;
  float needed = 0;
  bool hasColor = false;
  Color nearest = {};     ///< Of contrast: the nearest colour that passes, lightness moved least in OKLCH.
  std::string text = {};  ///< The beginning of the text that shows it.
};

/// `contrast`, `text-size`, …
const char* findingRuleName(FindingRule rule);

}  // namespace ac
