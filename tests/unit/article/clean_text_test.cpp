#include "article/clean_text.h"

#include <gtest/gtest.h>

namespace ac {
namespace {

TEST(CleanText, CollapsesWhiteSpaceAsHtmlDoes) {
  EXPECT_EQ(cleanText(" \t\r\n a \n\n b\fc\vd \xC2\x85 e ", LineSeparators::Keep), "a b c d e");
  EXPECT_EQ(cleanText(" \n\t ", LineSeparators::Keep), "");
}

TEST(CleanText, KeepsNoBreakAndTypographicSpaces) {
  EXPECT_EQ(cleanText("\u00A0a\u202F!\u2009\u3000b\u00A0", LineSeparators::Keep), "\u00A0a\u202F!\u2009\u3000b\u00A0");
}

TEST(CleanText, DropsControlCharactersButNotTheTextAroundThem) {
  const std::string_view withNul(
      "a\0b\x01\x1F\x7F\xC2\x9F"
      "c",
      9);
  EXPECT_EQ(cleanText(withNul, LineSeparators::Keep), "abc");
}

TEST(CleanText, BreaksLinesAtSeparatorsOrTakesThemForSpaces) {
  EXPECT_EQ(cleanText("a \u2028 b\u2029c", LineSeparators::Keep), "a\u2028b\u2028c");
  EXPECT_EQ(cleanText("a \u2028 b\u2029c", LineSeparators::ToSpace), "a b c");
}

TEST(CleanText, KeepsJoinersAndDirectionMarks) {
  EXPECT_EQ(cleanText("می\u200Cروم\u200F", LineSeparators::Keep), "می\u200Cروم\u200F");
}

TEST(AppendCollapsed, CarriesTheSpaceFromOneRunToTheNext) {
  std::string first;
  std::string second;
  bool afterSpace = true;
  appendCollapsed(first, "  one ", LineSeparators::Keep, afterSpace);
  appendCollapsed(second, " two", LineSeparators::Keep, afterSpace);
  EXPECT_EQ(first, "one ");
  EXPECT_EQ(second, "two");
}

TEST(IsBlank, SeesThroughSpacesJoinersAndDirectionMarks) {
  EXPECT_TRUE(isBlank(""));
  EXPECT_TRUE(isBlank("\u00A0\u3000\u200B\u200F\u2028\u2066\uFEFF"));
  EXPECT_TRUE(isBlank("\u00AD\u034F\u061C\u180E\u2060\u202E\u3164"));
  EXPECT_FALSE(isBlank("\u00A0."));
  EXPECT_FALSE(isBlank("\uFFFD"));
}

TEST(CleanVerbatim, KeepsSpacesAndMakesControlsSpaces) {
  EXPECT_EQ(cleanVerbatim("  and\n\u2028 "), "  and   ");
}

}  // namespace
}  // namespace ac
