#include "text/breaking/break_lines.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "base/vector.h"
#include "unit/text/breaking/minimum_width.h"
#include "unit/text/test_fonts.h"

namespace ac {
namespace {

using test::kEndless;
using test::runTexts;
using test::TextFonts;
using test::textFonts;
using test::textOf;

using Texts = ac::Vector<std::string>;

Texts linesOf(const ShapedParagraph& paragraph, float width, WrapStyle style = WrapStyle::Greedy) {
  Texts texts;
  for (const Line& line : breakLines(paragraph, width, style, textFonts().set).lines) {
    texts.push_back(textOf(paragraph, line));
  }
  return texts;
}

TEST(BreakLines, EmptyTextGivesNoLines) {
  EXPECT_TRUE(linesOf(textFonts().shape(""), 100).empty());
  EXPECT_EQ(countLines(textFonts().shape(""), 100, WrapStyle::Greedy, textFonts().set), 0U);
}

TEST(BreakLines, EndlessWidthGivesOneLineForEachForcedBreak) {
  const auto paragraph = textFonts().shape("One\nTwo three\u2028Four");
  const Texts expected{"One\n", "Two three\u2028", "Four"};
  EXPECT_EQ(linesOf(paragraph, std::numeric_limits<float>::infinity()), expected);
}

TEST(BreakLines, EmptyLinesBetweenForcedBreaksStay) {
  const Texts expected{"\n", "\n", "a"};
  EXPECT_EQ(linesOf(textFonts().shape("\n\na"), 100), expected);
}

TEST(BreakLines, ATextFitsInItsNaturalWidthAndNotInLess) {
  const auto paragraph = textFonts().shape("The quick brown fox jumps over the lazy dog");
  const float natural = naturalWidth(paragraph);
  EXPECT_EQ(linesOf(paragraph, natural).size(), 1U);
  EXPECT_EQ(linesOf(paragraph, natural - 0.1F).size(), 2U);
  const float least = test::minimumWidth(paragraph);
  for (const Line& line : breakLines(paragraph, least, WrapStyle::Greedy, textFonts().set).lines) {
    EXPECT_LE(line.widthPx, least);
  }
}

TEST(BreakLines, WhiteSpaceAtTheEndHangs) {
  const auto paragraph = textFonts().shape("wide    wi");
  const float width = static_cast<float>(test::advanceOf(textFonts().shape("wide")));
  const Texts expected{"wide    ", "wi"};
  EXPECT_EQ(linesOf(paragraph, width + 1), expected);
  const auto broken = breakLines(paragraph, width + 1, WrapStyle::Greedy, textFonts().set);
  EXPECT_NEAR(broken.lines[0].widthPx, width, 0.01F);
  EXPECT_EQ(runTexts(paragraph, broken, 0), Texts{"wide"});
}

TEST(BreakLines, WidthsThatAreNoWidthsGiveOneClusterToALine) {
  const auto paragraph = textFonts().shape("abc e\u0301");
  const Texts expected{"a", "b", "c ", "e\u0301"};
  for (const float width : {0.0F, -5.0F, std::nanf("")}) EXPECT_EQ(linesOf(paragraph, width), expected) << width;
}

TEST(BreakLines, AWordTooWideIsBrokenOnlyWhenAloneOnItsLine) {
  const auto paragraph = textFonts().shape("a Donaudampfschifffahrt b");
  const Texts lines = linesOf(paragraph, 80);
  ASSERT_GE(lines.size(), 3U);
  EXPECT_EQ(lines[0], "a ");
  for (const Line& line : breakLines(paragraph, 80, WrapStyle::Greedy, textFonts().set).lines) {
    EXPECT_LE(line.widthPx, 80.01F);
  }
}

TEST(BreakLines, AWordTooWideByItsLastLetterFillsItsLine) {
  const Texts expected{"Donaudampfschiffahr", "t"};
  const auto paragraph = textFonts().shape("Donaudampfschiffahrt");
  EXPECT_EQ(linesOf(paragraph, naturalWidth(paragraph) - 0.1F), expected);
}

TEST(BreakLines, SoftHyphensShowOnlyWhereTheLineBreaks) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("consti\u00ADtution");
  const auto whole = breakLines(paragraph, kEndless, WrapStyle::Greedy, fonts.set);
  EXPECT_NEAR(whole.lines[0].widthPx, test::advanceOf(fonts.shape("constitution")), 0.5);
  const float part = static_cast<float>(test::advanceOf(fonts.shape("consti")));
  const float hyphen = static_cast<float>(test::advanceOf(fonts.shape("\u2010")));
  const auto broken = breakLines(paragraph, part + hyphen + 1, WrapStyle::Greedy, fonts.set);
  ASSERT_EQ(broken.lines.size(), 2U);
  EXPECT_NEAR(broken.lines[0].widthPx, part + hyphen, 0.5);
  const GlyphRun& run = broken.runs[0];
  EXPECT_EQ(run.glyphs[run.glyphCount - 1].glyph, fonts.shape("\u2010").glyphs[0].glyph);
  // Where the hyphen has no room, the break is not taken.
  const Texts narrow = linesOf(paragraph, part + hyphen / 2);
  EXPECT_NE(narrow[0], "consti\u00AD");
}

TEST(BreakLines, RunsOfALineStandOneAfterTheOther) {
  TextFonts& fonts = textFonts();
  TextStyle bold = fonts.style();
  bold.weight = 700;
  const auto paragraph = shapeParagraph(
      TextFonts::pieces({{"Plain ", fonts.style()}, {"bold", bold}, {" plain again", fonts.style()}}), fonts.set);
  const auto broken = breakLines(paragraph, kEndless, WrapStyle::Greedy, fonts.set);
  ASSERT_EQ(broken.runs.size(), 3U);
  float x = 0;
  for (const GlyphRun& run : broken.runs) {
    EXPECT_NEAR(run.xPx, x, 0.001F);
    x += run.widthPx;
  }
  EXPECT_NEAR(broken.lines[0].widthPx, x, 0.001F);
}

TEST(BreakLines, LatinInArabicStandsInVisualOrder) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("قال John Smith اليوم", "ar");
  EXPECT_EQ(paragraph.baseLevel, 1);
  const auto broken = breakLines(paragraph, kEndless, WrapStyle::Greedy, fonts.set);
  const Texts expected{" اليوم", "John Smith", "قال "};
  EXPECT_EQ(runTexts(paragraph, broken), expected);
}

TEST(BreakLines, NumbersReadLeftToRightInHebrew) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("בשנת 1948 הוקמה", "he");
  const auto broken = breakLines(paragraph, kEndless, WrapStyle::Greedy, fonts.set);
  const Texts expected{" הוקמה", "1948", "בשנת "};
  EXPECT_EQ(runTexts(paragraph, broken), expected);
  const GlyphRun& number = broken.runs[1];
  for (uint32_t i = 0; i < number.glyphCount; ++i) EXPECT_EQ(number.glyphs[i].cluster, number.textBegin + i);
}

TEST(BreakLines, EachLineIsOrderedByItself) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("אבג abc def דהו", "he");
  const float width = static_cast<float>(test::advanceOf(fonts.shape("אבג abc", "he"))) + 1;
  const auto broken = breakLines(paragraph, width, WrapStyle::Greedy, fonts.set);
  ASSERT_EQ(broken.lines.size(), 2U);
  EXPECT_EQ(runTexts(paragraph, broken, 0), (Texts{"abc", "אבג "}));
  EXPECT_EQ(runTexts(paragraph, broken, 1), (Texts{" דהו", "def"}));
}

TEST(BreakLines, AnIsolateDoesNotReorderWhatStandsAroundIt) {
  TextFonts& fonts = textFonts();
  // An override that is never closed, inside an isolated span.
  const auto paragraph = shapeParagraph(
      TextFonts::pieces({{"by ", fonts.style()}, {"\u202Eevil\u2069", fonts.style(), true}, {" at 10", fonts.style()}}),
      fonts.set);
  const auto broken = breakLines(paragraph, kEndless, WrapStyle::Greedy, fonts.set);
  const Texts texts = runTexts(paragraph, broken);
  EXPECT_EQ(texts.front(), "by ");
  EXPECT_EQ(texts.back(), " at 10");
  for (const ShapedItem& item : paragraph.items) {
    EXPECT_TRUE(item.span == 1 || item.level == 0);
  }
}

TEST(BreakLines, CountLinesAgreesWithTheLines) {
  TextFonts& fonts = textFonts();
  for (const char* text :
       {"Short", "The committee said on Tuesday that the well-known co\u00ADop\u00ADer\u00ADa\u00ADtion AV-To Wa.",
        "في عام 2024 قالت اللجنة إن التعاون مستمر", "Averyveryverylongwordwithnobreaksinitatall and more"}) {
    const auto paragraph = fonts.shape(text);
    for (float width = 1; width < 400; width += 7.3F) {
      for (const WrapStyle style : {WrapStyle::Greedy, WrapStyle::Balance}) {
        EXPECT_EQ(countLines(paragraph, width, style, fonts.set),
                  breakLines(paragraph, width, style, fonts.set).lines.size())
            << text << " at " << width;
      }
    }
  }
}

TEST(BreakLines, BalanceKeepsTheNumberOfLinesAndEvensThem) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("Parliament votes to reform the electricity market after a decade of debate");
  for (float width = 150; width < 700; width += 10) {
    const auto greedy = breakLines(paragraph, width, WrapStyle::Greedy, fonts.set);
    const auto balanced = breakLines(paragraph, width, WrapStyle::Balance, fonts.set);
    ASSERT_EQ(greedy.lines.size(), balanced.lines.size()) << width;
    const auto spread = [](const BrokenText& text) {
      double sum = 0;
      double squares = 0;
      for (const Line& line : text.lines) {
        sum += static_cast<double>(line.widthPx);
        squares += static_cast<double>(line.widthPx) * static_cast<double>(line.widthPx);
      }
      const double count = static_cast<double>(text.lines.size());
      return squares / count - sum / count * (sum / count);
    };
    EXPECT_LE(spread(balanced), spread(greedy) + 1e-3) << width;
    for (const Line& line : balanced.lines) EXPECT_LE(line.widthPx, width + 0.01F);
  }
}

TEST(BreakLines, BalanceLeavesNoWordAloneOnTheLastLine) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("A short headline that ends with one small word");
  for (float width = 180; width < naturalWidth(paragraph); width += 5) {
    const auto balanced = breakLines(paragraph, width, WrapStyle::Balance, fonts.set);
    EXPECT_NE(textOf(paragraph, balanced.lines.back()).find(' '), std::string::npos) << width;
  }
}

}  // namespace
}  // namespace ac
