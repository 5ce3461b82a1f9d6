#include "paint/coverage_contrast.h"

#include <gtest/gtest.h>

#include <cmath>

namespace ac {
namespace {

TEST(CoverageContrast, LevelsFollowTheLuminanceOfTheColour) {
  EXPECT_EQ(contrastLevel({0, 0, 0}), 0);
  EXPECT_EQ(contrastLevel({255, 255, 255}), kContrastLevels - 1);
  EXPECT_LT(contrastLevel({0, 0, 255}), contrastLevel({0, 255, 0}));
}

TEST(CoverageContrast, TablesRiseFromNoneToFull) {
  for (uint8_t level = 0; level < kContrastLevels; ++level) {
    const CoverageTable& table = coverageTable(level);
    EXPECT_EQ(table[0], 0);
    EXPECT_EQ(table[255], 255);
    for (size_t i = 1; i < table.size(); ++i) EXPECT_GE(table[i], table[i - 1]) << int{level} << " at " << i;
  }
}

// The same model in the C library's arithmetic.
TEST(CoverageContrast, TablesAreSkiasModelWithChromiumsConstants) {
  for (uint8_t level = 0; level < kContrastLevels; ++level) {
    const double text = level / 7.0;
    const double ground = 1 - text;
    for (int i = 0; i < 256; ++i) {
      const double raw = i / 255.0;
      const double contrast = 0.2 * std::pow(ground, 1.2);
      const double coverage = raw + (1 - raw) * contrast * raw;
      const double out = std::pow(std::pow(text, 1.2) * coverage + std::pow(ground, 1.2) * (1 - coverage), 1 / 1.2);
      EXPECT_NEAR(coverageTable(level)[static_cast<size_t>(i)], (out - ground) / (text - ground) * 255, 0.51);
    }
  }
}

}  // namespace
}  // namespace ac
