#include "text/shape.h"

#include <gtest/gtest.h>

#include "test_fonts.h"

namespace ac {
namespace {

using test::glyphIds;
using test::kEndless;
using test::TextFonts;
using test::textFonts;

std::vector<FaceId> facesOf(const ShapedParagraph& paragraph) {
  std::vector<FaceId> faces;
  for (const ShapedItem& item : paragraph.items) faces.push_back(item.face);
  return faces;
}

TEST(ShapeParagraph, EmptyTextHasNoItems) {
  const ShapedParagraph paragraph = textFonts().shape("");
  EXPECT_TRUE(paragraph.items.empty());
  EXPECT_TRUE(paragraph.glyphs.empty());
}

TEST(ShapeParagraph, LatinSentenceIsOneItem) {
  const ShapedParagraph paragraph = textFonts().shape("In 1999, “quotes” (and brackets) – one run!");
  ASSERT_EQ(paragraph.items.size(), 1U);
  EXPECT_EQ(paragraph.items[0].face, textFonts().latin);
  EXPECT_EQ(paragraph.items[0].level, 0);
  EXPECT_TRUE(paragraph.missing.empty());
}

TEST(ShapeParagraph, AdvancesAreLinearInTheSize) {
  const ShapedParagraph small = textFonts().shape("Wave after wave", "en", BaseDirection::Auto, 8);
  const ShapedParagraph large = textFonts().shape("Wave after wave", "en", BaseDirection::Auto, 64);
  ASSERT_EQ(small.glyphs.size(), large.glyphs.size());
  for (size_t i = 0; i < small.glyphs.size(); ++i) {
    EXPECT_EQ(small.glyphs[i].advancePx * 8, large.glyphs[i].advancePx);
  }
}

TEST(ShapeParagraph, PairsAreKerned) {
  TextFonts& fonts = textFonts();
  const double together = test::advanceOf(fonts.shape("AV"));
  const double apart = test::advanceOf(fonts.shape("A")) + test::advanceOf(fonts.shape("V"));
  EXPECT_LT(together, apart);
}

TEST(ShapeParagraph, ArabicLettersJoinAcrossSpansOfDifferentWeight) {
  TextFonts& fonts = textFonts();
  TextStyle bold = fonts.style();
  bold.weight = 700;
  const auto whole = fonts.shape("سلام", "ar");
  const auto split =
      shapeParagraph(TextFonts::pieces({{"سل", fonts.style(), false, "ar"}, {"ام", bold, false, "ar"}}), fonts.set);
  ASSERT_EQ(split.items.size(), 2U);
  EXPECT_EQ(split.items[0].face, fonts.arabic);
  EXPECT_EQ(split.items[1].face, fonts.arabicBold);
  // Alone, the same letters take other forms at the cut.
  const auto alone = fonts.shape("سل", "ar");
  const auto first = std::vector<ShapedGlyph>(split.glyphs.begin() + split.items[0].glyphBegin,
                                              split.glyphs.begin() + split.items[0].glyphEnd);
  ASSERT_FALSE(first.empty());
  EXPECT_NE(first.front().glyph, alone.glyphs.front().glyph) << "lam must be medial before the bold alef";
  // The right part of the whole word is seen initial form as in the split one.
  EXPECT_EQ(first.back().glyph, whole.glyphs.back().glyph);
}

TEST(ShapeParagraph, LanguageChoosesLocalForms) {
  // In Turkish the dot of i tells letters apart, so "fi" is no ligature.
  const auto english = textFonts().shape("fi", "en");
  const auto turkish = textFonts().shape("fi", "tr");
  EXPECT_EQ(turkish.glyphs.size(), 2U);
  EXPECT_NE(glyphIds(english), glyphIds(turkish));
}

TEST(ShapeParagraph, SerbianItalicsDifferFromRussianOnes) {
  FontSet set;
  FaceDescription description{"Source Serif 4", 400, true, {}};
  const FaceId face = set.declare(description);
  ASSERT_TRUE(set.supply(face, test::fontBytes("source-serif-4-cyrillic-400-italic.ttf")).ok());
  TextStyle style;
  style.italic = true;
  style.stack = set.stack({"Source Serif 4"});
  const auto russian = shapeParagraph(TextFonts::pieces({{"гдпт", style, false, "ru"}}), set);
  const auto serbian = shapeParagraph(TextFonts::pieces({{"гдпт", style, false, "sr-Cyrl"}}), set);
  EXPECT_NE(glyphIds(russian), glyphIds(serbian));
}

TEST(ShapeParagraph, PersianAndArabicDigitsKeepTheirOwnForms) {
  const auto arabic = textFonts().shape("۴۵۶", "ar");
  const auto urdu = textFonts().shape("۴۵۶", "ur");
  EXPECT_TRUE(arabic.missing.empty());
  EXPECT_NE(glyphIds(arabic), glyphIds(urdu));
}

TEST(ShapeParagraph, BracketsAreMirroredInRightToLeftText) {
  TextFonts& fonts = textFonts();
  const auto rtl = fonts.shape("(אב)", "he");
  const auto ltr = fonts.shape("()", "en");
  ASSERT_EQ(rtl.items.size(), 1U);
  ASSERT_EQ(rtl.glyphs.size(), 4U);
  const FontFace& hebrew = *fonts.set.face(fonts.hebrew);
  // Leftmost stands the closing bracket of the text; it must open to the right, as U+0028 does.
  const auto open = shapeParagraph(fonts.text("(", "he", BaseDirection::Ltr), fonts.set);
  EXPECT_TRUE(hebrew.covers('('));
  EXPECT_EQ(rtl.items[0].face, fonts.hebrew);
  EXPECT_NE(rtl.glyphs[0].glyph, rtl.glyphs[3].glyph);
  EXPECT_EQ(rtl.glyphs[0].cluster, 5U);
  EXPECT_EQ(ltr.glyphs.size(), 2U);
  (void)open;
}

TEST(ShapeParagraph, SpacesAndPunctuationStayWithTheFaceBeforeThem) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("سلام، «عالم» 2024 (مرحبا)!", "ar");
  for (const FaceId face : facesOf(paragraph)) EXPECT_EQ(face, fonts.arabic);
}

TEST(ShapeParagraph, LeadingPunctuationTakesTheFaceAfterIt) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("«سلام»", "ar");
  ASSERT_EQ(paragraph.items.size(), 1U);
  EXPECT_EQ(paragraph.items[0].face, fonts.arabic);
}

TEST(ShapeParagraph, MarksStayWithTheirBaseAcrossASpanEdge) {
  TextFonts& fonts = textFonts();
  TextStyle bold = fonts.style();
  bold.weight = 700;
  const auto paragraph = shapeParagraph(TextFonts::pieces({{"e", fonts.style()}, {"\u0301x", bold}}), fonts.set);
  ASSERT_EQ(paragraph.items.size(), 2U);
  EXPECT_EQ(paragraph.items[0].textEnd, 3U);
  EXPECT_EQ(paragraph.items[1].face, fonts.latinBold);
}

TEST(ShapeParagraph, AClusterIsSetFromOneFaceThatHasAllOfIt) {
  FontSet set;
  const auto declare = [&](std::vector<CodePointRange> ranges) {
    FaceDescription description;
    description.family = "F";
    description.ranges = std::move(ranges);
    return set.declare(description);
  };
  declare({{'a', 'z'}});
  const FaceId both = declare({{'a', 'z'}, {0x316, 0x316}});
  TextStyle style;
  style.stack = set.stack({"F"});
  const auto paragraph = shapeParagraph(TextFonts::pieces({{"ax\u0316b", style}}), set);
  // The word goes over as well: the second file has all of it.
  ASSERT_EQ(paragraph.items.size(), 1U);
  EXPECT_EQ(paragraph.items[0].face, both);
  EXPECT_EQ(set.state(both), FaceState::Wanted);
}

TEST(ShapeParagraph, MissingCharactersAreReportedOnceAndShownAsReplacement) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("a \u0905\u0906\u0905 b \U0001F469\u200D\U0001F680", "en");
  EXPECT_EQ(paragraph.missing, (std::vector<char32_t>{0x905, 0x906, 0x1F469, 0x1F680}));
  double advance = 0;
  const auto broken = breakLines(paragraph, kEndless, WrapStyle::Greedy, fonts.set);
  for (const GlyphRun& run : broken.runs) advance += static_cast<double>(run.widthPx);
  EXPECT_GT(advance, test::advanceOf(fonts.shape("a  b ")));
}

TEST(ShapeParagraph, IgnorablesAreNeverMissingAndTakeNoRoom) {
  TextFonts& fonts = textFonts();
  const auto plain = fonts.shape("office hours");
  const auto dressed = fonts.shape("of\u2060fice\u00AD hours\u200B\u200E\uFE0F\u061C");
  EXPECT_TRUE(dressed.missing.empty());
  const auto plainLines = breakLines(plain, kEndless, WrapStyle::Greedy, fonts.set);
  const auto dressedLines = breakLines(dressed, kEndless, WrapStyle::Greedy, fonts.set);
  ASSERT_EQ(dressedLines.lines.size(), 1U);
  EXPECT_NEAR(plainLines.lines[0].widthPx, dressedLines.lines[0].widthPx, 1.0F);
}

TEST(ShapeParagraph, LetterSpacingFollowsEachClusterButNeverJoinedLetters) {
  TextFonts& fonts = textFonts();
  TextStyle spaced = fonts.style();
  spaced.letterSpacingPx = 2;
  const auto latin = shapeParagraph(TextFonts::pieces({{"abc", spaced}}), fonts.set);
  EXPECT_NEAR(test::advanceOf(latin), test::advanceOf(fonts.shape("abc")) + 6, 0.001);
  const auto line = breakLines(latin, kEndless, WrapStyle::Greedy, fonts.set);
  EXPECT_NEAR(line.lines[0].widthPx, test::advanceOf(fonts.shape("abc")) + 4, 0.001);
  const auto arabic = shapeParagraph(TextFonts::pieces({{"سلام", spaced, false, "ar"}}), fonts.set);
  EXPECT_DOUBLE_EQ(test::advanceOf(arabic), test::advanceOf(fonts.shape("سلام", "ar")));
  const auto ligature = shapeParagraph(TextFonts::pieces({{"ffi", spaced}}), fonts.set);
  EXPECT_EQ(ligature.glyphs.size(), 3U);
}

TEST(ShapeParagraph, HebrewLetterSpacingStandsLeftOfEachLetter) {
  TextFonts& fonts = textFonts();
  TextStyle spaced = fonts.style();
  spaced.letterSpacingPx = 3;
  const auto plain = fonts.shape("אבג", "he");
  const auto paragraph = shapeParagraph(TextFonts::pieces({{"אבג", spaced, false, "he"}}), fonts.set);
  ASSERT_EQ(paragraph.glyphs.size(), plain.glyphs.size());
  for (size_t i = 0; i < plain.glyphs.size(); ++i) {
    EXPECT_NEAR(paragraph.glyphs[i].offsetXPx, plain.glyphs[i].offsetXPx + 3, 0.001);
    EXPECT_NEAR(paragraph.glyphs[i].advancePx, plain.glyphs[i].advancePx + 3, 0.001);
  }
}

TEST(ShapeParagraph, FacesThatAreNotLoadedAreWantedAndLeaveNoGlyphs) {
  FontSet set;
  FaceDescription description;
  description.family = "Source Serif 4";
  description.ranges = {{0x20, 0x7E}};
  const FaceId face = set.declare(description);
  TextStyle style;
  style.stack = set.stack({"Source Serif 4"});
  auto paragraph = shapeParagraph(TextFonts::pieces({{"Hello world", style}}), set);
  EXPECT_TRUE(paragraph.glyphs.empty());
  EXPECT_TRUE(paragraph.missing.empty());
  EXPECT_EQ(set.wanted(), std::vector<FaceId>{face});
  EXPECT_EQ(breakLines(paragraph, 100, WrapStyle::Greedy, set).lines.size(), 1U);
  ASSERT_TRUE(set.supply(face, test::fontBytes("source-serif-4-latin-400-normal.ttf")).ok());
  EXPECT_NE(paragraph.fontRevision, set.revision());
  paragraph = shapeParagraph(std::move(paragraph.source), set);
  EXPECT_EQ(paragraph.glyphs.size(), 11U);
  EXPECT_TRUE(set.wanted().empty());
}

}  // namespace
}  // namespace ac
