#include "images/crop.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace ac {
namespace {

void expectSource(const Fit& fit, double x, double y, double width, double height) {
  EXPECT_NEAR(fit.source.x, x, 1e-4);
  EXPECT_NEAR(fit.source.y, y, 1e-4);
  EXPECT_NEAR(fit.source.width, width, 1e-9);
  EXPECT_NEAR(fit.source.height, height, 1e-9);
}

TEST(Crop, CoverTakesTheLargestPartOfTheTargetsShape) {
  expectSource(fitPicture(400, 300, {200, 100}), 0, 50, 400, 200);
  expectSource(fitPicture(400, 300, {100, 200}), 125, 0, 150, 300);
  expectSource(fitPicture(400, 300, {40, 30}), 0, 0, 400, 300);
}

TEST(Crop, KeepsTheFocalPointInTheMiddleAsFarAsThePictureReaches) {
  expectSource(fitPicture(400, 100, {100, 100, ImageFit::Cover, {0.4f, 0.5f}}), 110, 0, 100, 100);
  expectSource(fitPicture(400, 100, {50, 50, ImageFit::Cover, {0.0f, 0.5f}}), 0, 0, 100, 100);
  expectSource(fitPicture(400, 100, {50, 50, ImageFit::Cover, {0.1f, 0.5f}}), 0, 0, 100, 100);
  expectSource(fitPicture(400, 100, {50, 50, ImageFit::Cover, {1.0f, 0.5f}}), 300, 0, 100, 100);
  expectSource(fitPicture(100, 400, {50, 50, ImageFit::Cover, {0.5f, 0.75f}}), 0, 250, 100, 100);
}

TEST(Crop, TakesTheMiddleForAFocalPointOfNonsense) {
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), -1.0f, 2.0f, INFINITY}) {
    expectSource(fitPicture(400, 100, {50, 50, ImageFit::Cover, {bad, bad}}), 150, 0, 100, 100);
  }
}

TEST(Crop, StaysOnWholePixelsWhereNothingIsScaled) {
  const Fit fit = fitPicture(401, 100, {200, 100});
  EXPECT_EQ(fit.source.x, 100);
  EXPECT_EQ(fit.source.width, 200);
}

TEST(Crop, ContainIsWholeAndOfThePicturesShape) {
  const Fit wide = fitPicture(400, 100, {200, 200, ImageFit::Contain});
  expectSource(wide, 0, 0, 400, 100);
  EXPECT_EQ(wide.width, 200);
  EXPECT_EQ(wide.height, 50);
  const Fit tall = fitPicture(30, 90, {200, 200, ImageFit::Contain});
  EXPECT_EQ(tall.width, 67);
  EXPECT_EQ(tall.height, 200);
  const Fit thread = fitPicture(8000, 1, {100, 100, ImageFit::Contain});
  EXPECT_EQ(thread.width, 100);
  EXPECT_EQ(thread.height, 1);
}

TEST(Crop, NeverLeavesThePicture) {
  for (const int width : {1, 3, 640, 8192}) {
    for (const int height : {1, 7, 481, 2048}) {
      for (const int targetWidth : {1, 5, 333, 4096}) {
        for (const float focus : {0.0f, 0.3f, 1.0f}) {
          for (int n = 1; n <= 8; ++n) {
            const auto orientation = static_cast<Orientation>(n);
            const Fit fit = fitPicture(width, height, {targetWidth, 100, ImageFit::Cover, {focus, focus}});
            const Fit stored = toStored(fit, width, height, orientation);
            const bool swaps = n >= 5;
            EXPECT_GE(stored.source.x, -1e-9);
            EXPECT_GE(stored.source.y, -1e-9);
            EXPECT_GT(stored.source.width, 0);
            EXPECT_GT(stored.source.height, 0);
            EXPECT_LE(stored.source.x + stored.source.width, (swaps ? height : width) + 1e-9);
            EXPECT_LE(stored.source.y + stored.source.height, (swaps ? width : height) + 1e-9);
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace ac
