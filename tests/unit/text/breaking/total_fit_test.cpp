#include <gtest/gtest.h>

#include <cmath>

#include "text/shaping/break_tables.h"
#include "unit/text/test_fonts.h"

namespace ac {
namespace {

using test::TextFonts;
using test::textFonts;
using test::textOf;

constexpr const char* kProse =
    "For the first time in eleven years travellers will be able to fall asleep in the capital and wake up by the sea. "
    "The ministers of transport signed the agreement on Tuesday, after two winters of talks about tracks, tariffs and "
    "toilets, and said that the night trains would run from June.";

BrokenText linesOf(const ShapedParagraph& paragraph, float width, WrapStyle style,
                   Alignment alignment = Alignment::Start) {
  LineRules rules = style;
  rules.alignment = alignment;
  return breakLines(paragraph, width, rules, textFonts().set);
}

double square(double value) {
  return value * value;
}

// The squares of the blanks of all lines but the last, a blank as wide as the line being 1.
double raggedness(const BrokenText& broken, float width) {
  double sum = 0;
  for (size_t i = 0; i + 1 < broken.lines.size(); ++i) {
    sum += square((static_cast<double>(width) - static_cast<double>(broken.lines[i].widthPx)) /
                  static_cast<double>(width));
  }
  return sum;
}

bool endsInASingleWord(const ShapedParagraph& paragraph, const BrokenText& broken) {
  return broken.lines.size() > 1 && textOf(paragraph, broken.lines.back()).find(' ') == std::string::npos;
}

TEST(TotalFit, BestIsNeverMoreRaggedThanGreedyUnlessItSavesAWordFromStandingAlone) {
  const auto paragraph = textFonts().shape(kProse);
  size_t better = 0;
  for (float width = 120; width < 700; width += 3.1F) {
    const auto greedy = linesOf(paragraph, width, WrapStyle::Greedy);
    const auto best = linesOf(paragraph, width, WrapStyle::Best);
    ASSERT_EQ(best.lines.size(), greedy.lines.size()) << width;
    if (!endsInASingleWord(paragraph, greedy)) {
      EXPECT_LE(raggedness(best, width), raggedness(greedy, width) + 0.07) << width;
      better += raggedness(best, width) < raggedness(greedy, width) * 0.8 ? 1 : 0;
    }
    EXPECT_FALSE(endsInASingleWord(paragraph, best)) << width;
    for (const Line& line : best.lines) EXPECT_LE(line.widthPx, width + 0.01F);
  }
  EXPECT_GT(better, 20U);
}

// The least raggedness of any way to set cuts from `start` on in `lines` lines, the last one not counted.
double leastRaggedness(const ShapedParagraph::Tables& tables, size_t start, size_t lines, double width) {
  const size_t last = tables.cuts.size() - 1;
  if (lines == 1) {
    bool spaced = false;
    for (size_t at = start + 1; at < last; ++at) spaced |= (tables.traits[at] & kCutSpace) != 0;
    const double lacking = 0.25 - (tables.endPx[last] - tables.startPx[start]) / width;
    const bool fits = tables.endPx[last] - tables.startPx[start] <= width;
    return fits && spaced ? (lacking > 0 ? square(lacking) : 0) : 1e9;
  }
  double least = 1e9;
  for (size_t end = start + 1; end < last; ++end) {
    const double blank = width - (tables.endPx[end] - tables.startPx[start]);
    if (blank < 0) break;
    least = std::min(least, square(blank / width) + leastRaggedness(tables, end, lines - 1, width));
  }
  return least;
}

TEST(TotalFit, BestIsTheBestOfAllWays) {
  const auto paragraph = textFonts().shape(
      "Engineers compared seven lines: the shortest one over the pass would have saved forty minutes at best.");
  const auto& tables = *paragraph.tables;
  size_t compared = 0;
  for (float width = 150; width < 420; width += 7) {
    const auto best = linesOf(paragraph, width, WrapStyle::Best);
    if (best.lines.size() < 2) continue;
    const double least = leastRaggedness(tables, 0, best.lines.size(), static_cast<double>(width));
    if (least >= 1e9) continue;
    const double lacking = 0.25 - static_cast<double>(best.lines.back().widthPx / width);
    EXPECT_NEAR(raggedness(best, width) + (lacking > 0 ? square(lacking) : 0), least, 1e-5) << width;
    ++compared;
  }
  EXPECT_GT(compared, 20U);
}

TEST(TotalFit, AWordStandsAloneOnlyWhereTheTwoLastWordsDoNotFitOnALine) {
  TextFonts& fonts = textFonts();
  const auto paragraph = fonts.shape("A short standfirst of some words that closes with electricity authorities");
  const float lastTwo = naturalWidth(fonts.shape("electricity authorities"));
  for (const WrapStyle style : {WrapStyle::Balance, WrapStyle::Best}) {
    for (float width = 130; width < 600; width += 3) {
      if (std::fabs(width - lastTwo) < 1) continue;
      const auto broken = linesOf(paragraph, width, style);
      EXPECT_EQ(endsInASingleWord(paragraph, broken), width < lastTwo) << width;
    }
  }
}

TEST(TotalFit, TheEndOfAHyphenatedWordIsASingleWordToo) {
  const auto paragraph = textFonts().shape("The ministry presented a new consti\u00ADtu\u00ADtion");
  for (const WrapStyle style : {WrapStyle::Balance, WrapStyle::Best}) {
    for (float width = 200; width < 420; width += 3) {
      const auto broken = linesOf(paragraph, width, style);
      if (broken.lines.size() < 2) continue;
      EXPECT_NE(textOf(paragraph, broken.lines.back()).find(' '), std::string::npos) << width;
    }
  }
}

TEST(TotalFit, HyphensAreUsedLessThanByGreedyLines) {
  std::string text;
  for (int i = 0; i < 12; ++i)
    text += "extra\u00ADordi\u00ADnary co\u00ADopera\u00ADtion be\u00ADtween min\u00ADis\u00ADters ";
  const auto paragraph = textFonts().shape(text);
  const auto hyphens = [&](const BrokenText& broken) {
    size_t count = 0;
    for (const Line& line : broken.lines) count += textOf(paragraph, line).ends_with("\u00AD") ? 1 : 0;
    return count;
  };
  size_t greedy = 0;
  size_t best = 0;
  for (float width = 150; width < 500; width += 9) {
    greedy += hyphens(linesOf(paragraph, width, WrapStyle::Greedy));
    best += hyphens(linesOf(paragraph, width, WrapStyle::Best));
  }
  EXPECT_LT(best * 2, greedy);
}

TEST(TotalFit, ChineseEndsInAnyNumberOfCharactersButFew) {
  // Without a face for them the marks are all of one width; what counts is that every character may end a line.
  const auto paragraph = textFonts().shape("春眠不觉晓处处闻啼鸟夜来风雨声花落知多少", "zh");
  for (float width = 60; width < 300; width += 7) {
    const auto greedy = linesOf(paragraph, width, WrapStyle::Greedy);
    const auto best = linesOf(paragraph, width, WrapStyle::Best);
    ASSERT_EQ(best.lines.size(), greedy.lines.size());
    EXPECT_TRUE(best.lines.size() < 2 || textOf(paragraph, best.lines.back()).size() > 3U) << width;
  }
}

TEST(TotalFit, WordsBrokenByForceKeepTheirPiecesAndTheRestIsFitted) {
  const std::string longWord(200, 'm');
  const auto paragraph = textFonts().shape(std::string(kProse) + " " + longWord + " " + kProse);
  for (float width = 120; width < 500; width += 23) {
    const auto greedy = linesOf(paragraph, width, WrapStyle::Greedy);
    const auto best = linesOf(paragraph, width, WrapStyle::Best);
    ASSERT_EQ(best.lines.size(), greedy.lines.size());
    EXPECT_LE(raggedness(best, width), raggedness(greedy, width) + 0.07) << width;
    for (const Line& line : best.lines) EXPECT_LE(line.widthPx, width + 0.01F);
  }
}

TEST(TotalFit, StretchesBetweenForcedBreaksAreFittedOnTheirOwn) {
  TextFonts& fonts = textFonts();
  const auto both = fonts.shape(std::string(kProse) + "\n" + kProse);
  const auto one = fonts.shape(kProse);
  for (float width = 150; width < 500; width += 31) {
    const auto whole = linesOf(both, width, WrapStyle::Best);
    const auto single = linesOf(one, width, WrapStyle::Best);
    ASSERT_EQ(whole.lines.size(), single.lines.size() * 2);
    for (size_t i = 0; i < single.lines.size(); ++i) {
      EXPECT_NEAR(whole.lines[i].widthPx, single.lines[i].widthPx, 0.01F);
      EXPECT_NEAR(whole.lines[i + single.lines.size()].widthPx, single.lines[i].widthPx, 0.01F);
    }
  }
}

TEST(TotalFit, LongTextsAreFittedInLinearSteps) {
  std::string text;
  while (text.size() < 64 * 1024) text += kProse;
  const auto paragraph = textFonts().shape(text);
  for (const float width : {1.0F, 40.0F, 300.0F, 2000.0F}) {
    for (const Alignment alignment : {Alignment::Start, Alignment::Justify}) {
      const auto best = linesOf(paragraph, width, WrapStyle::Best, alignment);
      EXPECT_EQ(best.lines.size(), countLines(paragraph, width, WrapStyle::Greedy, textFonts().set)) << width;
      EXPECT_EQ(best.lines.back().textEnd, text.size());
    }
  }
}

}  // namespace
}  // namespace ac
