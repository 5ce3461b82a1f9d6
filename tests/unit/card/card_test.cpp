#include "card/card.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/vector.h"
#include "support/core_fonts.h"

namespace ac {
namespace {

constexpr const char* kArticle =
    R"({"headline":"Harbour reopens","lang":"en","image":{"src":"missing.jpg","alt":"Boats at the quay"},)"
    R"("body":[{"type":"paragraph","text":"The quay is open again."}]})";

class CardTest : public testing::Test {
 protected:
  CardTest() : card(core) { test::declareFonts(core); }

  void layout(float widthPx) {
    do {
      ASSERT_TRUE(card.layout(widthPx).ok());
    } while (test::supplyWanted(core));
  }

  Core core;
  Card card;
};

TEST_F(CardTest, CallsThatComeTooEarlySaySo) {
  EXPECT_EQ(card.layout(320).code, StatusCode::NotReady);
  EXPECT_EQ(card.measure(320).status().code, StatusCode::NotReady);
  EXPECT_EQ(card.paint(1).status().code, StatusCode::NotReady);
  EXPECT_TRUE(card.semantics(StretchCut::Spans).empty());
}

TEST_F(CardTest, WidthsAndScalesOutOfRangeAreRefused) {
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  for (const float width : {0.0f, -1.0f, 16385.0f, NAN, INFINITY}) {
    EXPECT_EQ(card.layout(width).code, StatusCode::BadArgument) << width;
    EXPECT_EQ(card.measure(width).status().code, StatusCode::BadArgument) << width;
  }
  layout(320);
  for (const float scale : {0.0f, -2.0f, 17.0f, NAN, INFINITY}) {
    EXPECT_EQ(card.paint(scale).status().code, StatusCode::BadArgument) << scale;
  }
}

TEST_F(CardTest, ALayoutIsProvisionalUntilItsFacesAreThere) {
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  ASSERT_TRUE(card.layout(320).ok());
  EXPECT_FALSE(card.wantedFonts().empty());
  layout(320);
  EXPECT_TRUE(card.wantedFonts().empty());
}

TEST_F(CardTest, HyphenationPatternsAreWantedOnlyWhereTheThemeAsksForThem) {
  const char* const article =
      R"({"headline":"Harbour","lang":"en","body":[{"type":"paragraph","text":"Now all of it is open again."}]})";
  ASSERT_TRUE(card.setArticle(article).ok());
  layout(320);
  EXPECT_TRUE(card.wantedPatterns().empty());
  core.theme.typography[static_cast<size_t>(TextRole::Body)].hyphens = HyphensToken::Auto;
  ASSERT_TRUE(card.setArticle(article).ok());
  layout(320);
  EXPECT_TRUE(card.wantedPatterns().empty()) << "no word is long enough";
  ASSERT_TRUE(card.setArticle(R"({"headline":"Harbour","lang":"en","body":[
    {"type":"paragraph","text":"Now everything is open again."}]})")
                  .ok());
  layout(320);
  ASSERT_EQ(card.wantedPatterns().size(), 1u);
  const uint32_t file = card.wantedPatterns()[0];
  EXPECT_EQ(core.patternFile(file), "hyphenation/en-us.hyp");
  core.fonts.hyphenation().fail(file);
  layout(320);
  EXPECT_TRUE(card.wantedPatterns().empty()) << "the text goes on without";
}

TEST_F(CardTest, NothingIsDirtyWhileNothingChanges) {
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  layout(320);
  EXPECT_TRUE(card.dirty());
  ASSERT_TRUE(card.paint(1).ok());
  EXPECT_FALSE(card.dirty());
  ASSERT_TRUE(card.layout(320).ok());
  EXPECT_FALSE(card.dirty());
  ASSERT_TRUE(card.layout(321).ok());
  EXPECT_TRUE(card.dirty());
  ASSERT_TRUE(card.paint(1).ok());
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  EXPECT_TRUE(card.dirty());
}

TEST_F(CardTest, AFaceThatAnotherCardLoadsLeavesAFinishedCardClean) {
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  for (FaceId face = 0; face < core.fonts.size(); ++face) {
    if (core.fonts.state(face) == FaceState::Loaded) continue;
    test::supplyFace(core, face);
    break;
  }
  EXPECT_FALSE(card.dirty());
}

TEST_F(CardTest, APictureThatFailsIsPaintedAnewWithItsAlternativeTextAtTheSameHeight) {
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  const float height = card.tree()->height;
  const ac::Vector<uint8_t> before = core.pixels;
  const ac::Vector<ImageKey> wanted = card.wantedImages();
  ASSERT_EQ(wanted.size(), 1u);
  EXPECT_EQ(core.images.src(wanted[0]), "missing.jpg");
  core.images.fail(wanted[0]);
  EXPECT_TRUE(card.dirty());
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  EXPECT_FALSE(card.dirty());
  EXPECT_EQ(card.tree()->height, height);
  EXPECT_NE(core.pixels, before);
  EXPECT_TRUE(card.wantedImages().empty());
}

TEST_F(CardTest, ANewArticleTriesPicturesAgainThatFailedBefore) {
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  core.images.fail(card.wantedImages().at(0));
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  ASSERT_TRUE(card.wantedImages().empty());
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  EXPECT_EQ(card.wantedImages().size(), 1u);
}

TEST_F(CardTest, AFaceThatFailedAndComesAfterAllIsUsed) {
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  ASSERT_TRUE(card.layout(320).ok());
  const ac::Vector<FaceId> lacking = card.wantedFonts();
  ASSERT_FALSE(lacking.empty());
  for (const FaceId face : lacking) core.fonts.fail(face);
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  EXPECT_FALSE(card.dirty());
  const ac::Vector<uint8_t> before = core.pixels;
  for (const FaceId face : lacking) {
    test::supplyFace(core, face);
  }
  EXPECT_TRUE(card.dirty());
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  EXPECT_NE(core.pixels, before);
}

TEST_F(CardTest, WantedFacesAreThoseOfTheCardAndNotOfOthers) {
  Card other(core);
  ASSERT_TRUE(other.setArticle(R"({"headline":"الميناء","lang":"ar"})").ok());
  ASSERT_TRUE(other.layout(320).ok());
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  ASSERT_TRUE(card.layout(320).ok());
  for (const FaceId face : card.wantedFonts()) {
    EXPECT_EQ(std::count(other.wantedFonts().begin(), other.wantedFonts().end(), face), 0);
  }
  EXPECT_FALSE(other.wantedFonts().empty());
}

TEST_F(CardTest, ABadArticleLeavesTheOneBefore) {
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  const Status status = card.setArticle(R"({"headline":""})");
  EXPECT_EQ(status.code, StatusCode::MissingField);
  EXPECT_EQ(status.path, "$.headline");
  EXPECT_FALSE(card.dirty());
  EXPECT_NE(card.tree(), nullptr);
}

TEST_F(CardTest, MeasuringLeavesTheLayoutAlone) {
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  const float height = card.tree()->height;
  for (const float width : {200.0f, 640.0f, 1000.0f}) {
    ASSERT_TRUE(card.measure(width).ok());
    EXPECT_EQ(card.tree()->width, 320);
    EXPECT_EQ(card.tree()->height, height);
    EXPECT_FALSE(card.dirty());
  }
  layout(640);
  EXPECT_EQ(card.measure(640).value(), card.tree()->height);
}

TEST_F(CardTest, ACardTooLargeForACanvasIsPaintedAtASmallerScaleWithAWarning) {
  std::string body;
  for (int i = 0; i < 400; ++i) {
    body += R"(,{"type":"paragraph","text":"One more line of a long report that never seems to come to its end."})";
  }
  ASSERT_TRUE(card.setArticle(R"({"headline":"Long","lang":"en","body":[)" + body.substr(1) + "]}").ok());
  layout(320);
  const auto painted = card.paint(4);
  ASSERT_TRUE(painted.ok());
  EXPECT_LT(painted.value().scale, 4);
  EXPECT_LE(painted.value().height, 16384);
  const ac::Vector<Warning> warnings = card.warnings();
  ASSERT_FALSE(warnings.empty());
  EXPECT_EQ(warnings.back().code, StatusCode::ScaleReduced);
}

TEST_F(CardTest, CharactersThatNoFaceHasAreNamedOnce) {
  ASSERT_TRUE(card.setArticle(R"({"headline":"Tea 茶 and 茶","lang":"en"})").ok());
  layout(320);
  const ac::Vector<Warning> warnings = card.warnings();
  ASSERT_EQ(warnings.size(), 1u);
  EXPECT_EQ(warnings[0].code, StatusCode::MissingGlyph);
  EXPECT_EQ(warnings[0].reason, "no face has 茶 (U+8336)");
}

// 200 KB is what the module's 32-bit build may keep (./dev bench prints it); pointers and strings are twice as large
// here.
TEST_F(CardTest, ACardAtRestKeepsAtMostTwoHundredKilobytesAndWhatWiderPointersTake) {
  const std::string json = test::readText(std::string(AC_SOURCE_DIR) + "/demo/articles/english.json");
  ASSERT_TRUE(card.setArticle(json).ok());
  layout(640);
  ASSERT_TRUE(card.paint(2).ok());
  EXPECT_LE(card.bytes(), (sizeof(void*) == 4 ? 200u : 224u) * 1024);
}

}  // namespace
}  // namespace ac
