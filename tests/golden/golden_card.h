#pragma once

#include <cstdlib>
#include <fstream>

#include "base/vector.h"
#include "card/card.h"
#include "cli/supplies.h"
#include "layout/builtin_layouts.h"
#include "support/fonts.h"

namespace ac::test {

/// UPDATE_GOLDENS=1 writes what was found in place of what was expected.
inline bool updatesGoldens() {
  const char* set = std::getenv("UPDATE_GOLDENS");
  return set && *set && *set != '0';
}

inline std::string goldenPath(const std::string& name) {
  return std::string(AC_SOURCE_DIR) + "/tests/golden/" + name;
}

inline void writeText(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  ASSERT_TRUE(file.good()) << path;
}

/// A card of an article file with its faces and pictures, painted into core.pixels; in the built-in theme when it is
/// given none.
class GoldenCard {
 public:
  GoldenCard(const std::string& articlePath, float widthPx, float scale, const Theme* theme = nullptr,
             std::string_view layout = "standard")
      : card(core) {
    if (theme) core.theme = *theme;
    card.setLayout(*builtinLayoutNamed(layout));
    EXPECT_TRUE(declareFonts(core, AC_FONTS_DIR).ok());
    const Status status = card.setArticle(readText(articlePath));
    EXPECT_TRUE(status.ok()) << articlePath << " " << status.path << " " << status.reason;
    ac::Vector<Warning> warnings;
    EXPECT_TRUE(layoutWithFonts(core, card, AC_FONTS_DIR, widthPx, warnings).ok());
    const Result<PaintedSize> painted =
        paintWithImages(core, card, articlePath, AC_FONTS_DIR, widthPx, scale, warnings);
    EXPECT_TRUE(painted.ok()) << painted.status().reason;
    for (const Warning& warning : warnings) ADD_FAILURE() << warning.path << " " << warning.reason;
    if (painted.ok()) size = painted.value();
  }
  GoldenCard(const GoldenCard&) = delete;
  GoldenCard& operator=(const GoldenCard&) = delete;

  Core core;
  Card card;
  PaintedSize size;
};

}  // namespace ac::test
