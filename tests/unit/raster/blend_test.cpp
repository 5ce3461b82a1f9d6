#include "raster/blend.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "canvas.h"

namespace ac {
namespace {

TEST(Blend, DividesEveryProductOfTwoBytesBy255ToTheNearest) {
  for (uint32_t x = 0; x <= 255; ++x) {
    for (uint32_t y = 0; y <= 255; ++y) {
      const auto expected = static_cast<uint32_t>(std::lround(x * y / 255.0));
      ASSERT_EQ(divideBy255(x * y), expected) << x << " * " << y;
      ASSERT_EQ(dividePairBy255((x * y) << 16 | (x * y)), expected << 16 | expected) << x << " * " << y;
    }
  }
}

TEST(Blend, PremultipliesEachChannelAndKeepsAlpha) {
  EXPECT_EQ(premultiply(packPixel(255, 128, 1, 128)), packPixel(128, 64, 1, 128));
  EXPECT_EQ(premultiply(packPixel(10, 20, 30, 0)), 0u);
  EXPECT_EQ(premultiply(packPixel(10, 20, 30, 255)), packPixel(10, 20, 30, 255));
}

TEST(Blend, IsTheRoundedReferenceForEverySourceAlphaAndDestination) {
  for (uint32_t alpha = 0; alpha <= 255; ++alpha) {
    const Pixel source = premultiply(packPixel(200, 100, 7, alpha));
    for (uint32_t d = 0; d <= 255; ++d) {
      const Pixel result = blendOver(packPixel(d, d, d, d), source);
      for (int shift = 0; shift < 32; shift += 8) {
        const uint32_t s = source >> shift & 255;
        const auto expected = s + static_cast<uint32_t>(std::lround(d * (255 - alpha) / 255.0));
        ASSERT_EQ(result >> shift & 255, expected) << "alpha " << alpha << ", destination " << d;
      }
    }
  }
}

TEST(Blend, StaysWithinOneLevelOfUnroundedArithmetic) {
  test::Random random(1);
  for (int i = 0; i < 20000; ++i) {
    const uint32_t color = random.next();
    const Pixel destination = premultiply(random.next());
    const Pixel result = blendOver(destination, premultiply(color));
    const double alpha = (color >> 24) / 255.0;
    for (int shift = 0; shift < 32; shift += 8) {
      const double s = shift == 24 ? 255 : color >> shift & 255;
      const double expected = s * alpha + (destination >> shift & 255) * (1 - alpha);
      ASSERT_NEAR(result >> shift & 255, expected, 1.0);
    }
  }
}

TEST(Blend, SaturatesWhereATexturesChannelsExceedItsAlpha) {
  EXPECT_EQ(blendOver(packPixel(200, 10, 255, 255), packPixel(200, 20, 255, 0)), packPixel(255, 30, 255, 255));
}

}  // namespace
}  // namespace ac
