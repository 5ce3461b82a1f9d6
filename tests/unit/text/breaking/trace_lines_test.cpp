#include <gtest/gtest.h>

#include <cmath>

#include "unit/text/test_fonts.h"

namespace ac {
namespace {

using test::textFonts;

constexpr const char* kProse =
    "For the first time in eleven years travellers will be able to fall asleep in the capital and wake up by the sea. "
    "The ministers of transport signed the agreement on Tuesday, after two winters of talks about tracks, tariffs and "
    "toilets, and said that the night trains would run from June.";

LineRules rulesOf(WrapStyle style, Alignment alignment = Alignment::Start) {
  LineRules rules = style;
  rules.alignment = alignment;
  return rules;
}

const FitCandidate* candidateAt(const FittedLine& line, uint32_t textEnd) {
  for (const FitCandidate& candidate : line.candidates) {
    if (candidate.textEnd == textEnd) return &candidate;
  }
  return nullptr;
}

TEST(TraceLines, EveryLineThatWasChosenIsToldWithItsCostAndTheEndsItWasComparedWith) {
  const auto paragraph = textFonts().shape(kProse);
  for (const LineRules& rules : {rulesOf(WrapStyle::Balance), rulesOf(WrapStyle::Best),
                                 rulesOf(WrapStyle::Best, Alignment::Justify)}) {
    for (float width = 150; width < 700; width += 23) {
      const BrokenText broken = breakLines(paragraph, width, rules, textFonts().set);
      const std::vector<FittedLine> traced = traceLines(paragraph, width, rules, textFonts().set);
      ASSERT_EQ(traced.size(), broken.lines.size()) << width;
      double total = 0;
      for (size_t i = 0; i < traced.size(); ++i) {
        EXPECT_EQ(traced[i].textEnd, broken.lines[i].textEnd);
        total += traced[i].cost;
        EXPECT_NEAR(traced[i].totalCost, total, 1e-9 * total);
        const FitCandidate* own = candidateAt(traced[i], traced[i].textEnd);
        ASSERT_NE(own, nullptr);
        EXPECT_NEAR(own->totalCost, traced[i].totalCost, 1e-9 * total) << "the cheapest way there is the one taken";
      }
    }
  }
}

TEST(TraceLines, ALineCostsTheSquareOfItsBlankWhereLinesAreBalanced) {
  const auto paragraph = textFonts().shape(kProse);
  constexpr float kWidth = 320;
  const LineRules rules = rulesOf(WrapStyle::Balance);
  const BrokenText broken = breakLines(paragraph, kWidth, rules, textFonts().set);
  const std::vector<FittedLine> traced = traceLines(paragraph, kWidth, rules, textFonts().set);
  ASSERT_EQ(traced.size(), broken.lines.size());
  for (size_t i = 0; i < traced.size(); ++i) {
    const double blank = static_cast<double>(kWidth - broken.lines[i].widthPx);
    EXPECT_NEAR(traced[i].blankPx, blank, 0.01);
    EXPECT_NEAR(traced[i].cost, blank * blank / static_cast<double>(kWidth * kWidth), 1e-3);
  }
}

TEST(TraceLines, NoOtherEndOfTheLastButOneLineWouldHaveCostLess) {
  const auto paragraph = textFonts().shape(kProse);
  const LineRules rules = rulesOf(WrapStyle::Best);
  const std::vector<FittedLine> traced = traceLines(paragraph, 400, rules, textFonts().set);
  ASSERT_GE(traced.size(), 3U);
  size_t compared = 0;
  for (const FittedLine& line : traced) compared += line.candidates.size();
  EXPECT_GT(compared, traced.size());
  // Up to the end of the text there is one place to end, and its cost is the least of all.
  ASSERT_EQ(traced.back().candidates.size(), 1U);
  EXPECT_TRUE(std::isfinite(traced.back().totalCost));
}

TEST(TraceLines, LinesThatNoCostChoseHaveNone) {
  const auto paragraph = textFonts().shape(kProse);
  EXPECT_TRUE(traceLines(paragraph, 300, WrapStyle::Greedy, textFonts().set).empty());
  EXPECT_TRUE(traceLines(paragraph, 5000, WrapStyle::Best, textFonts().set).empty()) << "a single line";
  LineRules clamped = WrapStyle::Balance;
  clamped.maxLines = 2;
  EXPECT_TRUE(traceLines(paragraph, 200, clamped, textFonts().set).empty());
  EXPECT_TRUE(traceLines(textFonts().shape(""), 200, WrapStyle::Best, textFonts().set).empty());
  // Words wider than their room are broken by force; the lines between them are fitted.
  const auto forced = textFonts().shape(std::string(60, 'm') + " and a few words after it that take two lines or so");
  for (const FittedLine& line : traceLines(forced, 200, WrapStyle::Best, textFonts().set)) {
    EXPECT_GT(line.textEnd, 60U);
  }
}

}  // namespace
}  // namespace ac
