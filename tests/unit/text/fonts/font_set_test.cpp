#include "text/fonts/font_set.h"

#include <gtest/gtest.h>

#include "base/vector.h"
#include "unit/text/test_fonts.h"

namespace ac {
namespace {

class Matching : public testing::Test {
 protected:
  FaceId declare(const std::string& family, int weight, bool italic = false, ac::Vector<CodePointRange> ranges = {}) {
    return set_.declare({family, weight, italic, std::move(ranges)});
  }
  FontSet set_;
};

TEST_F(Matching, FamiliesInTheOrderOfTheStack) {
  const FaceId b = declare("B", 400);
  const FaceId a = declare("A", 400);
  EXPECT_EQ(set_.choose(set_.stack({"A", "B"}), 400, false, 'x'), a);
  EXPECT_EQ(set_.choose(set_.stack({"Unknown", "B", "A"}), 400, false, 'x'), b);
}

TEST_F(Matching, TheSameStackHasTheSameId) {
  EXPECT_EQ(set_.stack({"A", "B"}), set_.stack({"A", "B"}));
  EXPECT_NE(set_.stack({"A", "B"}), set_.stack({"B", "A"}));
}

TEST_F(Matching, StyleBeforeWeight) {
  declare("A", 700);
  const FaceId italic = declare("A", 400, true);
  EXPECT_EQ(set_.choose(set_.stack({"A"}), 700, true, 'x'), italic);
}

TEST_F(Matching, WeightsAsCssTriesThem) {
  const FaceId w300 = declare("A", 300);
  const FaceId w500 = declare("A", 500);
  const FaceId w800 = declare("A", 800);
  const StackId stack = set_.stack({"A"});
  EXPECT_EQ(set_.choose(stack, 400, false, 'x'), w500) << "400 takes 500 before anything lighter";
  EXPECT_EQ(set_.choose(stack, 450, false, 'x'), w500);
  EXPECT_EQ(set_.choose(stack, 350, false, 'x'), w300) << "light weights go lighter first";
  EXPECT_EQ(set_.choose(stack, 100, false, 'x'), w300);
  EXPECT_EQ(set_.choose(stack, 600, false, 'x'), w800) << "bold weights go bolder first";
  EXPECT_EQ(set_.choose(stack, 900, false, 'x'), w800);
}

TEST_F(Matching, DeclaredRangesCountUntilTheFaceIsLoaded) {
  const FaceId latin = declare("A", 400, false, {{0x20, 0x7E}, {0xA0, 0xFF}});
  const FaceId greek = declare("A", 400, false, {{0x370, 0x3FF}});
  const StackId stack = set_.stack({"A"});
  EXPECT_EQ(set_.choose(stack, 400, false, 'x'), latin);
  EXPECT_EQ(set_.choose(stack, 400, false, 0xFF), latin);
  EXPECT_EQ(set_.choose(stack, 400, false, 0x3B1), greek);
  EXPECT_EQ(set_.choose(stack, 400, false, 0x7F), kNoFace);
  EXPECT_EQ(set_.choose(stack, 400, false, 0x5D0), kNoFace);
  EXPECT_TRUE(set_.wanted().empty()) << "choosing asks for nothing";
}

TEST_F(Matching, OtherFamiliesHelpOut) {
  declare("A", 400, false, {{0x20, 0x7E}});
  const FaceId other = declare("Z", 700, false, {{0x5D0, 0x5EA}});
  EXPECT_EQ(set_.choose(set_.stack({"A"}), 400, false, 0x5D0), other);
}

TEST_F(Matching, AFailedFaceIsPassedOver) {
  const FaceId first = declare("A", 400);
  const FaceId second = declare("B", 400);
  const StackId stack = set_.stack({"A", "B"});
  EXPECT_EQ(set_.choose(stack, 400, false, 'x'), first);
  const uint32_t revision = set_.revision();
  set_.fail(first);
  EXPECT_GT(set_.revision(), revision);
  EXPECT_EQ(set_.choose(stack, 400, false, 'x'), second);
}

TEST_F(Matching, ALoadedFaceAnswersForItsOwnCharacters) {
  const FaceId latin = declare("A", 400);
  const FaceId arabic = declare("B", 400);
  const StackId stack = set_.stack({"A", "B"});
  EXPECT_EQ(set_.choose(stack, 400, false, 0x628), latin) << "without ranges it may have anything";
  ASSERT_TRUE(set_.supply(latin, test::fontBytes("source-serif-4-latin-400-normal.ttf")).ok());
  EXPECT_EQ(set_.choose(stack, 400, false, 0x628), arabic);
  EXPECT_EQ(set_.choose(stack, 400, false, 'x'), latin);
}

TEST_F(Matching, AFaceDeclaredLaterIsSeen) {
  const StackId stack = set_.stack({"A"});
  EXPECT_EQ(set_.choose(stack, 400, false, 'x'), kNoFace);
  const FaceId face = declare("A", 400);
  EXPECT_EQ(set_.choose(stack, 400, false, 'x'), face);
}

TEST_F(Matching, AClusterNeedsAFaceWithAllOfIt) {
  declare("A", 400, false, {{'a', 'z'}});
  const FaceId marks = declare("B", 400, false, {{'a', 'z'}, {0x300, 0x36F}});
  const StackId stack = set_.stack({"A", "B"});
  const char32_t marked[] = {'x', 0x316};
  EXPECT_EQ(set_.chooseForCluster(stack, 400, false, marked), marks);
  const char32_t impossible[] = {'x', 0x5B8};
  EXPECT_EQ(set_.chooseForCluster(stack, 400, false, impossible), kNoFace);
}

TEST_F(Matching, ComposedAndDecomposedFormsAreTheSame) {
  const FaceId composed = declare("A", 400, false, {{'a', 'z'}, {0xE9, 0xE9}});
  const FaceId parts = declare("B", 400, false, {{'a', 'z'}, {0x308, 0x308}});
  const char32_t decomposed[] = {'e', 0x301};
  EXPECT_EQ(set_.chooseForCluster(set_.stack({"A", "B"}), 400, false, decomposed), composed);
  const char32_t whole[] = {0xEB};
  EXPECT_EQ(set_.chooseForCluster(set_.stack({"A", "B"}), 400, false, whole), parts);
}

TEST_F(Matching, AHyphenWillDoForANonBreakingOne) {
  const FaceId hyphen = declare("A", 400, false, {{0x2010, 0x2010}});
  declare("B", 400, false, {{0x2011, 0x2011}});
  EXPECT_EQ(set_.choose(set_.stack({"A", "B"}), 400, false, 0x2011), hyphen);
}

TEST_F(Matching, WantingIsRememberedUntilTheFaceComes) {
  const FaceId face = declare("A", 400);
  set_.want(face);
  EXPECT_EQ(set_.state(face), FaceState::Wanted);
  EXPECT_EQ(set_.wanted(), ac::Vector<FaceId>{face});
  ASSERT_TRUE(set_.supply(face, test::fontBytes("source-serif-4-latin-400-normal.ttf")).ok());
  EXPECT_EQ(set_.state(face), FaceState::Loaded);
  const FontFace* loaded = set_.face(face);
  EXPECT_TRUE(set_.supply(face, {}).ok()) << "bytes that are there stay";
  EXPECT_EQ(set_.face(face), loaded);
  EXPECT_EQ(set_.supply(99, {}).code, StatusCode::BadArgument);
}

TEST(FontFace, MetricsAreThoseOfTheFont) {
  test::TextFonts& fonts = test::textFonts();
  const FaceMetrics& metrics = fonts.set.face(fonts.latin)->metrics();
  EXPECT_GT(metrics.ascentEm, 0.7F);
  EXPECT_LT(metrics.ascentEm, 1.3F);
  EXPECT_GT(metrics.descentEm, 0.15F);
  EXPECT_LT(metrics.descentEm, 0.5F);
  EXPECT_NEAR(metrics.capHeightEm, 0.67F, 0.03F);
  EXPECT_NEAR(metrics.xHeightEm, 0.475F, 0.03F);
  EXPECT_GT(metrics.underlinePositionEm, 0.02F);
  EXPECT_GT(metrics.underlineThicknessEm, 0.02F);
  // The height of x is where its outline ends.
  const GlyphOutline x = fonts.set.face(fonts.latin)->outline(fonts.shape("x").glyphs[0].glyph);
  float top = 0;
  for (const Point& point : x.points) top = std::max(top, point.y);
  EXPECT_NEAR(top / static_cast<float>(fonts.set.face(fonts.latin)->unitsPerEm()), metrics.xHeightEm, 0.02F);
}

TEST(FontFace, BlankGlyphsHaveNoOutline) {
  test::TextFonts& fonts = test::textFonts();
  const FontFace& face = *fonts.set.face(fonts.latin);
  EXPECT_TRUE(face.outline(fonts.shape(" ").glyphs[0].glyph).empty());
  EXPECT_TRUE(face.outline(60000).empty());
  EXPECT_FALSE(face.outline(kReplacementGlyph).empty());
}

}  // namespace
}  // namespace ac
