#include <gtest/gtest.h>

#include <cmath>

#include "canvas.h"

#include "base/vector.h"

namespace ac {
namespace {

using test::Canvas;

constexpr ImU32 kWhite = IM_COL32(255, 255, 255, 255);

class TexturePixels {
 public:
  TexturePixels(int width, int height, uint32_t seed) : width_(width), height_(height) {
    test::Random random(seed);
    rgba_.resize(static_cast<size_t>(width * height));
    coverage_.resize(rgba_.size());
    for (size_t i = 0; i < rgba_.size(); ++i) {
      rgba_[i] = premultiply(random.next());
      coverage_[i] = static_cast<uint8_t>(random.next());
    }
  }
  Texture rgba() const {
    return {TextureFormat::Rgba8, reinterpret_cast<const uint8_t*>(rgba_.data()), width_, height_,
            4 * static_cast<size_t>(width_)};
  }
  Texture coverage() const {
    return {TextureFormat::Alpha8, coverage_.data(), width_, height_, static_cast<size_t>(width_)};
  }
  Pixel& at(int x, int y) { return rgba_[static_cast<size_t>(y * width_ + x)]; }
  uint8_t coverageAt(int x, int y) const { return coverage_[static_cast<size_t>(y * width_ + x)]; }

 private:
  int width_;
  int height_;
  ac::Vector<Pixel> rgba_;
  ac::Vector<uint8_t> coverage_;
};

TEST(Texture, OneToOneIsCopiedTexelByTexel) {
  TexturePixels texels(20, 10, 1);
  Canvas canvas(30, 20);
  canvas.list().AddImage(canvas.addTexture(texels.rgba()), {3, 4}, {23, 14});
  canvas.draw();
  for (int y = 0; y < 10; ++y) {
    for (int x = 0; x < 20; ++x) ASSERT_EQ(canvas.at(x + 3, y + 4), texels.at(x, y)) << x << "," << y;
  }
  EXPECT_EQ(canvas.at(2, 4), 0u);
  EXPECT_EQ(canvas.at(23, 13), 0u);
}

TEST(Texture, OneToOneIsClippedWithoutShifting) {
  TexturePixels texels(20, 10, 1);
  Canvas canvas(12, 6);
  canvas.list().PushClipRect({2, 1}, {11, 5});
  canvas.list().AddImage(canvas.addTexture(texels.rgba()), {-5, -3}, {15, 7});
  canvas.list().PopClipRect();
  canvas.draw();
  for (int y = 0; y < 6; ++y) {
    for (int x = 0; x < 12; ++x) {
      const bool isInside = x >= 2 && x < 11 && y >= 1 && y < 5;
      ASSERT_EQ(canvas.at(x, y), isInside ? texels.at(x + 5, y + 3) : 0u) << x << "," << y;
    }
  }
}

TEST(Texture, CoverageTakesTheVerticesColour) {
  TexturePixels texels(64, 32, 2);
  Canvas canvas(40, 20, packPixel(255, 255, 255, 255));
  const ImU32 color = IM_COL32(200, 30, 90, 180);
  const ImTextureRef atlas = canvas.addTexture(texels.coverage());
  canvas.list().AddImage(atlas, {5, 6}, {18, 15}, {10 / 64.0f, 3 / 32.0f}, {23 / 64.0f, 12 / 32.0f}, color);
  canvas.draw();
  for (int y = 0; y < 9; ++y) {
    for (int x = 0; x < 13; ++x) {
      const Pixel source = scalePixel(premultiply(color), texels.coverageAt(x + 10, y + 3));
      ASSERT_EQ(canvas.at(x + 5, y + 6), blendOver(packPixel(255, 255, 255, 255), source)) << x << "," << y;
    }
  }
}

TEST(Texture, TintMultipliesColourAndAlpha) {
  TexturePixels texels(4, 4, 3);
  texels.at(1, 1) = packPixel(100, 80, 60, 200);
  Canvas canvas(4, 4);
  canvas.list().AddImage(canvas.addTexture(texels.rgba()), {0, 0}, {4, 4}, {0, 0}, {1, 1}, IM_COL32(255, 128, 0, 51));
  canvas.draw();
  EXPECT_EQ(canvas.at(1, 1), packPixel(20, 8, 0, 40));
}

TEST(Texture, TrianglesMapOneToOneExactlyToo) {
  TexturePixels texels(33, 17, 4);
  Canvas canvas(40, 30);
  // Corners that no rectangle has, in the same mapping as an image at (2, 5).
  canvas.list().PushTexture(canvas.addTexture(texels.rgba()));
  const auto corner = [&](float x, float y) { canvas.vertex({x, y}, {(x - 2) / 33, (y - 5) / 17}, kWhite); };
  corner(2, 5);
  corner(35, 9.3f);
  corner(11.7f, 22);
  canvas.draw();
  int drawn = 0;
  for (int y = 0; y < 30; ++y) {
    for (int x = 0; x < 40; ++x) {
      if (canvas.at(x, y) == 0) continue;
      ++drawn;
      ASSERT_EQ(canvas.at(x, y), texels.at(x - 2, y - 5)) << x << "," << y;
    }
  }
  EXPECT_GT(drawn, 150);
}

TEST(Texture, RoundedImagesKeepTheirInnerTexelsExact) {
  TexturePixels texels(60, 40, 5);
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 60; ++x) texels.at(x, y) |= 0xff000000;
  }
  Canvas canvas(80, 60);
  canvas.list().AddImageRounded(canvas.addTexture(texels.rgba()), {10, 10}, {70, 50}, {0, 0}, {1, 1}, kWhite, 8);
  canvas.draw();
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 60; ++x) {
      const bool isCorner = (x < 9 || x >= 51) && (y < 9 || y >= 31);
      if (isCorner) continue;
      ASSERT_EQ(canvas.at(x + 10, y + 10), texels.at(x, y)) << x << "," << y;
    }
  }
  EXPECT_EQ(canvas.at(10, 10), 0u);
  EXPECT_EQ(canvas.at(9, 30), 0u);
  EXPECT_EQ(canvas.at(70, 30), 0u);
}

TEST(Texture, EnlargedIsBilinearWithItsBorderRepeated) {
  TexturePixels texels(2, 1, 6);
  texels.at(0, 0) = packPixel(0, 0, 0, 255);
  texels.at(1, 0) = packPixel(200, 100, 255, 255);
  Canvas canvas(16, 2);
  canvas.list().AddImage(canvas.addTexture(texels.rgba()), {0, 0}, {16, 2});
  canvas.draw();
  for (int x = 0; x < 16; ++x) {
    const double u = std::min(1.0, std::max(0.0, (x + 0.5) / 8 - 0.5));
    EXPECT_NEAR(canvas.at(x, 1) & 255, 200 * u, 0.51) << x;
    EXPECT_NEAR(canvas.at(x, 1) >> 8 & 255, 100 * u, 0.51) << x;
    EXPECT_EQ(canvas.at(x, 1) >> 24, 255u);
  }
}

TEST(Texture, HalfAPixelOffAveragesNeighbours) {
  TexturePixels texels(8, 8, 7);
  for (int y = 0; y < 8; ++y) {
    for (int x = 0; x < 8; ++x) texels.at(x, y) = packPixel(0, 0, 0, 255) + static_cast<Pixel>(x * 20);
  }
  Canvas canvas(10, 8);
  canvas.list().AddImage(canvas.addTexture(texels.rgba()), {0.5f, 0}, {8.5f, 8});
  canvas.draw();
  for (int x = 1; x < 8; ++x) EXPECT_EQ(canvas.at(x, 3) & 255, static_cast<uint32_t>(x * 20 - 10)) << x;
}

TEST(Texture, CoordinatesOutsideRepeatTheBorderAndReadNothingElse) {
  TexturePixels texels(4, 4, 8);
  for (int y = 0; y < 4; ++y) {
    for (int x = 0; x < 4; ++x) texels.at(x, y) = packPixel(9, 9, 9, 255);
  }
  Canvas canvas(12, 12);
  canvas.list().AddImage(canvas.addTexture(texels.rgba()), {0, 0}, {12, 12}, {-1e6f, -2}, {3, 1e9f});
  canvas.draw();
  for (const Pixel pixel : canvas.pixels()) ASSERT_EQ(pixel, packPixel(9, 9, 9, 255));
}

TEST(Texture, OfAConstantTexelDimsTheColour) {
  TexturePixels texels(4, 4, 9);
  Canvas canvas(4, 4);
  canvas.list().PushTexture(canvas.addTexture(texels.coverage()));
  const ImVec2 uv = {2.5f / 4, 1.5f / 4};
  canvas.list().PrimReserve(6, 4);
  canvas.list().PrimRectUV({0, 0}, {4, 4}, uv, uv, kWhite);
  canvas.draw();
  EXPECT_EQ(canvas.at(2, 2), texels.coverageAt(2, 1) * 0x01010101u);
}

}  // namespace
}  // namespace ac
