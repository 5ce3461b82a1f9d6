#include "images/decode.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "fixtures.h"

namespace ac {
namespace {

using test::Bytes;
using test::pixelAt;
using test::readFixture;
using test::Rgba;

void expectNear(const Rgba& actual, const Rgba& expected, int tolerance, const char* where) {
  EXPECT_NEAR(actual.r, expected.r, tolerance) << where;
  EXPECT_NEAR(actual.g, expected.g, tolerance) << where;
  EXPECT_NEAR(actual.b, expected.b, tolerance) << where;
  EXPECT_EQ(actual.a, expected.a) << where;
}

Bitmap decoded(const Bytes& bytes, const ImageTarget& target) {
  Result<Bitmap> result = decodeImage(bytes, target);
  EXPECT_TRUE(result.ok()) << result.status().reason;
  return result.ok() ? result.value() : Bitmap{};
}

TEST(Decode, ReadsJpegsOfEveryKind) {
  for (const char* name : {"scene_baseline.jpg", "scene_444.jpg", "scene_progressive.jpg"}) {
    const Bitmap bitmap = decoded(readFixture(name), {48, 32});
    ASSERT_EQ(bitmap.width, 48);
    ASSERT_EQ(bitmap.height, 32);
    expectNear(pixelAt(bitmap, 3, 3), {72, 143, 218, 255}, 12, name);
    expectNear(pixelAt(bitmap, 44, 28), {236, 168, 54, 255}, 12, name);
    expectNear(pixelAt(bitmap, 22, 16), {20, 24, 40, 255}, 12, name);
  }
}

TEST(Decode, ReadsGreyAndCmykJpegs) {
  const Bitmap grey = decoded(readFixture("scene_grey.jpg"), {48, 32});
  const int level = (72 * 299 + 143 * 587 + 218 * 114) / 1000;
  expectNear(pixelAt(grey, 3, 3), {level, level, level, 255}, 6, "grey");
  const Bitmap cmyk = decoded(readFixture("scene_cmyk.jpg"), {48, 32});
  expectNear(pixelAt(cmyk, 3, 3), {72, 143, 218, 255}, 14, "cmyk");
  expectNear(pixelAt(cmyk, 44, 28), {236, 168, 54, 255}, 14, "cmyk");
}

TEST(Decode, TurnsEveryExifOrientationUpright) {
  for (int n = 1; n <= 8; ++n) {
    const std::string name = "orientation_" + std::string(1, char('0' + n)) + ".jpg";
    const Bitmap bitmap = decoded(readFixture(name), {24, 16});
    ASSERT_EQ(bitmap.width, 24) << name;
    expectNear(pixelAt(bitmap, 4, 3), {255, 0, 0, 255}, 4, name.c_str());
    expectNear(pixelAt(bitmap, 19, 3), {0, 255, 0, 255}, 4, name.c_str());
    expectNear(pixelAt(bitmap, 4, 12), {0, 0, 255, 255}, 4, name.c_str());
    expectNear(pixelAt(bitmap, 19, 12), {255, 255, 255, 255}, 4, name.c_str());
  }
}

TEST(Decode, CropsTurnedPicturesWhereTheyAreShown) {
  for (int n = 1; n <= 8; ++n) {
    const std::string name = "orientation_" + std::string(1, char('0' + n)) + ".jpg";
    const Bitmap corner = decoded(readFixture(name), {8, 16, ImageFit::Cover, {1, 0.5f}});
    expectNear(pixelAt(corner, 2, 3), {0, 255, 0, 255}, 4, name.c_str());
    expectNear(pixelAt(corner, 5, 12), {255, 255, 255, 255}, 4, name.c_str());
    const Bitmap low = decoded(readFixture(name), {24, 6, ImageFit::Cover, {0.5f, 0.9f}});
    expectNear(pixelAt(low, 4, 3), {0, 0, 255, 255}, 4, name.c_str());
  }
}

TEST(Decode, PremultipliesByAlpha) {
  const Bitmap bitmap = decoded(test::writeRgbaPng(2, 1, {255, 100, 3, 128, 200, 200, 200, 0}), {2, 1});
  EXPECT_EQ(pixelAt(bitmap, 0, 0), (Rgba{128, 50, 2, 128}));
  EXPECT_EQ(pixelAt(bitmap, 1, 0), (Rgba{0, 0, 0, 0}));
}

TEST(Decode, ReadsPalettesWithTransparency) {
  test::PngKind kind = {4, 1, 2, 3, false, {255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9}, {255, 128}};
  const Bitmap bitmap = decoded(test::writePng(kind, {0, 0b00011011}), {4, 1});
  EXPECT_EQ(pixelAt(bitmap, 0, 0), (Rgba{255, 0, 0, 255}));
  EXPECT_EQ(pixelAt(bitmap, 1, 0), (Rgba{0, 128, 0, 128}));
  EXPECT_EQ(pixelAt(bitmap, 2, 0), (Rgba{0, 0, 255, 255}));
  EXPECT_EQ(pixelAt(bitmap, 3, 0), (Rgba{9, 9, 9, 255}));
}

TEST(Decode, ReadsGreyOfEveryDepth) {
  const struct {
    int depth;
    Bytes scanline;
  } kinds[] = {{1, {0, 0b01000000}}, {2, {0, 0b00110000}}, {4, {0, 0x0f}}, {8, {0, 0, 255}}, {16, {0, 0, 1, 255, 255}}};
  for (const auto& kind : kinds) {
    const Bitmap bitmap = decoded(test::writePng({2, 1, kind.depth, 0, false, {}, {}}, kind.scanline), {2, 1});
    EXPECT_EQ(pixelAt(bitmap, 0, 0), (Rgba{0, 0, 0, 255})) << kind.depth;
    EXPECT_EQ(pixelAt(bitmap, 1, 0), (Rgba{255, 255, 255, 255})) << kind.depth;
  }
}

TEST(Decode, ReadsSixteenBitColourByItsHighBytes) {
  const Bitmap bitmap =
      decoded(test::writePng({1, 1, 16, 6, false, {}, {}}, {0, 200, 17, 100, 255, 0, 255, 255, 255}), {1, 1});
  EXPECT_EQ(pixelAt(bitmap, 0, 0), (Rgba{200, 100, 0, 255}));
}

TEST(Decode, ReadsInterlacedPngs) {
  // Each pixel's red is its x, green its y, in the seven passes of Adam7.
  constexpr int kSide = 9;
  const struct {
    int x, y, dx, dy;
  } passes[] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
  Bytes scanlines;
  for (const auto& pass : passes) {
    for (int y = pass.y; y < kSide; y += pass.dy) {
      if (pass.x < kSide) scanlines.push_back(0);
      for (int x = pass.x; x < kSide; x += pass.dx) {
        scanlines.insert(scanlines.end(), {static_cast<uint8_t>(x * 20), static_cast<uint8_t>(y * 20), 7});
      }
    }
  }
  const Bitmap bitmap = decoded(test::writePng({kSide, kSide, 8, 2, true, {}, {}}, scanlines), {kSide, kSide});
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) EXPECT_EQ(pixelAt(bitmap, x, y), (Rgba{x * 20, y * 20, 7, 255})) << x << "," << y;
  }
}

TEST(Decode, ShowsWhatThereIsOfATruncatedJpeg) {
  for (const char* name : {"scene_baseline.jpg", "scene_progressive.jpg"}) {
    Bytes bytes = readFixture(name);
    bytes.erase(bytes.end() - 40, bytes.end());
    const Bitmap bitmap = decoded(bytes, {48, 32});
    ASSERT_EQ(bitmap.width, 48);
    expectNear(pixelAt(bitmap, 3, 3), {72, 143, 218, 255}, 30, name);
  }
}

TEST(Decode, OfAnyPrefixIsAPictureOrAReasonAndTheSameEachTime) {
  for (const char* name : {"scene_baseline.jpg", "scene_progressive.jpg", "scene_cmyk.jpg"}) {
    const Bytes whole = readFixture(name);
    for (size_t size = 0; size < whole.size(); size += 3) {
      const Bytes prefix(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
      const Result<Bitmap> first = decodeImage(prefix, {12, 8});
      const Result<Bitmap> second = decodeImage(prefix, {12, 8});
      ASSERT_EQ(first.ok(), second.ok());
      if (first.ok()) {
        ASSERT_EQ(first.value().rgba, second.value().rgba) << name << " cut at " << size;
      } else {
        ASSERT_FALSE(first.status().reason.empty());
      }
    }
  }
}

TEST(Decode, OfADamagedPngIsBadImageWithTheReason) {
  Bytes png = test::writeRgbaPng(2, 2, Bytes(16, 50));
  png.erase(png.end() - 20, png.end());
  const Result<Bitmap> result = decodeImage(png, {2, 2});
  EXPECT_EQ(result.status().code, StatusCode::BadImage);
  EXPECT_NE(result.status().reason.find("does not decode: "), std::string::npos);
  EXPECT_EQ(decodeImage({}, {2, 2}).status().code, StatusCode::BadImage);
}

TEST(Decode, RefusesTargetsOutOfRange) {
  const Bytes png = test::writeRgbaPng(1, 1, Bytes(4, 50));
  for (const ImageTarget& target : {ImageTarget{0, 4}, ImageTarget{4, 0}, ImageTarget{-1, 4}, ImageTarget{8193, 4},
                                    ImageTarget{4, 8193}, ImageTarget{8192, 8192}}) {
    EXPECT_EQ(decodeImage(png, target).status().code, StatusCode::BadArgument);
    EXPECT_EQ(fitPixels(Bytes(4), 1, 1, target).status().code, StatusCode::BadArgument);
  }
}

TEST(Decode, RefusesPixelsThatAreNotThere) {
  EXPECT_EQ(fitPixels(Bytes(15), 2, 2, {2, 2}).status().code, StatusCode::BadArgument);
  EXPECT_EQ(fitPixels(Bytes(17), 2, 2, {2, 2}).status().code, StatusCode::BadArgument);
  EXPECT_EQ(fitPixels({}, 0, 2, {2, 2}).status().code, StatusCode::BadImage);
  EXPECT_EQ(fitPixels({}, -1, -4, {2, 2}).status().code, StatusCode::BadImage);
  EXPECT_EQ(fitPixels({}, 9000, 1, {2, 2}).status().code, StatusCode::TooLarge);
}

// Pins the bytes: every platform must come to the same numbers.
TEST(Decode, GivesTheSameBytesEverywhere) {
  EXPECT_EQ(test::hashOf(decoded(readFixture("scene_baseline.jpg"), {33, 21})), 15098542890565558098u);
  EXPECT_EQ(test::hashOf(decoded(readFixture("scene_progressive.jpg"), {100, 61})), 9498413523797244039u);
  EXPECT_EQ(test::hashOf(decoded(readFixture("orientation_7.jpg"), {7, 11, ImageFit::Contain})), 9426232347282551897u);
  Bytes rgba;
  for (int i = 0; i < 40 * 30; ++i) {
    const auto n = static_cast<uint8_t>(i * 7);
    rgba.insert(rgba.end(),
                {n, static_cast<uint8_t>(i / 40 * 8), static_cast<uint8_t>(255 - n), static_cast<uint8_t>(i)});
  }
  EXPECT_EQ(test::hashOf(decoded(test::writeRgbaPng(40, 30, rgba), {17, 13})), 935385506275030933u);
}

}  // namespace
}  // namespace ac
