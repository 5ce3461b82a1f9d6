#include "text/outlines/glyph_coverage.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "base/vector.h"
#include "unit/text/test_fonts.h"

namespace ac {
namespace {

void addPolygon(GlyphOutline& outline, const ac::Vector<Point>& points) {
  for (size_t i = 0; i < points.size(); ++i) {
    outline.verbs.push_back(i == 0 ? PathVerb::Move : PathVerb::Line);
    outline.points.push_back(points[i]);
  }
  outline.verbs.push_back(PathVerb::Close);
}

void addRectangle(GlyphOutline& outline, float left, float bottom, float right, float top, bool reversed = false) {
  if (reversed)
    addPolygon(outline, {{left, bottom}, {left, top}, {right, top}, {right, bottom}});
  else
    addPolygon(outline, {{left, bottom}, {right, bottom}, {right, top}, {left, top}});
}

GlyphOutline rectangle(float left, float bottom, float right, float top) {
  GlyphOutline outline;
  addRectangle(outline, left, bottom, right, top);
  return outline;
}

double inkOf(const GlyphCoverage& glyph) {
  double sum = 0;
  for (const uint8_t alpha : glyph.alpha) sum += alpha / 255.0;
  return sum;
}

void expectSame(const GlyphCoverage& a, const GlyphCoverage& b, int tolerance = 0) {
  ASSERT_EQ(a.left, b.left);
  ASSERT_EQ(a.top, b.top);
  ASSERT_EQ(a.width, b.width);
  ASSERT_EQ(a.height, b.height);
  for (size_t i = 0; i < a.alpha.size(); ++i) EXPECT_NEAR(a.alpha[i], b.alpha[i], tolerance) << i;
}

TEST(RasterizeOutline, WholePixelsAreFull) {
  const GlyphCoverage glyph = rasterizeOutline(rectangle(1, -1, 3, 2), 1, 0);
  EXPECT_EQ(glyph.left, 1);
  EXPECT_EQ(glyph.top, 2);
  EXPECT_EQ(glyph.width, 2);
  EXPECT_EQ(glyph.height, 3);
  EXPECT_EQ(glyph.alpha, ac::Vector<uint8_t>(6, 255));
}

TEST(RasterizeOutline, PartsOfPixelsAreCoveredByTheirArea) {
  // From 0.25 to 2.5 and from 0.5 to 1.75.
  const GlyphCoverage glyph = rasterizeOutline(rectangle(0.25F, 0.5F, 2.5F, 1.75F), 1, 0);
  ASSERT_EQ(glyph.width, 3);
  ASSERT_EQ(glyph.height, 2);
  const double columns[] = {0.75, 1, 0.5};
  const double rows[] = {0.75, 0.5};  // The upper row first.
  for (int y = 0; y < 2; ++y) {
    for (int x = 0; x < 3; ++x) {
      EXPECT_EQ(glyph.alpha[static_cast<size_t>(y * 3 + x)], std::lround(columns[x] * rows[y] * 255)) << x << ", " << y;
    }
  }
}

TEST(RasterizeOutline, PhasesMoveByQuartersOfAPixel) {
  for (int phase = 0; phase < kSubpixelPhases; ++phase) {
    expectSame(
        rasterizeOutline(rectangle(1, 0, 3, 2), 1, phase),
        rasterizeOutline(rectangle(1 + static_cast<float>(phase) / 4, 0, 3 + static_cast<float>(phase) / 4, 2), 1, 0));
  }
}

TEST(RasterizeOutline, DiagonalsCoverHalfOfTheirPixels) {
  GlyphOutline triangle;
  addPolygon(triangle, {{0, 0}, {4, 0}, {0, 4}});
  const GlyphCoverage glyph = rasterizeOutline(triangle, 1, 0);
  ASSERT_EQ(glyph.width, 4);
  for (int i = 0; i < 4; ++i) EXPECT_EQ(glyph.alpha[static_cast<size_t>(i * 4 + i)], 128);
  EXPECT_NEAR(inkOf(glyph), 8, 0.05);
}

TEST(RasterizeOutline, OverlappingContoursAreTheirUnion) {
  GlyphOutline cross;
  addRectangle(cross, 2.3F, 0.2F, 3.9F, 6.6F);
  addRectangle(cross, 0.4F, 2.7F, 6.1F, 4.1F);
  GlyphOutline united;
  addPolygon(united, {{2.3F, 0.2F},
                      {3.9F, 0.2F},
                      {3.9F, 2.7F},
                      {6.1F, 2.7F},
                      {6.1F, 4.1F},
                      {3.9F, 4.1F},
                      {3.9F, 6.6F},
                      {2.3F, 6.6F},
                      {2.3F, 4.1F},
                      {0.4F, 4.1F},
                      {0.4F, 2.7F},
                      {2.3F, 2.7F}});
  expectSame(rasterizeOutline(cross, 1, 0), rasterizeOutline(united, 1, 0));
}

TEST(RasterizeOutline, ContoursThatShareAnEdgeLeaveNeitherSeamNorSmudge) {
  GlyphOutline halves;
  addRectangle(halves, 0.3F, 0.3F, 2.6F, 3.7F);
  addRectangle(halves, 2.6F, 0.3F, 5.2F, 3.7F);
  expectSame(rasterizeOutline(halves, 1, 0), rasterizeOutline(rectangle(0.3F, 0.3F, 5.2F, 3.7F), 1, 0));
  GlyphOutline twice;
  addRectangle(twice, 0.3F, 0.3F, 5.2F, 3.7F);
  addRectangle(twice, 0.3F, 0.3F, 3.1F, 3.7F);
  expectSame(rasterizeOutline(twice, 1, 0), rasterizeOutline(rectangle(0.3F, 0.3F, 5.2F, 3.7F), 1, 0));
}

TEST(RasterizeOutline, SlantedOverlapsAreTheirUnionWithinOneLevel) {
  // Two strokes of an X, against the outline that a designer would draw.
  GlyphOutline strokes;
  addPolygon(strokes, {{0, 0}, {2, 0}, {8, 8}, {6, 8}});
  addPolygon(strokes, {{6, 0}, {8, 0}, {2, 8}, {0, 8}});
  GlyphOutline united;
  addPolygon(
      united,
      {{0, 0}, {2, 0}, {4, 8.0F / 3}, {6, 0}, {8, 0}, {5, 4}, {8, 8}, {6, 8}, {4, 16.0F / 3}, {2, 8}, {0, 8}, {3, 4}});
  expectSame(rasterizeOutline(strokes, 1.37F, 1), rasterizeOutline(united, 1.37F, 1), 1);
}

TEST(RasterizeOutline, AHoleOfOppositeDirectionStaysOpen) {
  GlyphOutline ring;
  addRectangle(ring, 0, 0, 6, 6);
  addRectangle(ring, 1.5F, 1.5F, 4.5F, 4.5F, true);
  const GlyphCoverage glyph = rasterizeOutline(ring, 1, 0);
  EXPECT_EQ(glyph.alpha[2 * 6 + 2], 0);
  EXPECT_EQ(glyph.alpha[1 * 6 + 1], 191);
  EXPECT_NEAR(inkOf(glyph), 36 - 9, 0.05);
}

TEST(RasterizeOutline, AnInnerContourOfTheSameDirectionIsFilled) {
  GlyphOutline filled;
  addRectangle(filled, 0, 0, 6, 6);
  addRectangle(filled, 1.5F, 1.5F, 4.5F, 4.5F);
  EXPECT_EQ(rasterizeOutline(filled, 1, 0).alpha, ac::Vector<uint8_t>(36, 255));
}

TEST(RasterizeOutline, OppositeContoursThatOverlapInPartAreNotZeroOutsideTheOverlap) {
  GlyphOutline pair;
  addRectangle(pair, 0, 0, 4, 2);
  addRectangle(pair, 2.5F, 0, 6, 2, true);
  const GlyphCoverage glyph = rasterizeOutline(pair, 1, 0);
  const ac::Vector<uint8_t> row{255, 255, 128, 0, 255, 255};
  ASSERT_EQ(glyph.width, 6);
  for (size_t x = 0; x < 6; ++x) EXPECT_EQ(glyph.alpha[x], row[x]) << x;
}

TEST(RasterizeOutline, DirectionOfTheWholeDoesNotMatter) {
  GlyphOutline reversed;
  addRectangle(reversed, 0.2F, 0.3F, 3.3F, 2.9F, true);
  expectSame(rasterizeOutline(reversed, 1, 0), rasterizeOutline(rectangle(0.2F, 0.3F, 3.3F, 2.9F), 1, 0));
}

// Area of an outline's curves, cut into very many pieces.
double areaOf(const GlyphOutline& outline) {
  double area = 0;
  Point at{};
  Point start{};
  const auto line = [&](Point to) {
    area += (static_cast<double>(at.x) * static_cast<double>(to.y) -
             static_cast<double>(to.x) * static_cast<double>(at.y)) /
            2;
    at = to;
  };
  size_t next = 0;
  for (const PathVerb verb : outline.verbs) {
    if (verb == PathVerb::Move) {
      line(start);
      at = start = outline.points[next++];
    } else if (verb == PathVerb::Line) {
      line(outline.points[next++]);
    } else if (verb == PathVerb::Quadratic) {
      const Point from = at;
      const Point c = outline.points[next];
      const Point to = outline.points[next + 1];
      next += 2;
      for (int i = 1; i <= 64; ++i) {
        const float t = static_cast<float>(i) / 64;
        line({(1 - t) * (1 - t) * from.x + 2 * t * (1 - t) * c.x + t * t * to.x,
              (1 - t) * (1 - t) * from.y + 2 * t * (1 - t) * c.y + t * t * to.y});
      }
    }
  }
  line(start);
  return std::abs(area);
}

TEST(RasterizeOutline, InkOfALetterIsTheAreaOfItsOutline) {
  test::TextFonts& fonts = test::textFonts();
  const FontFace& face = *fonts.set.face(fonts.latin);
  // These have no overlaps, so that the area of their curves is that of their inside.
  for (const char* letter : {"o", "0", "O"}) {
    const GlyphOutline outline = face.outline(fonts.shape(letter).glyphs[0].glyph);
    ASSERT_FALSE(outline.empty());
    for (const float size : {13.0F, 20.0F, 47.5F}) {
      const float scale = size / static_cast<float>(face.unitsPerEm());
      const double area = areaOf(outline) * static_cast<double>(scale) * static_cast<double>(scale);
      for (int phase = 0; phase < kSubpixelPhases; ++phase) {
        EXPECT_NEAR(inkOf(rasterizeOutline(outline, scale, phase)) / area, 1, 0.005) << letter << " at " << size;
      }
    }
  }
}

TEST(RasterizeOutline, InkOfALetterGrowsWithTheSquareOfItsSize) {
  // Overlapping contours, self-overlapping ones and curves alike: large, a pixel's edge counts for nothing.
  test::TextFonts& fonts = test::textFonts();
  for (const char* letter : {"S", "g", "W", "x", "C", "8", "ffi", "&", "ع", "ש"}) {
    const ShapedParagraph shaped = fonts.shape(letter);
    const FontFace& face = *fonts.set.face(shaped.items[0].face);
    const GlyphOutline outline = face.outline(shaped.glyphs[0].glyph);
    const float scale = 18 / static_cast<float>(face.unitsPerEm());
    const double large = inkOf(rasterizeOutline(outline, scale * 16, 0)) / 256;
    for (int phase = 0; phase < kSubpixelPhases; ++phase) {
      EXPECT_NEAR(inkOf(rasterizeOutline(outline, scale, phase)) / large, 1, 0.01) << letter;
    }
  }
}

TEST(RasterizeOutline, CurvesOfCubicsAreRound) {
  GlyphOutline circle;  // Four cubics, radius 5.
  constexpr float kArm = 5 * 0.5522847F;
  circle.verbs = {PathVerb::Move, PathVerb::Cubic, PathVerb::Cubic, PathVerb::Cubic, PathVerb::Cubic, PathVerb::Close};
  circle.points = {{5, 0},      {5, kArm},   {kArm, 5}, {0, 5},     {-kArm, 5}, {-5, kArm}, {-5, 0},
                   {-5, -kArm}, {-kArm, -5}, {0, -5},   {kArm, -5}, {5, -kArm}, {5, 0}};
  EXPECT_NEAR(inkOf(rasterizeOutline(circle, 1, 0)), 78.54, 0.3);
}

TEST(RasterizeOutline, OutlinesThatAreNoneGiveNothing) {
  EXPECT_TRUE(rasterizeOutline({}, 1, 0).alpha.empty());
  EXPECT_TRUE(rasterizeOutline(rectangle(0, 0, 5000, 10), 1, 0).alpha.empty());
  EXPECT_TRUE(rasterizeOutline(rectangle(0, 0, 10, 10), std::nanf(""), 0).alpha.empty());
  EXPECT_TRUE(rasterizeOutline(rectangle(0, 0, 1e30F, 10), 1, 0).alpha.empty());
  GlyphOutline broken;  // Verbs without their points.
  broken.verbs = {PathVerb::Quadratic, PathVerb::Cubic, PathVerb::Line};
  EXPECT_TRUE(rasterizeOutline(broken, 1, 0).alpha.empty());
  GlyphOutline line;
  addPolygon(line, {{0, 0}, {5, 5}});
  EXPECT_TRUE(rasterizeOutline(line, 1, 0).alpha.empty());
}

TEST(RasterizeOutline, ReplacementMarkIsADiamondWithAHole) {
  test::TextFonts& fonts = test::textFonts();
  const FontFace& face = *fonts.set.face(fonts.latin);
  const GlyphCoverage mark =
      rasterizeOutline(face.outline(kReplacementGlyph), 40.0F / static_cast<float>(face.unitsPerEm()), 0);
  EXPECT_GT(mark.height, 30);
  EXPECT_GT(inkOf(mark), 200);
  EXPECT_LT(inkOf(mark), 0.5 * mark.width * mark.height);
}

}  // namespace
}  // namespace ac
