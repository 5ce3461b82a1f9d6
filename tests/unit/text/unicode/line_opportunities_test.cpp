#include "text/unicode/line_opportunities.h"

#include <gtest/gtest.h>

#include "base/vector.h"
#include "text/unicode/code_points.h"

namespace ac {
namespace {

// The text with '/' where a line may end and '!' where it must.
std::string opportunitiesOf(std::string_view text, LineBreakTailoring tailoring = LineBreakTailoring::Browser) {
  const CodePoints points = decodeText(text);
  const ac::Vector<LineBreak> breaks = lineOpportunities(points.values, tailoring);
  std::string out;
  for (size_t i = 0; i < points.size(); ++i) {
    out += text.substr(points.offsets[i], points.offsets[i + 1] - points.offsets[i]);
    if (breaks[i] != LineBreak::Prohibited) out += breaks[i] == LineBreak::Mandatory ? '!' : '/';
  }
  return out;
}

TEST(LineOpportunities, EmptyTextHasNone) {
  EXPECT_TRUE(lineOpportunities({}, LineBreakTailoring::Browser).empty());
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

TEST(LineOpportunities, FrenchQuotationMarksHoldTheirTextByTheSpacesThatDoNotBreak) {
  EXPECT_EQ(opportunitiesOf("dit «\u00A0oui\u00A0» et"), "dit /«\u00A0oui\u00A0» /et!");
  EXPECT_EQ(opportunitiesOf("dit «\u202Foui\u202F» ; quoi\u202F?"), "dit /«\u202Foui\u202F» ; /quoi\u202F?!");
}

TEST(LineOpportunities, FrenchSignsHoldTheirTextByPlainSpacesToo) {
  for (const LineBreakTailoring tailoring : {LineBreakTailoring::None, LineBreakTailoring::Browser}) {
    EXPECT_EQ(opportunitiesOf("dit « oui » et", tailoring), "dit /« oui » /et!");
    EXPECT_EQ(opportunitiesOf("phare : « La mer » ; va ! ou ? « Non. »", tailoring),
              "phare : /« La /mer » ; /va ! /ou ? /« Non. »!");
    EXPECT_EQ(opportunitiesOf("er sagt »ja« und ( so ) , 100 %", tailoring), "er /sagt /»ja« /und /( so ) , /100 /%!");
  }
}

TEST(LineOpportunities, SoftHyphensAndZeroWidthSpacesAreSome) {
  EXPECT_EQ(opportunitiesOf("a\u00ADb\u200Bc"), "a\u00AD/b\u200B/c!");
}

TEST(LineOpportunities, IdeographsBreakAnywhereButBeforeTheirPunctuation) {
  EXPECT_EQ(opportunitiesOf("漢字。文"), "漢/字。/文!");
}

// What follows is what Chromium 156 does with the same words in a box of no width.

TEST(BrowserBreaks, SlashesAndDotsHoldAddressesPathsAndFractionsTogether) {
  EXPECT_EQ(opportunitiesOf("http://x.com/a?b=c&d"), "http://x.com/a?/b=c&d!");
  EXPECT_EQ(opportunitiesOf("https://www.example.org/to-page_2.html?q=1&x=%20#f"),
            "https://www.example.org/to-/page_2.html?/q=1&x=%20#f!");
  EXPECT_EQ(opportunitiesOf("and/or 1/2 km/h /usr/bin C:\\dir"), "and/or /1/2 /km/h //usr/bin /C:\\dir!");
}

TEST(BrowserBreaks, HyphensBreakAfterLettersAndDigitsButNotBeforeNumbersAlone) {
  EXPECT_EQ(opportunitiesOf("well-known x-1 1-x 1-2 -5 (-5)"), "well-/known /x-/1 /1-/x /1-/2 /-5 /(-5)!");
  EXPECT_EQ(opportunitiesOf("--flag a--b 2020-2021"), "-/-/flag /a-/-/b /2020-/2021!");
  EXPECT_EQ(opportunitiesOf("a\u2011b תל-אביב בית־ספר"), "a\u2011b /תל-/אביב /בית־/ספר!");
}

TEST(BrowserBreaks, PunctuationWithinAWordHoldsIt) {
  EXPECT_EQ(opportunitiesOf("yes!no C++ C# $5 50% foo@bar.com a!?b"), "yes!no /C++ /C# /$5 /50% /foo@bar.com /a!?/b!");
  EXPECT_EQ(opportunitiesOf("f(x) a)(b a.[b] a|b"), "f(x) /a)/(b /a./[b] /a|b!");
  EXPECT_EQ(opportunitiesOf("don't rock’n’roll 1,000 3:30 e.g./i.e."), "don't /rock’n’roll /1,000 /3:30 /e.g./i.e.!");
}

TEST(BrowserBreaks, AWordMayBeginALineWithASignThatMayNotStandThereAlone) {
  EXPECT_EQ(opportunitiesOf("use .NET in /usr as !x :) .5 a / b ... c"),
            "use /.NET /in //usr /as /!x :) /.5 /a / /b ... /c!");
}

TEST(BrowserBreaks, SmallKanaAndTheProlongedSoundMarkMayBeginALine) {
  EXPECT_EQ(opportunitiesOf("きゃっと"), "き/ゃ/っ/と!");
  EXPECT_EQ(opportunitiesOf("コーヒー々"), "コ/ー/ヒ/ー々!");
  EXPECT_EQ(opportunitiesOf("きゃっと", LineBreakTailoring::None), "きゃっ/と!");
  EXPECT_EQ(opportunitiesOf("漢字、「カギ」（括弧）漢！"), "漢/字、/「カ/ギ」/（括/弧）/漢！!");
}

TEST(BrowserBreaks, NumbersAndTheirSignsHoldTogetherInEveryScript) {
  EXPECT_EQ(opportunitiesOf("100円 ￥100 ٪٥٠ ١٢٣٫٤٥ 10\u202F000\u00A0km"),
            "100/円 /￥100 /٪٥٠ /١٢٣٫٤٥ /10\u202F000\u00A0km!");
}

TEST(BrowserBreaks, ThaiHoldsTogetherButWhereItIsDivided) {
  EXPECT_EQ(opportunitiesOf("ภาษาไทย สวัสดี"), "ภาษาไทย /สวัสดี!");
  EXPECT_EQ(opportunitiesOf("ภาษา\u200Bไทย"), "ภาษา\u200B/ไทย!");
}

}  // namespace
}  // namespace ac
