#include "article/reading_time.h"

#include <gtest/gtest.h>

#include "base/vector.h"

namespace ac {
namespace {

RichText textOf(std::string text) {
  TextRun run;
  run.text = std::move(text);
  return {run};
}

ac::Vector<Block> bodyOf(const std::string& word, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += word;
  return {Paragraph{textOf(text)}};
}

TEST(ReadingMinutes, AreAtLeastOne) {
  EXPECT_EQ(readingMinutesOf({}), 1);
  EXPECT_EQ(readingMinutesOf(bodyOf("word ", 3)), 1);
}

TEST(ReadingMinutes, CountTwoHundredWordsAMinuteRounded) {
  EXPECT_EQ(readingMinutesOf(bodyOf("word ", 299)), 1);
  EXPECT_EQ(readingMinutesOf(bodyOf("word ", 300)), 2);
  EXPECT_EQ(readingMinutesOf(bodyOf("كلمة ", 600)), 3);
}

TEST(ReadingMinutes, CountWordsOnlyOnceAndNoPunctuation) {
  EXPECT_EQ(readingMinutesOf(bodyOf("— ", 5000)), 1);
  EXPECT_EQ(readingMinutesOf(bodyOf("« mot\u00A0» ! ", 400)), 2);
  EXPECT_EQ(readingMinutesOf(bodyOf("می\u200Cروم ", 400)), 2);
  EXPECT_EQ(readingMinutesOf(bodyOf("l'été-là ", 400)), 2);
}

TEST(ReadingMinutes, CountCharactersWhereNoSpacesAreWritten) {
  EXPECT_EQ(readingMinutesOf(bodyOf("漢", 1000)), 2);
  EXPECT_EQ(readingMinutesOf(bodyOf("ก", 1500)), 3);
}

TEST(ReadingMinutes, CountNoFullWidthPunctuationNorEmoji) {
  EXPECT_EQ(readingMinutesOf(bodyOf("漢字，文。", 500)), 3);
  EXPECT_EQ(readingMinutesOf(bodyOf("（漢）！", 1000)), 2);
  EXPECT_EQ(readingMinutesOf(bodyOf("😀 ", 5000)), 1);
  EXPECT_EQ(readingMinutesOf(bodyOf("ＡＢ１ ", 400)), 2);
}

TEST(ReadingMinutes, CountAWordThatRunsOverTwoRunsOnce) {
  RichText text;
  for (int i = 0; i < 400; ++i) {
    text.push_back(textOf("half")[0]);
    text.push_back(textOf("half ")[0]);
  }
  EXPECT_EQ(readingMinutesOf({Paragraph{text}}), 2);
}

TEST(ReadingMinutes, CountHeadingsListsAndQuotesButNoCaptions) {
  const RichText hundred = std::get<Paragraph>(bodyOf("word ", 100)[0]).text;
  Picture picture;
  picture.caption = std::string(5000, ' ') + hundred[0].text;
  EXPECT_EQ(readingMinutesOf({Heading{2, hundred}, List{false, {hundred, hundred}}, Quote{hundred, ""}, Divider{}}), 2);
  EXPECT_EQ(readingMinutesOf({Paragraph{hundred}, Heading{2, hundred}, picture, picture, picture}), 1);
}

}  // namespace
}  // namespace ac
