#include <gtest/gtest.h>

#include <cfloat>
#include <climits>
#include <limits>

#include "canvas.h"

#include "base/vector.h"

namespace ac {
namespace {

using test::Canvas;

constexpr ImU32 kRed = IM_COL32(255, 0, 0, 255);

bool isUntouched(const Canvas& canvas) {
  for (const Pixel pixel : canvas.pixels()) {
    if (pixel != 0) return false;
  }
  return true;
}

TEST(HostileList, TrianglesWithBadIndicesArePassedOver) {
  Canvas canvas(4, 4);
  canvas.triangle({0, 0}, {9, 0}, {0, 9}, kRed);
  canvas.list().IdxBuffer[1] = UINT_MAX;
  canvas.draw();
  EXPECT_TRUE(isUntouched(canvas));
  canvas.list().IdxBuffer[1] = 3;
  canvas.draw();
  EXPECT_TRUE(isUntouched(canvas));
  canvas.list().IdxBuffer[1] = 1;
  canvas.list().CmdBuffer.back().VtxOffset = UINT_MAX;
  canvas.draw();
  EXPECT_TRUE(isUntouched(canvas));
}

TEST(HostileList, ATriangleAfterABadOneIsStillDrawn) {
  Canvas canvas(4, 4);
  canvas.triangle({0, 0}, {9, 0}, {0, 9}, kRed);
  canvas.triangle({0, 0}, {9, 0}, {0, 9}, kRed);
  canvas.list().IdxBuffer[0] = 77;
  canvas.draw();
  EXPECT_EQ(canvas.at(1, 1), kRed);
}

TEST(HostileList, CommandsThatReachBeyondTheIndicesEndThere) {
  Canvas canvas(4, 4);
  canvas.triangle({0, 0}, {9, 0}, {0, 9}, kRed);
  ImDrawCmd& command = canvas.list().CmdBuffer.back();
  command.ElemCount = UINT_MAX;
  canvas.draw();
  EXPECT_EQ(canvas.at(1, 1), kRed);
  Canvas beyond(4, 4);
  beyond.triangle({0, 0}, {9, 0}, {0, 9}, kRed);
  beyond.list().CmdBuffer.back().IdxOffset = UINT_MAX - 1;
  beyond.draw();
  EXPECT_TRUE(isUntouched(beyond));
}

TEST(HostileList, CommandsWithBadTexturesArePassedOver) {
  const uint8_t byte = 255;
  const Texture bad[] = {
      {TextureFormat::Rgba8, nullptr, 4, 4, 16}, {TextureFormat::Rgba8, &byte, 0, 4, 16},
      {TextureFormat::Rgba8, &byte, 4, -4, 16},  {TextureFormat::Rgba8, &byte, 4, 4, 15},
      {TextureFormat::Alpha8, &byte, 4, 4, 3},
  };
  for (const Texture& texture : bad) {
    Canvas canvas(4, 4);
    canvas.list().AddImage(canvas.addTexture(texture), {0, 0}, {4, 4});
    canvas.draw();
    EXPECT_TRUE(isUntouched(canvas));
  }
  Canvas canvas(4, 4);
  canvas.list().AddImage(ImTextureRef(static_cast<ImTextureID>(99)), {0, 0}, {4, 4});
  canvas.list().AddImage(ImTextureRef(std::numeric_limits<ImTextureID>::max()), {0, 0}, {4, 4});
  canvas.draw();
  EXPECT_TRUE(isUntouched(canvas));
}

TEST(HostileList, CoordinatesThatAreNotFiniteAreNotDrawn) {
  for (const float bad : {NAN, INFINITY, -INFINITY}) {
    Canvas canvas(4, 4);
    canvas.triangle({bad, 0}, {9, 0}, {0, 9}, kRed);
    canvas.triangle({0, 0}, {9, bad}, {0, 9}, kRed);
    canvas.vertex({0, 0}, {bad, 0}, kRed);
    canvas.vertex({9, 0}, {0, 0}, kRed);
    canvas.vertex({0, 9}, {0, bad}, kRed);
    canvas.draw();
    EXPECT_TRUE(isUntouched(canvas));
  }
}

TEST(HostileList, ClipRectanglesOfNonsenseDrawNothing) {
  const ImVec4 bad[] = {{NAN, 0, 4, 4}, {0, 0, NAN, 4}, {4, 4, 0, 0}, {0, NAN, 4, NAN}, {5, 0, 9, 4}, {-9, 0, -1, 4}};
  for (const ImVec4& rect : bad) {
    Canvas canvas(4, 4);
    canvas.triangle({0, 0}, {9, 0}, {0, 9}, kRed);
    canvas.list().CmdBuffer.back().ClipRect = rect;
    canvas.draw();
    EXPECT_TRUE(isUntouched(canvas));
  }
  Canvas canvas(4, 4);
  canvas.triangle({0, 0}, {99, 0}, {0, 99}, kRed);
  canvas.list().CmdBuffer.back().ClipRect = {-INFINITY, -FLT_MAX, INFINITY, FLT_MAX};
  canvas.draw();
  EXPECT_EQ(canvas.at(3, 3), kRed);
}

TEST(HostileList, SurfacesWithoutPixelsAreLeftAlone) {
  Canvas canvas(4, 4);
  canvas.triangle({0, 0}, {9, 0}, {0, 9}, kRed);
  const uint8_t white = 255;
  const Texture textures[] = {{TextureFormat::Alpha8, &white, 1, 1, 1}};
  uint8_t pixel[4] = {};
  rasterize(canvas.list(), textures, {nullptr, 4, 4, 16});
  rasterize(canvas.list(), textures, {pixel, 0, 0, 0});
  rasterize(canvas.list(), textures, {pixel, -1, -1, 0});
  rasterize(canvas.list(), {}, {pixel, 1, 1, 4});
  clear({nullptr, 4, 4, 16}, 1, 2, 3, 4);
  clear({pixel, -4, 1, 16}, 1, 2, 3, 4);
  EXPECT_EQ(pixel[0], 0);
  rasterize(canvas.list(), textures, {pixel, 1, 1, 4});
  EXPECT_EQ(pixel[0], 255);
}

TEST(HostileList, RandomListsOfAnyNumbersDrawWithinTheSurface) {
  test::Random random(12);
  const float wild[] = {0,       1,        -1,      3.7f,    1e-30f,  1e9f,    -1e9f,
                        FLT_MAX, -FLT_MAX, FLT_MIN, 8388608, 1048576, 1048577, 0.5f};
  const auto number = [&] {
    return random.below(3) == 0 ? wild[random.below(static_cast<int>(std::size(wild)))] : random.between(-20, 40);
  };
  ac::Vector<uint8_t> texels(4 * 64);
  for (uint8_t& byte : texels) byte = static_cast<uint8_t>(random.next());
  for (int round = 0; round < 2000; ++round) {
    Canvas canvas(16, 16);
    canvas.list().PushTexture(canvas.addTexture({TextureFormat::Rgba8, texels.data(), 8, 8, 32}));
    for (int i = 0; i < 9; ++i) canvas.vertex({number(), number()}, {number(), number()}, random.next());
    if (random.below(3) == 0) {
      canvas.list().PrimReserve(6, 4);
      canvas.list().PrimRectUV({number(), number()}, {number(), number()}, {number(), number()}, {number(), number()},
                               random.next());
    }
    canvas.list().CmdBuffer.back().ClipRect = {number(), number(), number(), number()};
    canvas.draw();  // What matters is what the sanitizers say.
    ASSERT_EQ(canvas.pixels().size(), 256u);
  }
}

}  // namespace
}  // namespace ac
