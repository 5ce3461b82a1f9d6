#include <gtest/gtest.h>

#include "unit/text/test_fonts.h"

// Punctuation that hangs out of the column.

namespace ac {
namespace {

using test::TextFonts;
using test::textFonts;
using test::textOf;

ShapedParagraph hanging(const char* text, const char* lang, float share = 1) {
  ParagraphText source = textFonts().text(text, lang);
  source.hangShare = share;
  return shapeParagraph(std::move(source), textFonts().set);
}

float widthOf(const char* text) {
  return static_cast<float>(test::advanceOf(textFonts().shape(text)));
}

TEST(Hanging, ItIsOffUnlessAskedFor) {
  const auto broken = breakLines(textFonts().shape("“Quoted.”"), 1000, WrapStyle::Greedy, textFonts().set);
  EXPECT_EQ(broken.lines[0].hangStartPx, 0);
  EXPECT_EQ(broken.lines[0].hangEndPx, 0);
}

TEST(Hanging, QuotationMarksHangByTheirShareAndBracketsByHalf) {
  for (const float share : {0.5F, 1.0F}) {
    const auto quoted = breakLines(hanging("“Quoted”", "en", share), 1000, WrapStyle::Greedy, textFonts().set);
    EXPECT_NEAR(quoted.lines[0].hangStartPx, widthOf("“") * share, 0.5F);
    EXPECT_NEAR(quoted.lines[0].hangEndPx, widthOf("”") * share, 0.5F);
    const auto bracket = breakLines(hanging("(then)", "en", share), 1000, WrapStyle::Greedy, textFonts().set);
    EXPECT_NEAR(bracket.lines[0].hangStartPx, widthOf("(") * share / 2, 0.5F);
  }
}

TEST(Hanging, ALineMayBeWiderThanTheColumnByWhatHangs) {
  const auto paragraph =
      hanging("He said, “we go,” and went, as he said: a co\u00ADope\u00ADra\u00ADtion, then.", "en");
  size_t hung = 0;
  for (float width = 60; width < 400; width += 1.7F) {
    for (const WrapStyle style : {WrapStyle::Greedy, WrapStyle::Balance, WrapStyle::Best}) {
      const auto broken = breakLines(paragraph, width, style, textFonts().set);
      for (const Line& line : broken.lines) {
        EXPECT_LE(line.widthPx - line.hangStartPx - line.hangEndPx, width + 0.01F) << textOf(paragraph, line);
        hung += line.widthPx > width ? 1 : 0;
        double advance = 0;
        for (uint32_t r = line.runBegin; r < line.runEnd; ++r) {
          for (uint32_t g = 0; g < broken.runs[r].glyphCount; ++g) {
            advance += static_cast<double>(broken.runs[r].glyphs[g].advancePx);
          }
        }
        EXPECT_NEAR(line.widthPx, advance, 0.02) << textOf(paragraph, line);
      }
    }
  }
  EXPECT_GT(hung, 10U);
}

TEST(Hanging, ArabicHangsOnItsOwnSides) {
  const auto paragraph = hanging("«قالت اللجنة يوم الثلاثاء، إن التعاون مستمر»", "ar");
  const auto broken = breakLines(paragraph, 1000, WrapStyle::Greedy, textFonts().set);
  EXPECT_GT(broken.lines[0].hangStartPx, 2);
  EXPECT_GT(broken.lines[0].hangEndPx, 2);
}

TEST(Hanging, TextOfTheOtherDirectionAtTheEdgeDoesNotHang) {
  // In a right-to-left line the English quotation stands with its closing mark within the line.
  const auto paragraph = hanging("قال “John Smith”", "ar");
  for (const ShapedItem& item : paragraph.items) {
    const bool english = item.level == 2;
    if (!english) continue;
    const auto broken = breakLines(paragraph, 1000, WrapStyle::Greedy, textFonts().set);
    const bool closesInEnglish = item.textEnd == paragraph.source.text.size();
    EXPECT_EQ(broken.lines[0].hangEndPx > 0, !closesInEnglish);
  }
}

TEST(Hanging, JustifiedLinesFillTheColumnAndWhatHangs) {
  const auto paragraph = hanging(
      "“We asked people what they wanted,” he said, and they said: “A door that locks, a window that opens, and "
      "coffee,” "
      "which is what they were promised, in the end.",
      "en");
  LineRules rules = WrapStyle::Best;
  rules.alignment = Alignment::Justify;
  const auto broken = breakLines(paragraph, 420, rules, textFonts().set);
  ASSERT_GT(broken.lines.size(), 2U);
  for (size_t i = 0; i + 1 < broken.lines.size(); ++i) {
    const Line& line = broken.lines[i];
    if (broken.runs[line.runBegin].spaceExtraPx == 0) continue;
    EXPECT_NEAR(line.widthPx, 420 + line.hangStartPx + line.hangEndPx, 0.01F);
  }
}

}  // namespace
}  // namespace ac
