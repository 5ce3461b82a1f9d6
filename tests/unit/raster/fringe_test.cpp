#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "canvas.h"

// Anti-aliased shapes as Dear ImGui builds them: a solid inside and a fringe one pixel wide that fades out.

namespace ac {
namespace {

using test::Canvas;

constexpr ImU32 kOpaque = IM_COL32(40, 160, 80, 255);
constexpr ImU32 kHalf = IM_COL32(40, 160, 80, 128);

/// Coverage of a rounded rectangle at a point, for a fringe that fades linearly over one pixel.
double roundedCoverage(double px, double py, double x0, double y0, double x1, double y1, double radius) {
  const double dx = std::max({x0 + radius - px, px - (x1 - radius), 0.0});
  const double dy = std::max({y0 + radius - py, py - (y1 - radius), 0.0});
  const double inside =
      dx > 0 && dy > 0 ? radius - std::hypot(dx, dy) : std::min(std::min(px - x0, x1 - px), std::min(py - y0, y1 - py));
  return std::clamp(inside + 0.5, 0.0, 1.0);
}

TEST(Fringe, OfARoundedRectangleFollowsTheCircle) {
  for (const float radius : {3.0f, 6.0f, 12.0f, 20.0f}) {
    Canvas canvas(64, 64);
    canvas.list().AddRectFilled({8, 8}, {56, 56}, kOpaque, radius);
    canvas.draw();
    double worst = 0;
    double difference = 0;
    for (int y = 0; y < 64; ++y) {
      for (int x = 0; x < 64; ++x) {
        const double expected = 255 * roundedCoverage(x + 0.5, y + 0.5, 8, 8, 56, 56, static_cast<double>(radius));
        const double actual = canvas.at(x, y) >> 24;
        worst = std::max(worst, std::fabs(actual - expected));
        difference += actual - expected;
      }
    }
    // ImGui's corners are polygons inside the circle, by at most 0.1 px.
    EXPECT_LT(worst, 40) << "radius " << radius;
    const double arcPx = 2 * 3.14159265 * static_cast<double>(radius);
    EXPECT_NEAR(difference / 255 / arcPx, -0.03, 0.03) << "radius " << radius;
  }
}

TEST(Fringe, LeavesStraightEdgesOnWholePixelsSharp) {
  Canvas canvas(64, 64);
  canvas.list().AddRectFilled({8, 8}, {56, 56}, kHalf, 6);
  canvas.draw();
  const Pixel once = premultiply(kHalf);
  for (int i = 15; i < 49; ++i) {
    EXPECT_EQ(canvas.at(i, 7), 0u);
    EXPECT_EQ(canvas.at(i, 8), once) << i;
    EXPECT_EQ(canvas.at(i, 55), once) << i;
    EXPECT_EQ(canvas.at(i, 56), 0u);
    EXPECT_EQ(canvas.at(7, i), 0u);
    EXPECT_EQ(canvas.at(8, i), once) << i;
    EXPECT_EQ(canvas.at(55, i), once) << i;
    EXPECT_EQ(canvas.at(56, i), 0u);
  }
}

TEST(Fringe, NeverBlendsAPixelTwice) {
  Canvas canvas(80, 80);
  canvas.list().AddCircleFilled({40.3f, 39.8f}, 30, kHalf);
  canvas.draw();
  const Pixel once = premultiply(kHalf);
  for (const Pixel pixel : canvas.pixels()) {
    ASSERT_LE(pixel >> 24, once >> 24);
    ASSERT_LE(pixel >> 8 & 255, once >> 8 & 255);
  }
}

TEST(Fringe, KeepsTheColoursHue) {
  Canvas canvas(80, 80);
  canvas.list().AddCircleFilled({40, 40}, 30, kOpaque);
  canvas.draw();
  for (const Pixel pixel : canvas.pixels()) {
    const double alpha = (pixel >> 24) / 255.0;
    ASSERT_NEAR(pixel & 255, 40 * alpha, 1.01);
    ASSERT_NEAR(pixel >> 8 & 255, 160 * alpha, 1.01);
    ASSERT_NEAR(pixel >> 16 & 255, 80 * alpha, 1.01);
  }
}

TEST(Fringe, OfACircleHoldsItsArea) {
  Canvas canvas(128, 128);
  canvas.list().AddCircleFilled({64, 64}, 50, kOpaque);
  canvas.draw();
  double area = 0;
  for (const Pixel pixel : canvas.pixels()) area += (pixel >> 24) / 255.0;
  EXPECT_NEAR(area, 3.14159265 * 50 * 50, 0.005 * 7854);
}

TEST(Fringe, OfAHairlineHasItsWeight) {
  Canvas canvas(40, 20);
  canvas.list().AddLine({4, 10.5f}, {36, 10.5f}, kOpaque, 1);
  canvas.draw();
  double ink = 0;
  for (int y = 0; y < 20; ++y) ink += (canvas.at(20, y) >> 24) / 255.0;
  EXPECT_NEAR(ink, 1, 0.02);
}

}  // namespace
}  // namespace ac
