#include <gtest/gtest.h>

#include "base/vector.h"
#include "text/unicode/code_points.h"
#include "text/unicode/grapheme.h"
#include "unit/text/test_fonts.h"

// Lines beyond a limit: the last one shown ends in an ellipsis.

namespace ac {
namespace {

using test::kEndless;
using test::runTexts;
using test::TextFonts;
using test::textFonts;
using test::textOf;

constexpr const char* kEnglish =
    "Parliament votes, after a decade of debate, to reform the electricity market and its grid.";
constexpr const char* kArabic = "قالت اللجنة يوم الثلاثاء إن التعاون بين الدول مستمر وأكدت أن العمل لا يزال قائما";

BrokenText clamped(const ShapedParagraph& paragraph, float width, uint32_t maxLines,
                   WrapStyle style = WrapStyle::Greedy) {
  LineRules rules = style;
  rules.maxLines = maxLines;
  const BrokenText broken = breakLines(paragraph, width, rules, textFonts().set);
  EXPECT_EQ(countLines(paragraph, width, rules, textFonts().set), broken.lines.size());
  return broken;
}

std::string visibleText(const ShapedParagraph& paragraph, const BrokenText& broken) {
  return paragraph.source.text.substr(0, broken.hiddenFrom);
}

// The run without text: that of the ellipsis.
const GlyphRun* ellipsisOf(const BrokenText& broken) {
  const Line& last = broken.lines.back();
  for (uint32_t r = last.runBegin; r < last.runEnd; ++r) {
    if (broken.runs[r].textBegin == broken.runs[r].textEnd) return &broken.runs[r];
  }
  return nullptr;
}

TEST(ClampLine, TextThatFitsIsLeftAlone) {
  const auto paragraph = textFonts().shape(kEnglish);
  const auto broken = clamped(paragraph, naturalWidth(paragraph), 1);
  EXPECT_EQ(broken.lines.size(), 1U);
  EXPECT_EQ(broken.hiddenFrom, BrokenText::kNothingHidden);
  EXPECT_EQ(ellipsisOf(broken), nullptr);
}

TEST(ClampLine, TheLastLineHoldsAsMuchAsFitsAndAnEllipsis) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape(kEnglish);
  for (float width = 60; width < naturalWidth(paragraph) / 2; width += 3.7F) {
    const auto broken = clamped(paragraph, width, 2);
    ASSERT_EQ(broken.lines.size(), 2U) << width;
    ASSERT_NE(ellipsisOf(broken), nullptr) << width;
    EXPECT_EQ(ellipsisOf(broken)->glyphs[0].glyph, fonts.shape("…").glyphs[0].glyph);
    EXPECT_LE(broken.lines[1].widthPx, width + 0.01F);
    const GlyphRun& last = broken.runs[broken.lines[1].runEnd - 1];
    EXPECT_EQ(&last, ellipsisOf(broken));
    EXPECT_NEAR(last.xPx + last.widthPx, broken.lines[1].widthPx, 0.01F);
    // The line shows what it would show if it were this text alone.
    const std::string shown = visibleText(paragraph, broken).substr(broken.lines[1].textBegin) + "…";
    EXPECT_NEAR(broken.lines[1].widthPx, naturalWidth(fonts.shape(shown)), 2) << shown << " but for kerning";
    // One cluster more would not have fitted, unless it is one that an ellipsis does not follow.
    std::string more = paragraph.source.text.substr(broken.lines[1].textBegin);
    more = more.substr(0, shown.size() - std::string("…").size() + 1);
    if (std::string(" ,.").find(more.back()) == std::string::npos) {
      EXPECT_GT(naturalWidth(fonts.shape(more + "…")), width - 2) << more;
    }
  }
}

TEST(ClampLine, AllTextStaysWithTheLines) {
  const auto paragraph = textFonts().shape(kEnglish);
  const auto broken = clamped(paragraph, 150, 2);
  std::string joined;
  for (const Line& line : broken.lines) joined += textOf(paragraph, line);
  EXPECT_EQ(joined, kEnglish);
}

TEST(ClampLine, WhiteSpaceAndPunctuationYieldToTheEllipsis) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("Parliament votes, — (and then) goes home for the night");
  for (float width = 30; width < 300; width += 1) {
    const auto broken = clamped(paragraph, width, 1);
    const std::string shown = visibleText(paragraph, broken);
    if (shown.size() < 2) continue;
    EXPECT_EQ(std::string(" ,(").find(shown.back()), std::string::npos) << "'" << shown << "' at " << width;
    EXPECT_FALSE(shown.ends_with("—")) << width;
  }
}

TEST(ClampLine, CutsBetweenGraphemesOnly) {
  TextFonts& fonts = textFonts();
  const auto paragraph =
      fonts.shape("e\u0301\u0323a\u0308o\u0302\u0301e\u0301e\u0301a\u030Ae\u0301o\u0308 Vie\u0323\u0302t Nam and more");
  const CodePoints codePoints = decodeText(paragraph.source.text);
  const ac::Vector<uint8_t> boundaries = graphemeBoundaries(codePoints.values);
  for (float width = 5; width < 160; width += 1.3F) {
    const auto broken = clamped(paragraph, width, 1);
    ASSERT_NE(broken.hiddenFrom, BrokenText::kNothingHidden);
    for (size_t i = 0; i < codePoints.size(); ++i) {
      EXPECT_TRUE(codePoints.offsets[i] != broken.hiddenFrom || boundaries[i] == 1) << width;
    }
  }
}

TEST(ClampLine, ArabicLettersBeforeTheEllipsisTakeTheirFinalForm) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape(kArabic, "ar");
  size_t withinWords = 0;
  for (float width = 60; width < 300; width += 2.3F) {
    const auto broken = clamped(paragraph, width, 1);
    const std::string shown = visibleText(paragraph, broken);
    const auto alone = fonts.shape(shown, "ar");
    const BrokenText aloneLine = breakLines(alone, kEndless, WrapStyle::Greedy, fonts.set);
    // Left of the text stands the ellipsis; the glyphs right of it are those of the shown text by itself.
    ASSERT_EQ(&broken.runs[broken.lines[0].runBegin], ellipsisOf(broken)) << width;
    ac::Vector<uint32_t> glyphs;
    for (uint32_t r = broken.lines[0].runBegin + 1; r < broken.lines[0].runEnd; ++r) {
      for (uint32_t g = 0; g < broken.runs[r].glyphCount; ++g) glyphs.push_back(broken.runs[r].glyphs[g].glyph);
    }
    ac::Vector<uint32_t> expected;
    for (const GlyphRun& run : aloneLine.runs) {
      for (uint32_t g = 0; g < run.glyphCount; ++g) expected.push_back(run.glyphs[g].glyph);
    }
    EXPECT_EQ(glyphs, expected) << shown;
    if (paragraph.source.text[broken.hiddenFrom] != ' ') ++withinWords;
  }
  EXPECT_GT(withinWords, 20U);
}

TEST(ClampLine, InMixedTextTheEllipsisStandsWhereTheTextWouldGoOn) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("قال John Smith Harding اليوم إن العمل مستمر", "ar");
  size_t inName = 0;
  size_t afterName = 0;
  for (float width = 60; width < naturalWidth(paragraph); width += 2) {
    const auto broken = clamped(paragraph, width, 1);
    const GlyphRun* ellipsis = ellipsisOf(broken);
    ASSERT_NE(ellipsis, nullptr);
    const std::string shown = visibleText(paragraph, broken);
    const auto texts = runTexts(paragraph, broken);
    if (shown.ends_with("Har")) {
      // Within the name, right of its letters, before the Arabic that stands further right.
      EXPECT_EQ(texts, (ac::Vector<std::string>{"John Smith Har", "", "قال "}));
      EXPECT_EQ(ellipsis->level, 2);
      ++inName;
    }
    if (shown.ends_with("اليوم")) {
      EXPECT_EQ(texts.front(), "");
      EXPECT_EQ(ellipsis->level, 1);
      ++afterName;
    }
  }
  EXPECT_GT(inName, 0U);
  EXPECT_GT(afterName, 0U);
}

TEST(ClampLine, TheEllipsisHasTheStyleOfTheLastTextShown) {
  TextFonts& fonts = textFonts();
  TextStyle bold = fonts.style(30);
  bold.weight = 700;
  const auto paragraph =
      shapeParagraph(TextFonts::pieces({{"Plain and ", fonts.style()}, {"bold words that go on", bold}}), fonts.set);
  const auto broken = clamped(paragraph, 200, 1);
  const GlyphRun* ellipsis = ellipsisOf(broken);
  ASSERT_NE(ellipsis, nullptr);
  EXPECT_EQ(ellipsis->face, fonts.latinBold);
  EXPECT_EQ(ellipsis->span, 1U);
  const auto alone = shapeParagraph(TextFonts::pieces({{"…", bold}}), fonts.set);
  EXPECT_NEAR(ellipsis->widthPx, test::advanceOf(alone), 0.001);
}

TEST(ClampLine, ALineThatEndsAtAForcedBreakKeepsItsText) {
  const auto paragraph = textFonts().shape("One line\nand another one");
  const auto broken = clamped(paragraph, 1000, 1);
  EXPECT_EQ(visibleText(paragraph, broken), "One line");
  EXPECT_NE(ellipsisOf(broken), nullptr);
}

TEST(ClampLine, WhatDoesNotShowIsNotMissed) {
  const auto paragraph = textFonts().shape("One line\n\n \n");
  const auto broken = clamped(paragraph, 1000, 1);
  ASSERT_EQ(broken.lines.size(), 1U);
  EXPECT_EQ(ellipsisOf(broken), nullptr);
  EXPECT_EQ(textOf(paragraph, broken.lines[0]), paragraph.source.text);
}

TEST(ClampLine, AtLeastOneClusterIsShownHoweverNarrowTheLine) {
  for (const char* text : {"Wide words", "…", ", ,, ,,,", "قال", "\u0301\u0301", "-"}) {
    const auto paragraph = textFonts().shape(std::string(text) + " and more of it");
    for (const float width : {0.0F, 1.0F, 5.0F, 20.0F}) {
      const auto broken = clamped(paragraph, width, 1);
      ASSERT_EQ(broken.lines.size(), 1U);
      EXPECT_GT(broken.runs.size(), 0U) << text;
    }
  }
}

TEST(ClampLine, EvenLinesAndTotalFitKeepToTheLimitToo) {
  const auto paragraph = textFonts().shape(kEnglish);
  for (const WrapStyle style : {WrapStyle::Balance, WrapStyle::Best}) {
    for (float width = 50; width < 900; width += 11) {
      const auto broken = clamped(paragraph, width, 3, style);
      EXPECT_LE(broken.lines.size(), 3U);
      EXPECT_EQ(broken.lines.back().textEnd, paragraph.source.text.size());
    }
  }
}

}  // namespace
}  // namespace ac
