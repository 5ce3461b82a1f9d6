#include "images/resample.h"

#include <gtest/gtest.h>

#include <cmath>

#include "fixtures.h"

namespace ac {
namespace {

using test::Bytes;
using test::pixelAt;
using test::Rgba;

Bitmap resampled(const Bytes& bytes, int width, int height, int channels, int toWidth, int toHeight) {
  const Fit fit = {{0, 0, static_cast<double>(width), static_cast<double>(height)}, toWidth, toHeight};
  Result<Bitmap> result = resample({bytes.data(), width, height, channels}, fit);
  EXPECT_TRUE(result.ok());
  return result.ok() ? result.value() : Bitmap{};
}

Bytes checker(int side, int channels) {
  Bytes bytes;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const auto level = static_cast<uint8_t>((x + y) % 2 * 255);
      for (int c = 0; c < channels; ++c) bytes.push_back(c == 3 ? 255 : level);
    }
  }
  return bytes;
}

TEST(Resample, AveragesLightNotNumbers) {
  for (const int channels : {3, 4}) {
    const Bitmap half = resampled(checker(64, channels), 64, 64, channels, 16, 16);
    for (int y = 2; y < 14; ++y) {
      for (int x = 2; x < 14; ++x) {
        const Rgba pixel = pixelAt(half, x, y);
        ASSERT_NEAR(pixel.r, 188, 1) << x << "," << y;
        ASSERT_EQ(pixel.a, 255);
      }
    }
  }
}

TEST(Resample, KeepsAFlatColourExactly) {
  Bytes flat;
  for (int i = 0; i < 37 * 23; ++i) flat.insert(flat.end(), {13, 128, 250});
  for (const int to : {1, 7, 23, 60}) {
    const Bitmap bitmap = resampled(flat, 37, 23, 3, to, to);
    for (int y = 0; y < to; ++y) {
      for (int x = 0; x < to; ++x) ASSERT_EQ(pixelAt(bitmap, x, y), (Rgba{13, 128, 250, 255})) << to;
    }
  }
}

TEST(Resample, LetsTransparentPixelsLendNoColour) {
  // White on the left; on the right black that cannot be seen.
  constexpr int kSide = 32;
  Bytes bytes;
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      const auto level = static_cast<uint8_t>(x < 15 ? 255 : 0);
      bytes.insert(bytes.end(), {level, level, level, level});
    }
  }
  for (const int to : {9, 50}) {
    const Bitmap bitmap = resampled(bytes, kSide, kSide, 4, to, to);
    bool hasEdge = false;
    for (int x = 0; x < to; ++x) {
      const Rgba pixel = pixelAt(bitmap, x, to / 2);
      ASSERT_NEAR(pixel.r, pixel.a, 1) << "a dark fringe at " << x;
      hasEdge = hasEdge || (pixel.a > 8 && pixel.a < 247);
    }
    EXPECT_TRUE(hasEdge);
  }
}

TEST(Resample, NeverMakesChannelsLargerThanAlpha) {
  Bytes bytes;
  uint32_t state = 1;
  for (int i = 0; i < 4 * 40 * 40; ++i)
    bytes.push_back(static_cast<uint8_t>((state = state * 1664525 + 1013904223) >> 24));
  for (const int to : {11, 40, 77}) {
    const Bitmap bitmap = resampled(bytes, 40, 40, 4, to, to);
    for (int y = 0; y < to; ++y) {
      for (int x = 0; x < to; ++x) {
        const Rgba p = pixelAt(bitmap, x, y);
        ASSERT_TRUE(p.r <= p.a && p.g <= p.a && p.b <= p.a);
      }
    }
  }
}

TEST(Resample, CopiesAPartThatIsNotScaled) {
  const Bytes bytes = checker(16, 4);
  const Result<Bitmap> part = resample({bytes.data(), 16, 16, 4}, {{3, 5, 8, 6}, 8, 6});
  ASSERT_TRUE(part.ok());
  for (int y = 0; y < 6; ++y) {
    for (int x = 0; x < 8; ++x) EXPECT_EQ(pixelAt(part.value(), x, y).g, (x + 3 + y + 5) % 2 * 255);
  }
}

TEST(Resample, PlacesAPartWhereItWasCut) {
  // Four bands; the second alone.
  Bytes bytes;
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 40; ++x) bytes.insert(bytes.end(), {static_cast<uint8_t>(x / 10 * 60), 0, 0});
  }
  const Result<Bitmap> part = resample({bytes.data(), 40, 40, 3}, {{10, 0, 10, 40}, 5, 20});
  ASSERT_TRUE(part.ok());
  for (int x = 1; x < 4; ++x) EXPECT_NEAR(pixelAt(part.value(), x, 10).r, 60, 6) << x;
}

TEST(Resample, MirrorsWithThePicture) {
  Bytes bytes, mirrored;
  for (int x = 0; x < 31; ++x) bytes.insert(bytes.end(), {static_cast<uint8_t>(x * x % 251), 40, 90});
  for (int x = 30; x >= 0; --x) mirrored.insert(mirrored.end(), {static_cast<uint8_t>(x * x % 251), 40, 90});
  const Bitmap one = resampled(bytes, 31, 1, 3, 12, 1);
  const Bitmap other = resampled(mirrored, 31, 1, 3, 12, 1);
  for (int x = 0; x < 12; ++x) EXPECT_NEAR(pixelAt(one, x, 0).r, pixelAt(other, 11 - x, 0).r, 1);
}

TEST(Resample, WorksDownToAndUpFromOnePixel) {
  const Bytes one = {200, 100, 50};
  const Bitmap large = resampled(one, 1, 1, 3, 300, 200);
  EXPECT_EQ(pixelAt(large, 0, 0), (Rgba{200, 100, 50, 255}));
  EXPECT_EQ(pixelAt(large, 299, 199), (Rgba{200, 100, 50, 255}));
  const Bitmap small = resampled(checker(64, 3), 64, 64, 3, 1, 1);
  EXPECT_NEAR(pixelAt(small, 0, 0).r, 188, 1);
}

}  // namespace
}  // namespace ac
