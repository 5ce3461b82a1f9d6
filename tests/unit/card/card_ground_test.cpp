#include "card/card_ground.h"

#include <gtest/gtest.h>

#include <array>

#include "base/vector.h"
#include "theme/builtin_theme.h"

namespace ac {
namespace {

struct Ground {
  ac::Vector<uint8_t> pixels;
  bool opaque = false;

  std::array<int, 4> at(int x, int y) const {
    const size_t i = static_cast<size_t>(y * 40 + x) * 4;
    return {pixels[i], pixels[i + 1], pixels[i + 2], pixels[i + 3]};
  }
};

// 40 x 30 device px.
Ground groundOf(const Theme& theme, float scale = 1) {
  Ground ground;
  ground.pixels.assign(40 * 30 * 4, 99);
  ground.opaque = paintGround({ground.pixels.data(), 40, 30, 160}, theme, scale);
  return ground;
}

using Rgba = std::array<int, 4>;

TEST(CardGround, IsTheSurfaceColour) {
  Theme theme = builtinLightTheme();
  theme.colors[static_cast<size_t>(ColorToken::Surface)] = {200, 100, 50, 128};
  const Ground ground = groundOf(theme);
  EXPECT_FALSE(ground.opaque);
  EXPECT_EQ(ground.at(0, 0), (Rgba{100, 50, 25, 128}));
  EXPECT_EQ(ground.at(39, 29), (Rgba{100, 50, 25, 128}));
}

TEST(CardGround, ABorderIsAsWideAsTheThemeSaysAtEveryScale) {
  Theme theme = builtinLightTheme();
  theme.cardBorder = 2;
  theme.colors[static_cast<size_t>(ColorToken::CardBorder)] = {10, 20, 30};
  for (const float scale : {1.0f, 2.0f}) {
    const Ground ground = groundOf(theme, scale);
    const int width = static_cast<int>(2 * scale);
    EXPECT_TRUE(ground.opaque);
    for (int i = 0; i < width; ++i) {
      EXPECT_EQ(ground.at(i, 15), (Rgba{10, 20, 30, 255}));
      EXPECT_EQ(ground.at(39 - i, 15), (Rgba{10, 20, 30, 255}));
      EXPECT_EQ(ground.at(20, i), (Rgba{10, 20, 30, 255}));
      EXPECT_EQ(ground.at(20, 29 - i), (Rgba{10, 20, 30, 255}));
    }
    EXPECT_EQ(ground.at(width, 15), (Rgba{255, 255, 255, 255}));
    EXPECT_EQ(ground.at(20, width), (Rgba{255, 255, 255, 255}));
  }
}

TEST(CardGround, RoundCornersAreTransparentAndTheSameOnAllFour) {
  Theme theme = builtinLightTheme();
  theme.cardRadius = 10;
  const Ground ground = groundOf(theme);
  EXPECT_FALSE(ground.opaque);
  EXPECT_EQ(ground.at(0, 0), (Rgba{0, 0, 0, 0}));
  EXPECT_EQ(ground.at(20, 0), (Rgba{255, 255, 255, 255}));
  EXPECT_EQ(ground.at(0, 15), (Rgba{255, 255, 255, 255}));
  bool anyHalf = false;
  for (int y = 0; y < 15; ++y) {
    for (int x = 0; x < 20; ++x) {
      EXPECT_EQ(ground.at(x, y), ground.at(39 - x, y));
      EXPECT_EQ(ground.at(x, y), ground.at(x, 29 - y));
      anyHalf |= ground.at(x, y)[3] > 20 && ground.at(x, y)[3] < 235;
    }
  }
  EXPECT_TRUE(anyHalf);
}

TEST(CardGround, AGradientGoesFromStopToStop) {
  Theme theme = builtinLightTheme();
  theme.surfaceGradient = {{{255, 0, 0}, 0}, {{0, 0, 255}, 0.5f}, {{0, 255, 0}, 1}};
  const Ground ground = groundOf(theme);
  EXPECT_TRUE(ground.opaque);
  EXPECT_GT(ground.at(5, 0)[0], 240);
  EXPECT_GT(ground.at(5, 15)[2], 240);
  EXPECT_GT(ground.at(5, 29)[1], 240);
  EXPECT_EQ(ground.at(0, 7), ground.at(39, 7));
}

TEST(CardGround, ASurfaceSmallerThanItsCornersIsFilledAsFarAsItGoes) {
  Theme theme = builtinLightTheme();
  theme.cardRadius = 400;
  theme.cardBorder = 20;
  for (int side = 1; side < 8; ++side) {
    ac::Vector<uint8_t> pixels(static_cast<size_t>(side * side) * 4, 99);
    paintGround({pixels.data(), side, side, static_cast<size_t>(side) * 4}, theme, 1);
    EXPECT_NE(pixels[3], 99) << side;
  }
}

}  // namespace
}  // namespace ac
