#include "text/line_opportunities.h"

#include <gtest/gtest.h>

#include "text/code_points.h"

namespace ac {
namespace {

// The text with '/' where a line may end and '!' where it must.
std::string opportunitiesOf(std::string_view text, const std::string& lang = "en") {
  const CodePoints points = decodeText(text);
  const std::vector<LineBreak> breaks = lineOpportunities(points.values, lang);
  std::string out;
  for (size_t i = 0; i < points.size(); ++i) {
    out += text.substr(points.offsets[i], points.offsets[i + 1] - points.offsets[i]);
    if (breaks[i] != LineBreak::Prohibited) out += breaks[i] == LineBreak::Mandatory ? '!' : '/';
  }
  return out;
}

TEST(LineOpportunities, EmptyTextHasNone) {
  EXPECT_TRUE(lineOpportunities({}, "en").empty());
}

TEST(LineOpportunities, AfterSpacesAndHyphens) {
  EXPECT_EQ(opportunitiesOf("a well-known  fact"), "a /well-/known  /fact!");
}

TEST(LineOpportunities, ForcedAfterLineFeedsAndLineSeparators) {
  EXPECT_EQ(opportunitiesOf("a\nb\u2028c"), "a\n!b\u2028!c!");
}

TEST(LineOpportunities, NoneAtNoBreakSpaces) {
  EXPECT_EQ(opportunitiesOf("10\u00A0km\u202F!"), "10\u00A0km\u202F!!");
}

TEST(LineOpportunities, FrenchQuotationMarksHoldTheirText) {
  EXPECT_EQ(opportunitiesOf("dit « oui » et", "fr"), "dit /« oui » /et!");
}

TEST(LineOpportunities, SoftHyphensAndZeroWidthSpacesAreSome) {
  EXPECT_EQ(opportunitiesOf("a\u00ADb\u200Bc"), "a\u00AD/b\u200B/c!");
}

TEST(LineOpportunities, IdeographsBreakAnywhereButBeforeTheirPunctuation) {
  EXPECT_EQ(opportunitiesOf("漢字。文", "zh"), "漢/字。/文!");
}

TEST(LineOpportunities, LanguagesOfTwoLettersAloneAreLookedAt) {
  for (const char* lang : {"", "x", "qq-strict", "en-Latn-GB"}) EXPECT_EQ(opportunitiesOf("a b", lang), "a /b!");
}

}  // namespace
}  // namespace ac
