#include <gtest/gtest.h>

#include <algorithm>

#include "base/vector.h"
#include "card/card.h"
#include "support/core_fonts.h"
#include "text/unicode/code_points.h"
#include "text/unicode/grapheme.h"

namespace ac {
namespace {

/// A card whose host draws what no face covers: letters as half-transparent squares of one em a grapheme, emoji as red
/// ones.
class ForeignText : public testing::Test {
 protected:
  void SetUp() override {
    test::declareFonts(core);
    core.fonts.foreign().setOffered(true);
  }

  void setArticle(const std::string& headline) {
    ASSERT_TRUE(card.setArticle(R"({"headline":")" + headline + R"(","lang":"en"})").ok());
  }

  void layout(float width) {
    for (int round = 0; round < 20; ++round) {
      ASSERT_TRUE(card.layout(width).ok());
      if (card.wantedFonts().empty() && card.wantedClusters().empty()) return;
      const ac::Vector<ClusterId> clusters = card.wantedClusters();
      for (const ClusterId cluster : clusters) {
        const ForeignCluster described = core.fonts.foreign().describe(cluster);
        const ac::Vector<uint8_t> starts = graphemeBoundaries(decodeText(described.text).values);
        const auto graphemes = std::count(starts.begin(), starts.end(), uint8_t{1});
        core.fonts.foreign().measure(cluster, static_cast<float>(graphemes), described.symbol);
      }
      for (const FaceId face : ac::Vector<FaceId>(card.wantedFonts())) {
        test::supplyFace(core, face);
      }
    }
    FAIL() << "the layout never became final";
  }

  size_t drawWanted() {
    const ac::Vector<ForeignImageKey> wanted(core.foreignImages.wanted().begin(), core.foreignImages.wanted().end());
    for (const ForeignImageKey& key : wanted) {
      const int side = static_cast<int>(key.size26_6 / 64);
      ac::Vector<uint8_t> rgba;
      for (int i = 0; i < side * side; ++i) rgba.insert(rgba.end(), {255, 0, 0, 255});
      const bool colored = core.fonts.foreign().isColored(key.cluster);
      EXPECT_TRUE(core.foreignImages.supply(key, colored, 0, side, side, side, rgba));
    }
    return wanted.size();
  }

  size_t pixelsOf(uint8_t r, uint8_t g, uint8_t b) const {
    size_t count = 0;
    for (size_t i = 0; i + 3 < core.pixels.size(); i += 4) {
      count += core.pixels[i] == r && core.pixels[i + 1] == g && core.pixels[i + 2] == b ? 1 : 0;
    }
    return count;
  }

  Core core;
  Card card{core};
};

TEST_F(ForeignText, IsMeasuredOnceAndThenFinalWithoutAWarning) {
  setArticle("Tea 茶 and 茶 😀");
  layout(320);
  EXPECT_TRUE(card.wantedClusters().empty());
  EXPECT_TRUE(card.warnings().empty());
  EXPECT_EQ(core.fonts.foreign().size(), 2u);
  layout(400);
  layout(900);
  EXPECT_EQ(core.fonts.foreign().size(), 2u) << "another size of type needs no other measure";
}

TEST_F(ForeignText, IsBlankAndTheCardDirtyUntilItIsDrawn) {
  setArticle("😀 茶");
  layout(320);
  ASSERT_TRUE(card.paint(2).ok());
  EXPECT_TRUE(card.dirty());
  EXPECT_EQ(pixelsOf(255, 0, 0), 0u);
  ASSERT_EQ(drawWanted(), 2u);
  ASSERT_TRUE(card.paint(2).ok());
  EXPECT_FALSE(card.dirty());
  EXPECT_EQ(core.foreignImages.wanted().size(), 0u);
  // The headline's size is 28 CSS px in a narrow card.
  EXPECT_EQ(pixelsOf(255, 0, 0), 56u * 56u) << "an emoji keeps its colours";
  const Color headline = colorOf(core.theme, ColorToken::Headline);
  EXPECT_EQ(pixelsOf(headline.r, headline.g, headline.b), 56u * 56u) << "letters take the text's";
}

TEST_F(ForeignText, IsDrawnAnewAtAnotherScaleAndSharedByCards) {
  setArticle("茶");
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  EXPECT_EQ(drawWanted(), 1u);
  ASSERT_TRUE(card.paint(1).ok());
  ASSERT_TRUE(card.paint(1.5).ok());
  EXPECT_EQ(drawWanted(), 1u);
  Card other(core);
  ASSERT_TRUE(other.setArticle(R"({"headline":"茶","lang":"en"})").ok());
  ASSERT_TRUE(other.layout(320).ok());
  EXPECT_TRUE(other.wantedClusters().empty());
  ASSERT_TRUE(other.paint(1).ok());
  EXPECT_TRUE(core.foreignImages.wanted().empty());
}

TEST_F(ForeignText, IsWantedForAMeasureToo) {
  setArticle("茶");
  layout(320);
  ASSERT_TRUE(card.setArticle(R"({"headline":"道","lang":"en"})").ok());
  ASSERT_TRUE(card.measure(900).ok());
  EXPECT_EQ(card.wantedClusters().size(), 1u);
}

TEST_F(ForeignText, AWordWiderThanALineIsCutBetweenAnyTwoOfItsGraphemes) {
  for (const char* word : {"நிறுவனங்களுக்கிடையேயான", "സർവകലാശാലകളിലെ", "విశ్వవిద్యాలయాలలో", "համալսարանականների"}) {
    setArticle(word);
    layout(1200);
    const auto linesAt = [&](float width) {
      layout(width);
      const PlacedText& headline = card.tree()->texts[0];
      for (const Line& line : headline.broken.lines) EXPECT_LE(line.widthPx, headline.rect.width + 0.01f) << word;
      const float height = card.tree()->height;
      EXPECT_EQ(card.measure(width).value(), height);
      return headline.broken.lines.size();
    };
    const size_t lines = linesAt(200);
    EXPECT_GT(lines, 1u) << word;
    // Each grapheme is an em wide: no line but the last has room for another.
    const PlacedText& headline = card.tree()->texts[0];
    for (size_t i = 0; i + 1 < lines; ++i) {
      EXPECT_GT(headline.broken.lines[i].widthPx, headline.rect.width - card.tree()->composition->texts[0].sizePx)
          << word;
      EXPECT_FALSE(headline.broken.lines[i].hyphen) << "there is none in the host's fonts";
    }
  }
}

TEST_F(ForeignText, MeasuringAsksForTheGraphemesOfAWordThatNoLineHolds) {
  setArticle("நிறுவனங்களுக்கிடையேயான");
  layout(1200);
  const size_t before = core.fonts.foreign().size();
  ASSERT_TRUE(card.measure(200).ok());
  EXPECT_FALSE(card.wantedClusters().empty());
  EXPECT_GT(core.fonts.foreign().size(), before + 5);
  ASSERT_TRUE(card.layout(1200).ok());
}

TEST_F(ForeignText, AHostThatTakesItsOfferBackLeavesMarksAndAWarning) {
  setArticle("Tea 茶");
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  core.fonts.foreign().setOffered(false);
  EXPECT_TRUE(card.dirty());
  layout(320);
  ASSERT_TRUE(card.paint(1).ok());
  EXPECT_TRUE(core.foreignImages.wanted().empty());
  EXPECT_FALSE(card.dirty());
  ASSERT_EQ(card.warnings().size(), 1u);
  EXPECT_EQ(card.warnings()[0].code, StatusCode::MissingGlyph);
}

}  // namespace
}  // namespace ac
