#include <gtest/gtest.h>

#include <cmath>

#include "base/vector.h"
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
  for (const LineRules& rules :
       {rulesOf(WrapStyle::Balance), rulesOf(WrapStyle::Best), rulesOf(WrapStyle::Best, Alignment::Justify)}) {
    for (float width = 150; width < 700; width += 23) {
      const BrokenText broken = breakLines(paragraph, width, rules, textFonts().set);
      const ac::Vector<FittedLine> traced = traceLines(paragraph, width, rules, textFonts().set);
      ASSERT_EQ(traced.size(), broken.lines.size()) << width;
      double total = 0;
      for (size_t i = 0; i < traced.size(); ++i) {
        EXPECT_EQ(traced[i].textEnd, broken.lines[i].textEnd);
        total += traced[i].cost;
        EXPECT_NEAR(traced[i].totalCost, total, 1e-9 * total);
        const FitCandidate* own = candidateAt(traced[i], traced[i].textEnd);
        ASSERT_NE(own, nullptr);
        EXPECT_NEAR(own->allCost, traced.back().totalCost, 1e-9 * own->allCost) << "the way taken";
        for (const FitCandidate& other : traced[i].candidates) {
          EXPECT_GE(other.allCost, own->allCost * (1 - 1e-12)) << "is the cheapest";
        }
      }
    }
  }
}

TEST(TraceLines, ALineCostsTheSquareOfItsBlankWhereLinesAreBalanced) {
  const auto paragraph = textFonts().shape(kProse);
  constexpr float kWidth = 320;
  const LineRules rules = rulesOf(WrapStyle::Balance);
  const BrokenText broken = breakLines(paragraph, kWidth, rules, textFonts().set);
  const ac::Vector<FittedLine> traced = traceLines(paragraph, kWidth, rules, textFonts().set);
  ASSERT_EQ(traced.size(), broken.lines.size());
  for (size_t i = 0; i < traced.size(); ++i) {
    const double blank = static_cast<double>(kWidth - broken.lines[i].widthPx);
    EXPECT_NEAR(traced[i].blankPx, blank, 0.01);
    EXPECT_NEAR(traced[i].cost, blank * blank / static_cast<double>(kWidth * kWidth), 1e-3);
  }
}

TEST(TraceLines, AnotherEndOfALineCostsWhatTheLinesWithItCost) {
  const auto paragraph = textFonts().shape(kProse);
  const LineRules rules = rulesOf(WrapStyle::Balance);
  constexpr float kWidth = 400;
  const ac::Vector<FittedLine> traced = traceLines(paragraph, kWidth, rules, textFonts().set);
  ASSERT_GE(traced.size(), 3U);
  // Of the first line: the text from there on, broken by itself into the lines that are left.
  size_t compared = 0;
  for (const FitCandidate& other : traced.front().candidates) {
    if (!std::isfinite(other.allCost)) continue;
    const auto head = textFonts().shape(std::string(kProse).substr(0, other.textEnd));
    const auto rest = textFonts().shape(std::string(kProse).substr(other.textEnd));
    const double blank = static_cast<double>((kWidth - naturalWidth(head)) / kWidth);
    const ac::Vector<FittedLine> after = traceLines(rest, kWidth, rules, textFonts().set);
    if (after.size() + 1 != traced.size()) continue;
    EXPECT_NEAR(other.allCost, blank * blank + after.back().totalCost, 2e-3);
    ++compared;
  }
  EXPECT_GE(compared, 2U);
  ASSERT_EQ(traced.back().candidates.size(), 1U) << "the text has one end";
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
