#include "raster/imgui_math.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace ac::imgui_math {
namespace {

constexpr double kFloatRounding = 1.2e-7;

TEST(ImguiMath, SineAndCosineAgreeWithTheExactOnesOverManyTurns) {
  for (int i = -4000; i <= 4000; ++i) {
    const float x = static_cast<float>(i) * 0.0137f;
    EXPECT_NEAR(sine(x), std::sin(static_cast<double>(x)), kFloatRounding) << x;
    EXPECT_NEAR(cosine(x), std::cos(static_cast<double>(x)), kFloatRounding) << x;
  }
}

TEST(ImguiMath, SineAndCosineOfNoNumberOrAHugeOneAreFinite) {
  for (const float x :
       {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 1e30f, -1e30f}) {
    EXPECT_EQ(sine(x), 0.0f);
    EXPECT_EQ(cosine(x), 0.0f);
  }
}

TEST(ImguiMath, ArcCosineUndoesCosine) {
  for (int i = -1000; i <= 1000; ++i) {
    const float x = static_cast<float>(i) / 1000;
    EXPECT_NEAR(acos(x), std::acos(static_cast<double>(x)), 3e-7) << x;
  }
}

TEST(ImguiMath, ArcCosineOutsideItsDomainIsThatOfTheNearerEnd) {
  EXPECT_EQ(acos(1.5f), 0.0f);
  EXPECT_FLOAT_EQ(acos(-1.5f), 3.14159265f);
}

TEST(ImguiMath, ArcTangentIsRightInEveryQuadrant) {
  for (int y = -9; y <= 9; ++y) {
    for (int x = -9; x <= 9; ++x) {
      if (x == 0 && y == 0) continue;
      const float angle = ac::imgui_math::atan2(static_cast<float>(y), static_cast<float>(x));
      EXPECT_NEAR(angle, std::atan2(static_cast<double>(y), static_cast<double>(x)), 3e-7) << y << " " << x;
    }
  }
  EXPECT_EQ(ac::imgui_math::atan2(0, 0), 0.0f);
}

}  // namespace
}  // namespace ac::imgui_math
