#include "text/shaping/shape.h"

#include <gtest/gtest.h>

#include "base/vector.h"
#include "unit/text/test_fonts.h"

namespace ac {
namespace {

using test::glyphIds;
using test::kEndless;
using test::TextFonts;
using test::textFonts;

ac::Vector<FaceId> facesOf(const ShapedParagraph& paragraph) {
  ac::Vector<FaceId> faces;
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
  const auto first = ac::Vector<ShapedGlyph>(split.glyphs.begin() + split.items[0].glyphBegin,
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

TEST(ShapeParagraph, PunctuationAfterEmbeddedTextIsThatOfTheTextAround) {
  TextFonts& fonts = textFonts();
  const auto faceOf = [](const ShapedParagraph& paragraph, std::string_view text) {
    const size_t at = paragraph.source.text.find(text);
    for (const ShapedItem& item : paragraph.items) {
      if (at >= item.textBegin && at < item.textEnd) return item.face;
    }
    return kNoFace;
  };
  const auto english = fonts.shape("he said שלום (24/7), twice");
  EXPECT_EQ(faceOf(english, " שלום"), fonts.latin);
  EXPECT_EQ(faceOf(english, "24/7"), fonts.hebrew);
  EXPECT_EQ(faceOf(english, ", twice"), fonts.latin);
  EXPECT_EQ(faceOf(fonts.shape("שלום, he said", "en", BaseDirection::Ltr), ","), fonts.latin);
  const auto arabic = fonts.shape("قال John Smith اليوم", "ar");
  EXPECT_EQ(facesOf(arabic), (ac::Vector<FaceId>{fonts.arabic, fonts.latin, fonts.arabic}));
  EXPECT_EQ(arabic.items[1].textEnd, std::string("قال John Smith").size());
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
  const auto declare = [&](ac::Vector<CodePointRange> ranges) {
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
  EXPECT_EQ(paragraph.missing, (ac::Vector<char32_t>{0x905, 0x906, 0x1F469, 0x1F680}));
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

TEST(ShapeParagraph, RomanianTurnsTheCedillaIntoAComma) {
  FontSet set;
  const FaceId face = set.declare({"Inter", 400, false, {}});
  ASSERT_TRUE(set.supply(face, test::fontBytes("inter-latin-400-normal.ttf")).ok());
  TextStyle style;
  style.stack = set.stack({"Inter"});
  const auto glyphsIn = [&](const char* lang) {
    return glyphIds(shapeParagraph(TextFonts::pieces({{"\u015F", style, false, lang}}), set));
  };
  EXPECT_EQ(glyphsIn("en"), glyphsIn("tr"));
  EXPECT_NE(glyphsIn("en"), glyphsIn("ro"));
  EXPECT_EQ(glyphsIn("ro"), glyphsIn("ro-MD"));
}

TEST(ShapeParagraph, CrimeanTatarTellsItsDotsApartToo) {
  EXPECT_EQ(textFonts().shape("fi", "crh").glyphs.size(), 2U);
}

TEST(ShapeParagraph, KurdishAndUrduFormsFollowTheLanguage) {
  const auto arabic = glyphIds(textFonts().shape("ه", "ar"));
  EXPECT_EQ(arabic, glyphIds(textFonts().shape("ه", "fa")));
  EXPECT_EQ(glyphIds(textFonts().shape("۴۶۷", "fa")), glyphIds(textFonts().shape("۴۶۷", "pes-IR")));
  EXPECT_NE(glyphIds(textFonts().shape("۴۶۷", "fa")), glyphIds(textFonts().shape("۴۶۷", "ur")));
}

// Source Serif with what only themes that ask for features download.
struct FeatureFonts {
  FontSet set;
  TextStyle style;

  FeatureFonts() {
    const FaceId face = set.declare({"Source Serif 4 Features", 400, false, {}});
    EXPECT_TRUE(set.supply(face, test::fontBytes("source-serif-4-latin-features-400-normal.ttf")).ok());
    style.stack = set.stack({"Source Serif 4 Features"});
  }

  ShapedParagraph shape(const char* text, ac::Vector<FontFeature> features, float letterSpacingPx = 0) {
    style.features = set.features().intern(std::move(features));
    style.letterSpacingPx = letterSpacingPx;
    return shapeParagraph(TextFonts::pieces({{text, style}}), set);
  }
};

constexpr uint32_t featureTag(const char (&name)[5]) {
  return static_cast<uint32_t>(name[0]) << 24 | static_cast<uint32_t>(name[1]) << 16 |
         static_cast<uint32_t>(name[2]) << 8 | static_cast<uint32_t>(name[3]);
}

TEST(ShapeParagraph, FeaturesOfTheStyleChooseGlyphs) {
  FeatureFonts fonts;
  const auto plain = fonts.shape("Abc 1790", {});
  for (const uint32_t tag : {featureTag("onum"), featureTag("smcp"), featureTag("c2sc"), featureTag("pnum")}) {
    const auto chosen = fonts.shape("Abc 1790", {{tag, 1}});
    EXPECT_NE(glyphIds(chosen), glyphIds(plain)) << tag;
  }
  EXPECT_EQ(fonts.shape("office", {}).glyphs.size() + 2,
            fonts.shape("office", {{featureTag("liga"), 0}}).glyphs.size());
}

TEST(ShapeParagraph, TabularFiguresAreAllOfOneWidth) {
  FeatureFonts fonts;
  const ac::Vector<FontFeature> tabular = {{featureTag("tnum"), 1}};
  const double one = test::advanceOf(fonts.shape("1", tabular));
  for (const char* figure : {"0", "4", "7", "8"}) EXPECT_DOUBLE_EQ(test::advanceOf(fonts.shape(figure, tabular)), one);
  const ac::Vector<FontFeature> proportional = {{featureTag("pnum"), 1}};
  EXPECT_LT(test::advanceOf(fonts.shape("1", proportional)), test::advanceOf(fonts.shape("8", proportional)));
}

TEST(ShapeParagraph, ListsOfFeaturesAreInternedAndTheEmptyOneIsZero) {
  FeatureSets sets;
  EXPECT_EQ(sets.intern({}), 0);
  const FeatureSetId figures = sets.intern({{featureTag("tnum"), 1}});
  EXPECT_NE(figures, 0);
  EXPECT_EQ(sets.intern({{featureTag("tnum"), 1}}), figures);
  EXPECT_NE(sets.intern({{featureTag("tnum"), 0}}), figures);
  EXPECT_EQ(sets.list(figures).size(), 1U);
  EXPECT_TRUE(sets.list(0).empty());
  EXPECT_TRUE(sets.list(99).empty());
}

TEST(ShapeParagraph, LetterSpacingSwitchesLigaturesOffUnlessTheStyleAsksForThem) {
  FeatureFonts fonts;
  EXPECT_EQ(fonts.shape("fi", {}, 2).glyphs.size(), 2U);
  EXPECT_EQ(fonts.shape("fi", {{featureTag("liga"), 1}}, 2).glyphs.size(), 1U);
}

TEST(ShapeParagraph, HebrewLetterSpacingIsDroppedAtTheEndOfTheLine) {
  TextFonts& fonts = textFonts();
  TextStyle spaced = fonts.style();
  spaced.letterSpacingPx = 3;
  const auto paragraph = shapeParagraph(TextFonts::pieces({{"אבג דהו", spaced, false, "he"}}), fonts.set);
  const auto plain = fonts.shape("אבג דהו", "he");
  const auto whole = breakLines(paragraph, kEndless, WrapStyle::Greedy, fonts.set);
  EXPECT_NEAR(whole.lines[0].widthPx, test::advanceOf(plain) + 6 * 3, 0.01);
  EXPECT_NEAR(whole.runs[0].glyphs[0].offsetXPx, plain.glyphs[0].offsetXPx, 0.001)
      << "the last letter stands at the edge";
  EXPECT_NEAR(whole.runs[0].widthPx, whole.lines[0].widthPx, 0.01);
  const auto broken = breakLines(paragraph, whole.lines[0].widthPx - 1, WrapStyle::Greedy, fonts.set);
  ASSERT_EQ(broken.lines.size(), 2U);
  EXPECT_NEAR(broken.lines[0].widthPx, test::advanceOf(fonts.shape("אבג", "he")) + 2 * 3, 0.01);
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
  EXPECT_EQ(set.wanted(), ac::Vector<FaceId>{face});
  EXPECT_EQ(breakLines(paragraph, 100, WrapStyle::Greedy, set).lines.size(), 1U);
  ASSERT_TRUE(set.supply(face, test::fontBytes("source-serif-4-latin-400-normal.ttf")).ok());
  EXPECT_NE(paragraph.fontRevision, set.revision());
  paragraph = shapeParagraph(std::move(paragraph.source), set);
  EXPECT_EQ(paragraph.glyphs.size(), 11U);
  EXPECT_TRUE(set.wanted().empty());
}

}  // namespace
}  // namespace ac
