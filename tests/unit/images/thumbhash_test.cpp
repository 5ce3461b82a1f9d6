#include "images/thumbhash.h"

#include <gtest/gtest.h>

#include <cmath>

#include "fixtures.h"
#include "images/base64.h"
#include "images/cosine.h"

namespace ac {
namespace {

using test::pixelAt;
using test::Rgba;

TEST(Thumbhash, HasThePicturesShape) {
  // Examples published with the format: sunrise, coast, field, an opaque portrait.
  const Bitmap sunrise = decodeThumbhash("1QcSHQRnh493V4dIh4eXh1h4kJUI");
  ASSERT_FALSE(sunrise.empty());
  EXPECT_EQ(sunrise.width, 23);
  EXPECT_EQ(sunrise.height, 32);
  EXPECT_EQ(sunrise.rgba.size(), 4u * 23 * 32);
  const Bitmap sunset = decodeThumbhash("3PcNNYSFeXh/d3eld0iHZoZgVwh2");
  EXPECT_EQ(sunset.width, 32);
  EXPECT_EQ(sunset.height, 23);
}

TEST(Thumbhash, WithoutDetailIsItsMeanColour) {
  // L 63/63, P and Q 31.5 would be 0: white but for the half steps; every frequency at the middle with range 0.
  const Bitmap bitmap = decodeThumbhash("PwgCB4B3d3d3d3d3d3d3d3d3d3d3d3d3");
  ASSERT_FALSE(bitmap.empty());
  const Rgba first = pixelAt(bitmap, 0, 0);
  for (int y = 0; y < bitmap.height; ++y) {
    for (int x = 0; x < bitmap.width; ++x) EXPECT_EQ(pixelAt(bitmap, x, y), first);
  }
  EXPECT_EQ(first.a, 255);
}

TEST(Thumbhash, IsEmptyForAnythingElse) {
  for (const char* text : {"", "=", "====", "A", "1QcSHQ", "1QcSHQRnh493V4dIh4eX", "1QcSHQRnh493V4dIh4eXh1h4kJ!I",
                           "hello world", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
    EXPECT_TRUE(decodeThumbhash(text).empty()) << text;
  }
  EXPECT_TRUE(decodeThumbhash(std::string(100000, 'A')).empty());
}

TEST(Thumbhash, OfRandomTextNeverFails) {
  uint32_t state = 9;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const size_t length = (state >> 20) % 48;
    while (text.size() < length) {
      state = state * 1664525 + 1013904223;
      text += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[state >> 26];
    }
    const Bitmap bitmap = decodeThumbhash(text);
    ASSERT_LE(bitmap.width, 32);
    ASSERT_LE(bitmap.height, 32);
    for (size_t i = 0; i < bitmap.rgba.size(); i += 4) ASSERT_LE(bitmap.rgba[i], bitmap.rgba[i + 3]);
  }
}

TEST(Thumbhash, GivesTheSameBytesEverywhere) {
  EXPECT_EQ(test::hashOf(decodeThumbhash("1QcSHQRnh493V4dIh4eXh1h4kJUI")), 2081228606349453299u);
  EXPECT_EQ(test::hashOf(decodeThumbhash("YJqGPQw7sFlslqhFafSE+Q6oJ1h2iHB2Rw")), 17693625718710768119u);
}

TEST(Cosine, IsWithinABillionth) {
  for (int d = 1; d <= 64; ++d) {
    for (int n = 0; n <= 8 * d; ++n) ASSERT_NEAR(cosineOfPiTimes(n, d), std::cos(3.14159265358979323846 * n / d), 1e-9);
  }
}

TEST(Base64, ReadsBothAlphabetsWithAndWithoutPadding) {
  EXPECT_EQ(decodeBase64("TWFu"), (test::Bytes{'M', 'a', 'n'}));
  EXPECT_EQ(decodeBase64("TWE="), (test::Bytes{'M', 'a'}));
  EXPECT_EQ(decodeBase64("TWE"), (test::Bytes{'M', 'a'}));
  EXPECT_EQ(decodeBase64("TQ=="), (test::Bytes{'M'}));
  EXPECT_EQ(decodeBase64("-_+/"), (test::Bytes{0xfb, 0xff, 0xbf}));
  EXPECT_TRUE(decodeBase64("TWFuT").empty());
  EXPECT_TRUE(decodeBase64("TW Fu").empty());
}

}  // namespace
}  // namespace ac
