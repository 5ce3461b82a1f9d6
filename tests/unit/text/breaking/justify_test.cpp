#include <gtest/gtest.h>

#include <cmath>

#include "unit/text/test_fonts.h"

namespace ac {
namespace {

using test::TextFonts;
using test::textFonts;

constexpr const char* kProse =
    "For the first time in eleven years travellers will be able to fall asleep in the capital and wake up by the sea. "
    "The ministers of transport signed the agreement on Tuesday, after two winters of talks.\n"
    "A second part follows after a forced break and is justified as well, its own last line apart.";
constexpr const char* kArabic =
    "قالت اللجنة يوم الثلاثاء إن التعاون بين الدول مستمر وأكدت أن العمل لا يزال قائما في كل المدن الكبيرة";

BrokenText justified(const ShapedParagraph& paragraph, float width, WrapStyle style) {
  LineRules rules = style;
  rules.alignment = Alignment::Justify;
  return breakLines(paragraph, width, rules, textFonts().set);
}

float spaceOf(const char* lang) {
  return static_cast<float>(test::advanceOf(textFonts().shape(std::string(lang) == "ar" ? "ا ا" : "n n", lang)) -
                            2 * test::advanceOf(textFonts().shape(std::string(lang) == "ar" ? "ا" : "n", lang)));
}

bool closes(const ShapedParagraph& paragraph, const BrokenText& broken, size_t line) {
  return line + 1 == broken.lines.size() || test::textOf(paragraph, broken.lines[line]).ends_with("\n");
}

TEST(Justify, LinesFillTheWidthOrStayAsTheyAre) {
  for (const auto& [text, lang] : {std::pair{kProse, "en"}, std::pair{kArabic, "ar"}}) {
    const auto paragraph = textFonts().shape(text, lang);
    const float space = spaceOf(lang);
    size_t ragged = 0;  // Of Best; greedy lines may have too few spaces.
    for (const WrapStyle style : {WrapStyle::Greedy, WrapStyle::Best}) {
      for (float width = 240; width < 700; width += 7.3F) {
        const auto broken = justified(paragraph, width, style);
        for (size_t i = 0; i < broken.lines.size(); ++i) {
          const Line& line = broken.lines[i];
          EXPECT_LE(line.widthPx, width + 0.01F);
          const float extra = broken.runs[line.runBegin].spaceExtraPx;
          if (closes(paragraph, broken, i)) {
            EXPECT_LE(extra, 0) << "not widened";
            continue;
          }
          if (style == WrapStyle::Best && std::fabs(line.widthPx - width) > 0.01F) ++ragged;
          EXPECT_LE(extra, 20.01F) << "an em";
          EXPECT_GE(extra, -space * 0.21F);
        }
      }
    }
    EXPECT_LE(ragged, 1U) << lang;
  }
}

TEST(Justify, RunsFillTheLineAndOnlySpacesGrow) {
  for (const auto& [text, lang] : {std::pair{kProse, "en"}, std::pair{kArabic, "ar"}}) {
    const auto paragraph = textFonts().shape(text, lang);
    const auto broken = justified(paragraph, 300, WrapStyle::Best);
    for (const Line& line : broken.lines) {
      double pen = 0;
      for (uint32_t r = line.runBegin; r < line.runEnd; ++r) {
        const GlyphRun& run = broken.runs[r];
        EXPECT_NEAR(run.xPx, pen, 0.01);
        for (uint32_t g = 0; g < run.glyphCount; ++g) {
          pen += static_cast<double>(run.glyphs[g].advancePx);
          const bool separator = endsWordSeparator(paragraph, run, g);
          EXPECT_EQ(separator, paragraph.source.text[run.glyphs[g].cluster] == ' ');
          if (separator) pen += static_cast<double>(run.spaceExtraPx);
        }
        EXPECT_NEAR(run.xPx + run.widthPx, pen, 0.02);
      }
      EXPECT_NEAR(line.widthPx, pen, 0.02);
    }
  }
}

TEST(Justify, TheSpaceAtTheEndOfALineIsNotStretched) {
  const auto paragraph = textFonts().shape(kProse);
  const auto broken = justified(paragraph, 430, WrapStyle::Greedy);
  const Line& line = broken.lines[0];
  const std::string text = test::textOf(paragraph, line);
  const auto spaces = static_cast<float>(std::count(text.begin(), text.end(), ' ') - 1);
  const GlyphRun& run = broken.runs[line.runBegin];
  ASSERT_GT(run.spaceExtraPx, 0);
  float natural = 0;
  for (uint32_t g = 0; g < run.glyphCount; ++g) natural += run.glyphs[g].advancePx;
  EXPECT_NEAR(run.spaceExtraPx * spaces, 430 - natural, 0.01F);
}

TEST(Justify, NoBreakSpacesStretchAsWell) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("It costs 10\u00A0000 in all and more than that for those who come late to it");
  const auto broken = justified(paragraph, 230, WrapStyle::Greedy);
  const GlyphRun& run = broken.runs[0];
  ASSERT_GT(run.spaceExtraPx, 0);
  size_t separators = 0;
  for (uint32_t g = 0; g < run.glyphCount; ++g) separators += endsWordSeparator(paragraph, run, g) ? 1 : 0;
  const std::string text = test::textOf(paragraph, broken.lines[0]);
  ASSERT_NE(text.find("\u00A0"), std::string::npos);
  EXPECT_EQ(separators,
            static_cast<size_t>(std::count(text.begin(), text.end(), ' ')));  // One hangs, one does not break.
}

TEST(Justify, AnEndlessLineIsLeftAlone) {
  const auto paragraph = textFonts().shape(kProse);
  const auto broken = justified(paragraph, test::kEndless, WrapStyle::Best);
  EXPECT_EQ(broken.runs[0].spaceExtraPx, 0);
}

}  // namespace
}  // namespace ac
