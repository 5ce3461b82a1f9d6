#include "raster/triangle.h"

#include <gtest/gtest.h>

#include <cmath>

#include "canvas.h"

namespace ac {
namespace {

using test::Canvas;

constexpr ImU32 kHalfRed = IM_COL32(255, 0, 0, 128);
const Pixel kOnce = premultiply(kHalfRed);

/// Each pixel is untouched or has been drawn exactly once; the number drawn.
int countDrawnOnce(const Canvas& canvas) {
  int count = 0;
  for (const Pixel pixel : canvas.pixels()) {
    EXPECT_TRUE(pixel == 0 || pixel == kOnce) << std::hex << pixel;
    count += pixel == kOnce;
  }
  return count;
}

TEST(Triangle, DrawsThePixelsWhoseCentresItHolds) {
  Canvas canvas(6, 6);
  canvas.triangle({0, 0}, {4, 0}, {0, 4}, kHalfRed);
  canvas.draw();
  // The slanted edge runs through the centres with x + y = 3, which belong to the other side.
  for (int y = 0; y < 6; ++y) {
    for (int x = 0; x < 6; ++x) EXPECT_EQ(canvas.at(x, y), x + y < 3 ? kOnce : 0u) << x << "," << y;
  }
}

TEST(Triangle, OfEitherWindingIsTheSame) {
  Canvas clockwise(8, 8);
  clockwise.triangle({1.2f, 0.7f}, {7.1f, 2.9f}, {2.5f, 7.4f}, kHalfRed);
  clockwise.draw();
  Canvas other(8, 8);
  other.triangle({1.2f, 0.7f}, {2.5f, 7.4f}, {7.1f, 2.9f}, kHalfRed);
  other.draw();
  EXPECT_EQ(clockwise.pixels(), other.pixels());
  EXPECT_GT(countDrawnOnce(clockwise), 10);
}

TEST(Triangle, OwnsACentreOnItsTopAndLeftEdgesOnly) {
  Canvas canvas(4, 4);
  canvas.triangle({0.5f, 0.5f}, {2.5f, 0.5f}, {2.5f, 2.5f}, kHalfRed);
  canvas.triangle({0.5f, 0.5f}, {2.5f, 2.5f}, {0.5f, 2.5f}, kHalfRed);
  canvas.draw();
  for (int y = 0; y < 4; ++y) {
    for (int x = 0; x < 4; ++x) EXPECT_EQ(canvas.at(x, y), x < 2 && y < 2 ? kOnce : 0u) << x << "," << y;
  }
}

TEST(Triangle, FansHaveNoSeamAndNoOverlap) {
  test::Random random(3);
  for (int round = 0; round < 200; ++round) {
    constexpr int kSide = 40;
    Canvas canvas(kSide, kSide);
    const ImVec2 hub = {random.between(1, kSide - 1), random.between(1, kSide - 1)};
    const float s = kSide;
    const ImVec2 rim[] = {{0, 0}, {random.between(0, s), 0}, {s, 0}, {s, random.between(0, s)},
                          {s, s}, {random.between(0, s), s}, {0, s}, {0, random.between(0, s)}};
    for (int i = 0; i < 8; ++i) canvas.triangle(hub, rim[i], rim[(i + 1) % 8], kHalfRed);
    canvas.draw();
    ASSERT_EQ(countDrawnOnce(canvas), kSide * kSide) << "round " << round;
  }
}

TEST(Triangle, MeshesHaveNoSeamAtAnySubpixelPosition) {
  test::Random random(4);
  for (int round = 0; round < 30; ++round) {
    constexpr int kCells = 12;
    Canvas canvas(kCells * 4, kCells * 4);
    ImVec2 grid[kCells + 1][kCells + 1];
    for (int y = 0; y <= kCells; ++y) {
      for (int x = 0; x <= kCells; ++x) {
        const bool isInnerX = x > 0 && x < kCells;
        const bool isInnerY = y > 0 && y < kCells;
        grid[y][x] = {static_cast<float>(4 * x) + (isInnerX ? random.between(-1.3f, 1.3f) : 0),
                      static_cast<float>(4 * y) + (isInnerY ? random.between(-1.3f, 1.3f) : 0)};
      }
    }
    for (int y = 0; y < kCells; ++y) {
      for (int x = 0; x < kCells; ++x) {
        canvas.triangle(grid[y][x], grid[y][x + 1], grid[y + 1][x + 1], kHalfRed);
        canvas.triangle(grid[y][x], grid[y + 1][x + 1], grid[y + 1][x], kHalfRed);
      }
    }
    canvas.draw();
    ASSERT_EQ(countDrawnOnce(canvas), 16 * kCells * kCells);
  }
}

TEST(Triangle, AgreesWithAnExactTestOfEachCentre) {
  test::Random random(5);
  for (int round = 0; round < 500; ++round) {
    int64_t x[3], y[3];
    ImVec2 p[3];
    for (int i = 0; i < 3; ++i) {
      x[i] = random.below(24 * 256) - 4 * 256;
      y[i] = random.below(24 * 256) - 4 * 256;
      p[i] = {static_cast<float>(x[i]) / 256, static_cast<float>(y[i]) / 256};
    }
    Canvas canvas(16, 16);
    canvas.triangle(p[0], p[1], p[2], kHalfRed);
    canvas.draw();
    for (int row = 0; row < 16; ++row) {
      for (int column = 0; column < 16; ++column) {
        int64_t side[3];
        for (int i = 0; i < 3; ++i) {
          const int j = (i + 1) % 3;
          side[i] = (x[j] - x[i]) * (row * 256 + 128 - y[i]) - (y[j] - y[i]) * (column * 256 + 128 - x[i]);
        }
        if (side[0] == 0 || side[1] == 0 || side[2] == 0) continue;  // On an edge: other tests.
        const bool isInside = (side[0] > 0) == (side[1] > 0) && (side[1] > 0) == (side[2] > 0);
        ASSERT_EQ(canvas.at(column, row), isInside ? kOnce : 0u) << "round " << round << ": " << column << "," << row;
      }
    }
  }
}

TEST(Triangle, InterpolatesColoursPremultiplied) {
  constexpr int kSide = 64;
  Canvas canvas(kSide, 1);
  const ImU32 solid = IM_COL32(255, 200, 0, 255);
  const ImU32 clearBlack = IM_COL32(0, 0, 0, 0);
  canvas.triangle({0, 0}, {kSide, 0}, {kSide, 4}, solid, clearBlack, clearBlack);
  canvas.triangle({0, 0}, {kSide, 4}, {0, 4}, solid, clearBlack, solid);
  canvas.draw();
  for (int x = 0; x < kSide; ++x) {
    const double alpha = 1 - (x + 0.5) / kSide;
    EXPECT_NEAR(canvas.at(x, 0) & 255, 255 * alpha, 0.51);
    EXPECT_NEAR(canvas.at(x, 0) >> 8 & 255, 200 * alpha, 0.51);
    EXPECT_NEAR(canvas.at(x, 0) >> 24, 255 * alpha, 0.51);
  }
}

TEST(Triangle, WithoutAreaDrawsNothing) {
  Canvas canvas(8, 8);
  canvas.triangle({1, 1}, {7, 7}, {4, 4}, kHalfRed);
  canvas.triangle({1, 1}, {1, 1}, {7, 3}, kHalfRed);
  canvas.triangle({3, 3}, {3, 3}, {3, 3}, kHalfRed);
  canvas.triangle({1, 4.5f}, {7, 4.5f}, {3, 4.5f}, kHalfRed);
  canvas.draw();
  EXPECT_EQ(countDrawnOnce(canvas), 0);
}

TEST(Triangle, AMillionPixelsLargeCoversWhatIsSeenOfIt) {
  Canvas canvas(16, 16);
  canvas.triangle({-900000, -900000}, {900000, -900000}, {0, 900000}, kHalfRed);
  canvas.draw();
  EXPECT_EQ(countDrawnOnce(canvas), 256);
}

}  // namespace
}  // namespace ac
