#include "text/shaping/place_foreign.h"

#include <gtest/gtest.h>

#include "base/vector.h"
#include "unit/text/test_fonts.h"

namespace ac {
namespace {

class Foreign : public testing::Test {
 protected:
  void SetUp() override { fonts.set.foreign().setOffered(true); }

  // The pieces that the host is asked for, in the paragraph's glyph order; text of our own faces is left out.
  ac::Vector<std::string> pieces(const ShapedParagraph& paragraph) {
    ac::Vector<std::string> texts;
    for (const ShapedItem& item : paragraph.items) {
      if (item.face != kForeignFace) continue;
      for (uint32_t i = item.glyphBegin; i < item.glyphEnd; ++i) {
        texts.emplace_back(fonts.set.foreign().describe(paragraph.glyphs[i].glyph).text);
      }
    }
    return texts;
  }
  ac::Vector<std::string> pieces(std::string_view text, std::string lang = "en") {
    return pieces(fonts.shape(text, std::move(lang)));
  }
  using Texts = ac::Vector<std::string>;

  test::TextFonts fonts;
};

TEST_F(Foreign, WithoutAnOfferTheReplacementMarkStands) {
  fonts.set.foreign().setOffered(false);
  const ShapedParagraph paragraph = fonts.shape("Tea 茶");
  EXPECT_EQ(pieces(paragraph), Texts{});
  EXPECT_EQ(paragraph.missing, ac::Vector<char32_t>{0x8336});
  EXPECT_EQ(paragraph.glyphs.back().glyph, kReplacementGlyph);
}

TEST_F(Foreign, IdeographsKanaThaiAndEmojiGoOneByOne) {
  EXPECT_EQ(pieces("茶道。"), (Texts{"茶", "道", "。"}));
  EXPECT_EQ(pieces("カード"), (Texts{"カ", "ー", "ド"}));
  EXPECT_EQ(pieces("ภาษาไทย"), (Texts{"ภ", "า", "ษ", "า", "ไ", "ท", "ย"}));
  EXPECT_EQ(pieces("ที่นี่"), (Texts{"ที่", "นี่"}));
  EXPECT_EQ(pieces("a 👍🏽🇹🇷 b 👩\u200D👩\u200D👧 1\uFE0F\u20E3!"),
            (Texts{"👍🏽", "🇹🇷", "👩\u200D👩\u200D👧", "1\uFE0F\u20E3"}));
  EXPECT_TRUE(fonts.shape("a 茶").missing.empty());
}

TEST_F(Foreign, ScriptsWhoseClustersTouchGoInWords) {
  EXPECT_EQ(pieces("नमस्ते दुनिया"), (Texts{"नमस्ते", "दुनिया"}));
  EXPECT_EQ(pieces("ქართული ენა"), (Texts{"ქართული", "ენა"}));
  EXPECT_EQ(pieces("ܫܠܡܐ ܥܠܡܐ", "syr"), (Texts{"ܫܠܡܐ", "ܥܠܡܐ"}));
}

TEST_F(Foreign, LongWordsAreCutAndGoOnJoining) {
  std::string word;
  for (int i = 0; i < 30; ++i) word += "ߒ";  // N'Ko.
  const Texts found = pieces(word);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[2].substr(found[2].size() - 3), "\u200D") << "the first in reading order joins what follows";
  EXPECT_EQ(found[1].substr(0, 3), "\u200D");
  EXPECT_EQ(found[1].substr(found[1].size() - 3), "\u200D");
  EXPECT_EQ(found[0].substr(0, 3), "\u200D");
}

TEST_F(Foreign, TextByDefaultComesFromTheTextFonts) {
  EXPECT_EQ(pieces("© ™ → 1 # *"), Texts{});
  EXPECT_EQ(pieces("©\uFE0F"), Texts{"©\uFE0F"});
  EXPECT_EQ(pieces("→\uFE0E"), Texts{});
}

TEST_F(Foreign, AWordOfJoiningLettersIsNeverSharedBetweenFonts) {
  EXPECT_EQ(pieces("كت\u0870ب كتاب", "ar"), Texts{"كت\u0870ب"}) << "the face has no U+0870";
}

TEST_F(Foreign, TheDescriptionIsThatOfTheSpan) {
  TextStyle bold = fonts.style();
  bold.weight = 700;
  bold.italic = true;
  const ShapedParagraph paragraph = shapeParagraph(
      test::TextFonts::pieces({{"茶", bold, false, "ja"}, {"Ꞓ", bold}, {"😀", fonts.style()}}), fonts.set);
  ASSERT_EQ(paragraph.glyphs.size(), 3u);
  const ForeignCluster tea = fonts.set.foreign().describe(paragraph.glyphs[0].glyph);
  EXPECT_EQ(tea.weight, 700);
  EXPECT_EQ(tea.lang, "ja");
  EXPECT_FALSE(tea.italic) << "no script without italics is slanted";
  EXPECT_FALSE(tea.symbol);
  EXPECT_TRUE(fonts.set.foreign().describe(paragraph.glyphs[1].glyph).italic);
  EXPECT_TRUE(fonts.set.foreign().describe(paragraph.glyphs[2].glyph).symbol);
}

TEST_F(Foreign, TheGenericFamilyIsThatOfTheStack) {
  FontSet set;
  set.foreign().setOffered(true);
  set.declare({"Serif", 400, false, {{'a', 'z'}}, true});
  set.declare({"Sans", 400, false, {{'a', 'z'}}});
  EXPECT_TRUE(set.isSerif(set.stack({"Unknown", "Serif"})));
  EXPECT_FALSE(set.isSerif(set.stack({"Sans", "Serif"})));
  EXPECT_FALSE(set.isSerif(set.stack({"Unknown"})));
}

TEST_F(Foreign, AdvancesAreAnEmUntilMeasuredThenWhatTheHostSays) {
  const ShapedParagraph before = fonts.shape("茶");
  ASSERT_EQ(before.glyphs.size(), 1u);
  EXPECT_EQ(before.glyphs[0].advancePx, 20);
  const uint32_t revision = fonts.set.revision();
  ASSERT_TRUE(fonts.set.foreign().measure(before.glyphs[0].glyph, 0.5f, false));
  EXPECT_GT(fonts.set.revision(), revision);
  EXPECT_EQ(fonts.shape("茶").glyphs[0].advancePx, 10);
}

TEST_F(Foreign, LettersAreSpacedOutsideTheDrawing) {
  TextStyle spaced = fonts.style();
  spaced.letterSpacingPx = 3;
  const ShapedParagraph paragraph = shapeParagraph(test::TextFonts::pieces({{"茶道", spaced}}), fonts.set);
  EXPECT_EQ(paragraph.glyphs[0].advancePx, 23);
}

TEST_F(Foreign, LinesBreakBetweenIdeographsAndEmojiButNotWithin) {
  const ShapedParagraph paragraph = fonts.shape("茶道茶道👩\u200D👩\u200D👧👍🏽");
  const BrokenText broken = breakLines(paragraph, 45, WrapStyle::Greedy, fonts.set);
  ASSERT_EQ(broken.lines.size(), 3u);
  EXPECT_EQ(test::textOf(paragraph, broken.lines[0]), "茶道");
  EXPECT_EQ(test::textOf(paragraph, broken.lines[2]), "👩\u200D👩\u200D👧👍🏽");
  EXPECT_EQ(broken.lines[2].widthPx, 40);
}

TEST_F(Foreign, MixedDirectionsKeepTheirOrder) {
  const ShapedParagraph paragraph = fonts.shape("שלום 茶道 😀 עולם", "he", BaseDirection::Rtl);
  const BrokenText broken = breakLines(paragraph, test::kEndless, WrapStyle::Greedy, fonts.set);
  const Texts runs = test::runTexts(paragraph, broken);
  ASSERT_FALSE(runs.empty());
  EXPECT_EQ(runs.front(), " עולם");
  EXPECT_EQ(runs.back(), "שלום ");
  EXPECT_EQ(pieces(paragraph), (Texts{"茶", "道", "😀"}));
}

TEST_F(Foreign, QuotationMarksBeforeAnEmojiKeepTheirFace) {
  const ShapedParagraph paragraph = fonts.shape("“😀 yes");
  ASSERT_FALSE(paragraph.items.empty());
  EXPECT_EQ(paragraph.items.front().face, fonts.latin);
  EXPECT_EQ(pieces(paragraph), Texts{"😀"});
}

}  // namespace
}  // namespace ac
