#include "images/srgb.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace ac {
namespace {

double lightOf(double srgb) {
  return srgb <= 0.04045 ? srgb / 12.92 : std::pow((srgb + 0.055) / 1.055, 2.4);
}

TEST(Srgb, FollowsTheStandardsCurve) {
  const SrgbTables srgb;
  for (int i = 0; i < 256; ++i) {
    EXPECT_NEAR(static_cast<double>(srgb.toLight(static_cast<uint8_t>(i))), lightOf(i / 255.0), 1e-7) << i;
  }
}

TEST(Srgb, ComesBackToEveryByteFromAllOfItsLight) {
  const SrgbTables srgb;
  for (int i = 0; i < 256; ++i) {
    for (const double offset : {-0.49, 0.0, 0.49}) {
      const auto light = static_cast<float>(lightOf(std::fmax(0, i + offset) / 255));
      EXPECT_EQ(srgb.fromLight(light), i) << offset;
    }
  }
}

TEST(Srgb, ClampsWhatIsNoLight) {
  const SrgbTables srgb;
  EXPECT_EQ(srgb.fromLight(-1), 0);
  EXPECT_EQ(srgb.fromLight(7), 255);
  EXPECT_EQ(srgb.fromLight(INFINITY), 255);
  EXPECT_EQ(srgb.fromLight(-INFINITY), 0);
  EXPECT_EQ(srgb.fromLight(std::numeric_limits<float>::quiet_NaN()), 0);
}

}  // namespace
}  // namespace ac
