#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/vector.h"
#include "unit/text/breaking/minimum_width.h"
#include "unit/text/test_fonts.h"

// What must hold for every width: no text lost, no line too wide, glyphs as if each line had been shaped by itself.

namespace ac {
namespace {

using test::TextFonts;
using test::textFonts;
using test::textOf;

struct Sample {
  const char* name;
  const char* lang;
  const char* text;
};

constexpr Sample kSamples[] = {
    {"English", "en",
     "AV-To Wa-Ty “Yes,” she said—T.V. at 10–12 W. 5th. The well-known co-operation of AWAY/TO and office-fficient "
     "Kafka, flying V. Tomorrow: WAVE, Tête-à-tête. L’avion “To” f-f-i."},
    {"SoftHyphens", "en",
     "in\u00ADter\u00ADna\u00ADtion\u00ADal\u00ADi\u00ADsa\u00ADtion of\u00ADfi\u00ADcial AV\u00ADAT\u00ADTo "
     "f\u00ADfi"},
    {"Arabic", "ar", "قالت اللجنة يوم الثلاثاء إن التعاون بين الدول مستمر، وأكدت أن العمل لا يزال قائماً."},
    {"Persian", "fa",
     "کمیته روز سه‌شنبه گفت که همکاری میان کشورها ادامه دارد و "
     "می‌تواند "
     "گسترش "
     "یابد."},
    {"Hebrew", "he", "הוועדה מסרה ביום שלישי כי שיתוף הפעולה (בין המדינות) נמשך מאז 1998, לפי AV-To."},
    {"Mixed", "ar", "نشرت Associated Press في 12/10 تقريراً عن AI-based tools (أدوات) و«Kafka»."},
    {"Long", "en", "Pneumonoultramicroscopicsilicovolcanoconiosis_AVAVAVAVToToToToWaWaWaWaffiffiffi and more"},
    {"Marks", "en", "e\u0301\u0323a\u0308o\u0302\u0301 Vie\u0323\u0302t Nam a\u030A\u0301 naïve"},
    {"Breaks", "en", "First line\nsecond  \n\n  third   \u2028 end "},
};

class EveryWidth : public testing::TestWithParam<Sample> {
 protected:
  ShapedParagraph shaped_ = textFonts().shape(GetParam().text, GetParam().lang);
  ac::Vector<float> widths() const {
    ac::Vector<float> list{0};
    for (float width = 3; width < naturalWidth(shaped_) + 30; width *= 1.07F) list.push_back(width);
    return list;
  }
};

INSTANTIATE_TEST_SUITE_P(Text, EveryWidth, testing::ValuesIn(kSamples),
                         [](const testing::TestParamInfo<Sample>& sample) { return std::string(sample.param.name); });

TEST_P(EveryWidth, AllTextIsOnItsLineOnceAndInOrder) {
  for (const float width : widths()) {
    const BrokenText broken = breakLines(shaped_, width, WrapStyle::Greedy, textFonts().set);
    uint32_t at = 0;
    for (const Line& line : broken.lines) {
      EXPECT_EQ(line.textBegin, at);
      EXPECT_GT(line.textEnd, line.textBegin);
      at = line.textEnd;
      // The runs, put in logical order, cover the line up to its white space.
      ac::Vector<std::pair<uint32_t, uint32_t>> ranges;
      for (uint32_t i = line.runBegin; i < line.runEnd; ++i) {
        ranges.emplace_back(broken.runs[i].textBegin, broken.runs[i].textEnd);
        const GlyphRun& run = broken.runs[i];
        for (uint32_t g = 0; g < run.glyphCount; ++g) {
          EXPECT_GE(run.glyphs[g].cluster, run.textBegin);
          EXPECT_LE(run.glyphs[g].cluster, run.textEnd) << "only a hyphen stands at the end";
        }
      }
      std::sort(ranges.begin(), ranges.end());
      uint32_t covered = line.textBegin;
      for (const auto& [begin, end] : ranges) {
        EXPECT_EQ(begin, covered) << width;
        covered = end;
      }
      const std::string rest = shaped_.source.text.substr(covered, line.textEnd - covered);
      EXPECT_EQ(rest.find_first_not_of(" \n\u2028\u00AD"), std::string::npos) << "'" << rest << "' at " << width;
    }
    EXPECT_EQ(at, shaped_.source.text.size());
  }
}

TEST_P(EveryWidth, NoLineIsWiderThanItMayBeUnlessItIsOneCluster) {
  for (const float width : widths()) {
    for (const WrapStyle style : {WrapStyle::Greedy, WrapStyle::Balance, WrapStyle::Best}) {
      const BrokenText broken = breakLines(shaped_, width, style, textFonts().set);
      for (const Line& line : broken.lines) {
        if (line.widthPx <= width + 0.01F) continue;
        std::set<uint32_t> clusters;  // As HarfBuzz sees them: a ligature is one.
        for (uint32_t i = line.runBegin; i < line.runEnd; ++i) {
          const GlyphRun& run = broken.runs[i];
          for (uint32_t g = 0; g < run.glyphCount; ++g) {
            const bool visible = run.glyphs[g].advancePx > 0 && run.glyphs[g].cluster < run.textEnd;
            if (visible) clusters.insert(run.glyphs[g].cluster);
          }
        }
        EXPECT_EQ(clusters.size(), 1U) << textOf(shaped_, line) << " is " << line.widthPx << " wide at " << width;
      }
    }
  }
}

TEST_P(EveryWidth, CountIsTheNumberOfLines) {
  for (const float width : widths()) {
    const auto lines = breakLines(shaped_, width, WrapStyle::Greedy, textFonts().set).lines.size();
    EXPECT_EQ(countLines(shaped_, width, WrapStyle::Greedy, textFonts().set), lines) << width;
    for (const WrapStyle style : {WrapStyle::Balance, WrapStyle::Best}) {
      const auto chosen = breakLines(shaped_, width, style, textFonts().set).lines.size();
      EXPECT_EQ(countLines(shaped_, width, style, textFonts().set), chosen) << width;
      EXPECT_GE(chosen, lines) << width;
      const bool hyphens = std::string_view(GetParam().text).find("\u00AD") != std::string_view::npos;
      EXPECT_TRUE(hyphens || chosen == lines) << width;
    }
  }
}

TEST_P(EveryWidth, RunsFillTheLine) {
  for (const float width : widths()) {
    const BrokenText broken = breakLines(shaped_, width, WrapStyle::Greedy, textFonts().set);
    for (const Line& line : broken.lines) {
      double sum = 0;
      for (uint32_t i = line.runBegin; i < line.runEnd; ++i) {
        const GlyphRun& run = broken.runs[i];
        EXPECT_NEAR(run.xPx, sum, 0.01);
        double advance = 0;
        for (uint32_t g = 0; g < run.glyphCount; ++g) advance += static_cast<double>(run.glyphs[g].advancePx);
        EXPECT_NEAR(run.widthPx, advance, 0.01);
        sum += static_cast<double>(run.widthPx);
      }
      EXPECT_NEAR(line.widthPx, sum, 0.01) << width;
    }
  }
}

// The glyphs of one line, left to right.
ac::Vector<std::pair<FaceId, uint32_t>> glyphsOf(const BrokenText& broken, const Line& line) {
  ac::Vector<std::pair<FaceId, uint32_t>> glyphs;
  for (uint32_t i = line.runBegin; i < line.runEnd; ++i) {
    for (uint32_t g = 0; g < broken.runs[i].glyphCount; ++g) {
      glyphs.emplace_back(broken.runs[i].face, broken.runs[i].glyphs[g].glyph);
    }
  }
  return glyphs;
}

// Level and face of each run: what a line shows may hang on the text around it (a hyphen between two directions, digits
// after Arabic), and then it is rightly not what the line alone would be.
ac::Vector<std::pair<int, FaceId>> runKinds(const BrokenText& broken, const Line& line) {
  ac::Vector<std::pair<int, FaceId>> kinds;
  for (uint32_t i = line.runBegin; i < line.runEnd; ++i) kinds.emplace_back(broken.runs[i].level, broken.runs[i].face);
  return kinds;
}

TEST_P(EveryWidth, LinesLookAsIfShapedByThemselves) {
  TextFonts& fonts = textFonts();
  size_t compared = 0;
  size_t others = 0;
  const BaseDirection direction = shaped_.baseLevel == 1 ? BaseDirection::Rtl : BaseDirection::Ltr;
  for (const float width : widths()) {
    // Within words the letters keep the forms of the whole word, which is not what a line alone would show.
    if (width < test::minimumWidth(shaped_)) continue;
    const BrokenText broken = breakLines(shaped_, width, WrapStyle::Greedy, fonts.set);
    for (const Line& line : broken.lines) {
      std::string text = textOf(shaped_, line);
      if (text.ends_with("\u00AD")) continue;
      const auto alone = fonts.shape(text, GetParam().lang, direction);
      const auto aloneLines = breakLines(alone, test::kEndless, WrapStyle::Greedy, fonts.set);
      ASSERT_EQ(aloneLines.lines.size(), 1U) << text;
      if (runKinds(aloneLines, aloneLines.lines[0]) != runKinds(broken, line)) {
        ++others;
        continue;
      }
      ++compared;
      EXPECT_NEAR(aloneLines.lines[0].widthPx, line.widthPx, 0.01F) << text << " at " << width;
      EXPECT_EQ(glyphsOf(aloneLines, aloneLines.lines[0]), glyphsOf(broken, line)) << text << " at " << width;
    }
  }
  EXPECT_GT(compared, others * 2);
}

}  // namespace
}  // namespace ac
