#include "text/unicode/bidi_levels.h"

#include <gtest/gtest.h>

#include "base/vector.h"
#include "text/breaking/line_order.h"

namespace ac {
namespace {

using Levels = ac::Vector<uint8_t>;

Levels levelsOf(std::u32string_view text, BaseDirection direction = BaseDirection::Auto,
                ac::Vector<IsolatedRange> isolates = {}) {
  return resolveBidiLevels(std::span(text.data(), text.size()), direction, isolates).levels;
}

TEST(BidiLevels, LatinIsLevelZero) {
  EXPECT_EQ(levelsOf(U"ab 1"), Levels(4, 0));
}

TEST(BidiLevels, FirstStrongCharacterDecides) {
  EXPECT_EQ(firstStrongDirection("123 «אבג» abc"), BaseDirection::Rtl);
  EXPECT_EQ(firstStrongDirection("... abc אבג"), BaseDirection::Ltr);
  EXPECT_EQ(firstStrongDirection("12:30 – !"), BaseDirection::Auto);
  EXPECT_EQ(firstStrongDirection("\u2067אב\u2069 abc"), BaseDirection::Ltr) << "isolates do not count";
  EXPECT_EQ(firstStrongDirection(""), BaseDirection::Auto);
}

TEST(BidiLevels, LatinAndNumbersRiseInHebrew) {
  EXPECT_EQ(levelsOf(U"א b א 1"), (Levels{1, 1, 2, 1, 1, 1, 2}));
}

TEST(BidiLevels, BracketsTakeTheDirectionOfTheirContent) {
  EXPECT_EQ(levelsOf(U"א (b) ג"), (Levels{1, 1, 1, 2, 1, 1, 1}));
  EXPECT_EQ(levelsOf(U"a (א) c", BaseDirection::Ltr), (Levels{0, 0, 0, 1, 0, 0, 0}));
}

TEST(BidiLevels, TabsAndTheWhiteSpaceBeforeThemAreLevelOfTheParagraph) {
  EXPECT_EQ(levelsOf(U"א \tא", BaseDirection::Ltr), (Levels{1, 0, 0, 1}));
}

TEST(BidiLevels, ALaterParagraphKeepsTheDirectionOfTheFirst) {
  const BidiLevels levels = resolveBidiLevels(std::span(U"אב\nab", 5), BaseDirection::Auto);
  EXPECT_EQ(levels.baseLevel, 1);
  EXPECT_EQ(levels.levels, (Levels{1, 1, 1, 2, 2}));
}

TEST(BidiLevels, AnIsolatedRangeHasItsOwnDirection) {
  // Without isolation the number would go with the Hebrew before it.
  EXPECT_EQ(levelsOf(U"אב 12", BaseDirection::Ltr), (Levels{1, 1, 1, 2, 2}));
  EXPECT_EQ(levelsOf(U"אב 12", BaseDirection::Ltr, {{0, 2}}), (Levels{1, 1, 0, 0, 0}));
}

TEST(BidiLevels, ControlsInAnIsolatedRangeDoNotReachOutOfIt) {
  const Levels calm = levelsOf(U"ab xx cdא", BaseDirection::Ltr, {{3, 5}});
  for (const char32_t* text : {U"ab \u202Ex cdא", U"ab \u2067x cdא", U"ab \u2069x cdא", U"ab \u202Bx cdא"}) {
    const Levels levels = levelsOf(std::u32string_view(text, 9), BaseDirection::Ltr, {{3, 5}});
    for (const size_t i : {0u, 1u, 2u, 5u, 6u, 7u, 8u}) EXPECT_EQ(levels[i], calm[i]) << i;
  }
}

TEST(BidiLevels, AnIsolatedRangeGoesOnAfterALineFeed) {
  const Levels levels = levelsOf(U"א\u202E\nab cd", BaseDirection::Rtl, {{1, 5}});
  EXPECT_EQ(levels.size(), 8U);
  EXPECT_EQ(levels[6], 2) << "text after the range is what it would be without";
}

TEST(VisualOrder, ReversesFromTheHighestLevelDown) {
  ac::Vector<uint32_t> order;
  visualOrder(Levels{0, 1, 2, 1, 0}, order);
  EXPECT_EQ(order, (ac::Vector<uint32_t>{0, 3, 2, 1, 4}));
  visualOrder(Levels{1, 2, 1}, order);
  EXPECT_EQ(order, (ac::Vector<uint32_t>{2, 1, 0}));
  visualOrder(Levels{2, 2, 1, 4, 3}, order);
  EXPECT_EQ(order, (ac::Vector<uint32_t>{4, 3, 2, 0, 1}));
  visualOrder(Levels{}, order);
  EXPECT_TRUE(order.empty());
}

}  // namespace
}  // namespace ac
