#include "raster/spans.h"

#include <gtest/gtest.h>

#include <cstring>

#include "canvas.h"

#include "base/vector.h"

namespace ac {
namespace {

/// Pixels of all kinds, opaque and clear runs included; not always premultiplied.
ac::Vector<Pixel> randomPixels(test::Random& random, size_t count) {
  ac::Vector<Pixel> pixels(count);
  for (size_t i = 0; i < count; ++i) {
    const int kind = random.below(4);
    pixels[i] = kind == 0 ? 0 : (kind == 1 ? random.next() | 0xff000000 : random.next());
    if (kind == 3) pixels[i] = premultiply(pixels[i]);
    if (i > 0 && random.below(2) == 0) pixels[i] = pixels[i - 1];
  }
  return pixels;
}

uint8_t* bytesOf(ac::Vector<Pixel>& pixels) {
  return reinterpret_cast<uint8_t*>(pixels.data());
}

class SpansOfEveryLength : public testing::Test {
 protected:
  /// Runs `check` with spans of 0 to 37 pixels at offsets 0 to 3 within a longer row, many times.
  template <typename Check>
  void forMany(Check check) {
    test::Random random(7);
    for (int round = 0; round < 40; ++round) {
      for (size_t count = 0; count <= 37; ++count) check(random, static_cast<size_t>(random.below(4)), count);
    }
  }
};

TEST_F(SpansOfEveryLength, FillLikeOnePixelAtATime) {
  forMany([](test::Random& random, size_t offset, size_t count) {
    ac::Vector<Pixel> row = randomPixels(random, 48);
    ac::Vector<Pixel> expected = row;
    const Pixel color = randomPixels(random, 1)[0];
    for (size_t i = 0; i < count; ++i) {
      Pixel& pixel = expected[offset + i];
      pixel = alphaOf(color) == 255 ? color : blendOver(pixel, color);
    }
    fillSpan(bytesOf(row) + 4 * offset, count, color);
    ASSERT_EQ(row, expected) << "count " << count;
  });
}

TEST_F(SpansOfEveryLength, OverwriteLikeOnePixelAtATime) {
  forMany([](test::Random& random, size_t offset, size_t count) {
    ac::Vector<Pixel> row = randomPixels(random, 48);
    ac::Vector<Pixel> expected = row;
    const Pixel color = random.next();
    std::fill_n(expected.begin() + static_cast<std::ptrdiff_t>(offset), count, color);
    overwriteSpan(bytesOf(row) + 4 * offset, count, color);
    ASSERT_EQ(row, expected);
  });
}

TEST_F(SpansOfEveryLength, CoverLikeOnePixelAtATime) {
  forMany([](test::Random& random, size_t offset, size_t count) {
    ac::Vector<Pixel> row = randomPixels(random, 48);
    ac::Vector<Pixel> expected = row;
    ac::Vector<uint8_t> coverage(48);
    for (uint8_t& c : coverage)
      c = static_cast<uint8_t>(random.below(3) == 0 ? random.next() : random.below(2) == 0 ? 0u : 255u);
    if (random.below(4) == 0) std::fill(coverage.begin(), coverage.end(), uint8_t{255});
    const Pixel color = premultiply(random.below(2) == 0 ? random.next() | 0xff000000 : random.next());
    for (size_t i = 0; i < count; ++i) {
      expected[offset + i] = blendOver(expected[offset + i], scalePixel(color, coverage[i]));
    }
    coverSpan(bytesOf(row) + 4 * offset, coverage.data(), count, color);
    ASSERT_EQ(row, expected) << "count " << count;
  });
}

TEST_F(SpansOfEveryLength, BlendLikeOnePixelAtATime) {
  forMany([](test::Random& random, size_t offset, size_t count) {
    ac::Vector<Pixel> row = randomPixels(random, 48);
    ac::Vector<Pixel> expected = row;
    ac::Vector<Pixel> source = randomPixels(random, 48);
    for (size_t i = 0; i < count; ++i) expected[offset + i] = blendOver(expected[offset + i], source[i]);
    blendSpan(bytesOf(row) + 4 * offset, bytesOf(source), count);
    ASSERT_EQ(row, expected) << "count " << count;
  });
}

TEST_F(SpansOfEveryLength, BlendTintedLikeOnePixelAtATime) {
  forMany([](test::Random& random, size_t offset, size_t count) {
    ac::Vector<Pixel> row = randomPixels(random, 48);
    ac::Vector<Pixel> expected = row;
    ac::Vector<Pixel> source = randomPixels(random, 48);
    const Pixel tint = premultiply(random.next());
    for (size_t i = 0; i < count; ++i) {
      expected[offset + i] = blendOver(expected[offset + i], multiplyPixels(source[i], tint));
    }
    blendTintedSpan(bytesOf(row) + 4 * offset, bytesOf(source), count, tint);
    ASSERT_EQ(row, expected) << "count " << count;
  });
}

TEST(Spans, WorkOnBytesOfAnyAlignment) {
  ac::Vector<uint8_t> row(4 * 9 + 1, 10);
  const ac::Vector<uint8_t> source(4 * 9 + 3, 255);
  blendSpan(row.data() + 1, source.data() + 3, 9);
  EXPECT_EQ(row[0], 10);
  EXPECT_EQ(ac::Vector<uint8_t>(row.begin() + 1, row.end()), ac::Vector<uint8_t>(4 * 9, 255));
}

}  // namespace
}  // namespace ac
