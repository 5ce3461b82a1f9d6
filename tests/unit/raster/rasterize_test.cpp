#include "raster/rasterize.h"

#include <gtest/gtest.h>

#include "canvas.h"

#include "base/vector.h"

namespace ac {
namespace {

using test::Canvas;

constexpr ImU32 kHalfBlue = IM_COL32(0, 0, 255, 128);
const Pixel kOnce = premultiply(kHalfBlue);

void expectOnly(const Canvas& canvas, int x0, int y0, int x1, int y1, Pixel inside, Pixel outside = 0) {
  for (int y = 0; y < canvas.height(); ++y) {
    for (int x = 0; x < canvas.width(); ++x) {
      const bool isInside = x >= x0 && x < x1 && y >= y0 && y < y1;
      ASSERT_EQ(canvas.at(x, y), isInside ? inside : outside) << x << "," << y;
    }
  }
}

TEST(Rasterize, FillsARectangleOnWholePixels) {
  Canvas canvas(10, 8);
  canvas.list().AddRectFilled({2, 1}, {7, 5}, kHalfBlue);
  canvas.draw();
  expectOnly(canvas, 2, 1, 7, 5, kOnce);
}

TEST(Rasterize, FillsThePixelsWhoseCentresAFractionalRectangleHolds) {
  Canvas canvas(10, 8);
  canvas.list().AddRectFilled({1.5f, 1.51f}, {6.5f, 5.49f}, kHalfBlue);
  canvas.draw();
  expectOnly(canvas, 1, 2, 6, 5, kOnce);
}

TEST(Rasterize, DrawsARectangleAloneAsItsTwoTrianglesWould) {
  test::Random random(11);
  for (int round = 0; round < 200; ++round) {
    const ImVec2 a = {random.between(-3, 14), random.between(-3, 14)};
    const ImVec2 c = {a.x + random.between(0, 9), a.y + random.between(0, 9)};
    Canvas quad(12, 12);
    quad.list().AddRectFilled(a, c, kHalfBlue);
    quad.draw();
    Canvas triangles(12, 12);
    triangles.triangle(a, {c.x, a.y}, c, kHalfBlue);
    triangles.triangle({a.x, c.y}, a, c, kHalfBlue);
    triangles.draw();
    ASSERT_EQ(quad.pixels(), triangles.pixels()) << "round " << round;
  }
}

TEST(Rasterize, DrawsRectanglesOfEveryCornerOrder) {
  const ImVec2 corners[] = {{1, 2}, {5, 2}, {5, 6}, {1, 6}};
  for (int first = 0; first < 4; ++first) {
    for (const int step : {1, 3}) {
      Canvas canvas(8, 8);
      const auto corner = [&](int i) { return corners[(first + i * step) % 4]; };
      canvas.list().AddQuadFilled(corner(0), corner(1), corner(2), corner(3), kHalfBlue);
      canvas.list().Flags = 0;
      Canvas plain(8, 8);
      plain.list().PrimReserve(6, 4);
      plain.list().PrimQuadUV(corner(0), corner(1), corner(2), corner(3), {0.5f, 0.5f}, {0.5f, 0.5f}, {0.5f, 0.5f},
                              {0.5f, 0.5f}, kHalfBlue);
      plain.draw();
      expectOnly(plain, 1, 2, 5, 6, kOnce);
    }
  }
}

TEST(Rasterize, BlendsOverWhatIsThere) {
  Canvas canvas(4, 4, packPixel(255, 255, 255, 255));
  canvas.list().AddRectFilled({0, 0}, {4, 4}, IM_COL32(0, 0, 0, 64));
  canvas.draw();
  expectOnly(canvas, 0, 0, 4, 4, packPixel(191, 191, 191, 255));
}

TEST(Rasterize, DrawsInTheListsOrder) {
  Canvas canvas(4, 4);
  canvas.list().AddRectFilled({0, 0}, {4, 4}, IM_COL32(255, 0, 0, 255));
  canvas.list().AddRectFilled({0, 0}, {4, 4}, IM_COL32(0, 255, 0, 255));
  canvas.draw();
  expectOnly(canvas, 0, 0, 4, 4, packPixel(0, 255, 0, 255));
}

TEST(Rasterize, ClipsToTheCommandsRectangleRoundedToPixels) {
  Canvas canvas(10, 10);
  canvas.list().PushClipRect({2.4f, 2.6f}, {7.4f, 7.6f});
  canvas.list().AddRectFilled({-5, -5}, {50, 50}, kHalfBlue);
  canvas.list().PopClipRect();
  canvas.draw();
  expectOnly(canvas, 2, 3, 7, 8, kOnce);
}

TEST(Rasterize, ClipsTrianglesLikeRectangles) {
  Canvas canvas(10, 10);
  canvas.list().PushClipRect({2, 3}, {7, 8});
  canvas.triangle({-50, -50}, {100, -50}, {-50, 100}, kHalfBlue);
  canvas.draw();
  expectOnly(canvas, 2, 3, 7, 8, kOnce);
}

TEST(Rasterize, HonoursEachCommandsOffsets) {
  Canvas canvas(8, 8);
  canvas.triangle({0, 0}, {0, 0}, {0, 0}, kHalfBlue);
  ImDrawList& list = canvas.list();
  list.AddRectFilled({2, 2}, {4, 4}, kHalfBlue);
  ImDrawCmd& command = list.CmdBuffer.back();
  command.IdxOffset = 3;
  command.ElemCount = 6;
  command.VtxOffset = 3;
  for (int i = 3; i < 9; ++i) list.IdxBuffer[i] -= 3;
  canvas.draw();
  expectOnly(canvas, 2, 2, 4, 4, kOnce);
}

TEST(Rasterize, LeavesTheBytesBetweenRowsAlone) {
  ac::Vector<uint8_t> bytes(3 * 20, 7);
  const Surface surface = {bytes.data(), 4, 3, 20};
  clear(surface, 1, 2, 3, 4);
  for (size_t i = 0; i < bytes.size(); ++i) EXPECT_EQ(bytes[i], i % 20 < 16 ? i % 4 + 1 : 7) << i;
}

TEST(Rasterize, LeavesCallbacksUncalled) {
  Canvas canvas(4, 4);
  canvas.list().AddCallback([](const ImDrawList*, const ImDrawCmd*) { FAIL() << "was called"; }, nullptr);
  canvas.list().AddRectFilled({0, 0}, {4, 4}, kHalfBlue);
  canvas.draw();
  expectOnly(canvas, 0, 0, 4, 4, kOnce);
}

}  // namespace
}  // namespace ac
