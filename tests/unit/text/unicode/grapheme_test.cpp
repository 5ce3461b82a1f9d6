#include "text/unicode/grapheme.h"

#include <gtest/gtest.h>

#include <string>

#include "base/vector.h"
#include "text/unicode/code_points.h"

namespace ac {
namespace {

// The clusters of a text, separated by '|'.
std::string clustersOf(std::string_view text) {
  const CodePoints points = decodeText(text);
  const ac::Vector<uint8_t> starts = graphemeBoundaries(points.values);
  std::string out;
  for (size_t i = 0; i < points.size(); ++i) {
    if (i > 0 && starts[i] != 0) out += '|';
    out += text.substr(points.offsets[i], points.offsets[i + 1] - points.offsets[i]);
  }
  return out;
}

TEST(GraphemeBoundaries, LettersStandAlone) {
  EXPECT_EQ(clustersOf("aé ש"), "a|é| |ש");
}

TEST(GraphemeBoundaries, MarksStayWithTheirBase) {
  EXPECT_EQ(clustersOf("e\u0301\u0323x"), "e\u0301\u0323|x");
}

TEST(GraphemeBoundaries, EmojiSequencesAreOne) {
  EXPECT_EQ(clustersOf("a\U0001F469\u200D\U0001F680b"), "a|\U0001F469\u200D\U0001F680|b");
  EXPECT_EQ(clustersOf("\U0001F44D\U0001F3FDx"), "\U0001F44D\U0001F3FD|x");
  EXPECT_EQ(clustersOf("\U0001F1EB\U0001F1F7\U0001F1E9\U0001F1EA"), "\U0001F1EB\U0001F1F7|\U0001F1E9\U0001F1EA");
}

TEST(GraphemeBoundaries, LineFeedsStandAlone) {
  EXPECT_EQ(clustersOf("a\n\u0301"), "a|\n|\u0301");
}

TEST(GraphemeBoundaries, HangulSyllablesAreOne) {
  EXPECT_EQ(clustersOf("\u1100\u1161\u11A8x"), "\u1100\u1161\u11A8|x");
}

TEST(CutAtGrapheme, KeepsAShortText) {
  EXPECT_EQ(cutAtGrapheme("abc", 10), 3U);
}

TEST(CutAtGrapheme, CutsAtTheLimitBetweenLetters) {
  EXPECT_EQ(cutAtGrapheme("abcdef", 4), 4U);
}

TEST(CutAtGrapheme, NeverCutsACharacterOrACluster) {
  EXPECT_EQ(cutAtGrapheme("abé", 3), 2U);
  EXPECT_EQ(cutAtGrapheme("abe\u0301\u0301x", 4), 2U);
  EXPECT_EQ(cutAtGrapheme("abe\u0301\u0301x", 5), 2U);
  EXPECT_EQ(cutAtGrapheme("abe\u0301\u0301x", 7), 7U);
  EXPECT_EQ(cutAtGrapheme("ab\U0001F469\u200D\U0001F680", 12), 2U);
}

TEST(CutAtGrapheme, FlagsArePairedFromTheirBeginning) {
  EXPECT_EQ(cutAtGrapheme("\U0001F1EB\U0001F1F7\U0001F1E9\U0001F1EA", 12), 8U);
}

TEST(CutAtGrapheme, GivesNothingWhenTheFirstClusterIsTooLong) {
  EXPECT_EQ(cutAtGrapheme("e\u0301", 1), 0U);
  EXPECT_EQ(cutAtGrapheme("é", 1), 0U);
  EXPECT_EQ(cutAtGrapheme("abc", 0), 0U);
}

TEST(CutAtGrapheme, AgreesWithTheBoundariesOfTheWholeText) {
  std::string text;
  for (const char* part :
       {"ab", "e\u0301", "\U0001F469\u200D\U0001F680", "\n", "\r\n", "क्षि", "\U0001F1EB\U0001F1F7", "ש\u05B8", " "}) {
    text += part;
    text += part;
  }
  const CodePoints points = decodeText(text);
  const ac::Vector<uint8_t> starts = graphemeBoundaries(points.values);
  for (size_t limit = 0; limit <= text.size(); ++limit) {
    size_t expected = limit == text.size() ? limit : 0;
    for (size_t i = 0; i < points.size(); ++i) {
      if (starts[i] != 0 && points.offsets[i] <= limit && limit < text.size()) expected = points.offsets[i];
    }
    EXPECT_EQ(cutAtGrapheme(text, limit), expected) << limit;
  }
}

}  // namespace
}  // namespace ac
