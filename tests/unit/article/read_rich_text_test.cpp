#include "reading.h"

namespace ac {
namespace {

RichText runsOf(const std::string& runs) {
  const Result<ReadArticle> result = readBlocks("{\"type\":\"paragraph\",\"text\":" + runs + "}");
  EXPECT_TRUE(result.ok()) << result.status().path << ' ' << result.status().reason;
  if (!result.ok() || result.value().article.body.empty()) return {};
  return std::get<Paragraph>(result.value().article.body[0]).text;
}

TEST(RichText, CollapsesWhiteSpaceOverRunsAndKeepsOneSpace) {
  const RichText text = runsOf(R"([{"text":"  One "},{"text":" two ","em":true},{"text":"  three \n"}])");
  ASSERT_EQ(text.size(), 3u);
  EXPECT_EQ(text[0].text, "One ");
  EXPECT_EQ(text[1].text, "two ");
  EXPECT_EQ(text[2].text, "three");
}

TEST(RichText, KeepsWordsThatRunOverRunsTogether) {
  const RichText text = runsOf(R"([{"text":"un"},{"text":"believ","strong":true},{"text":"able"}])");
  ASSERT_EQ(text.size(), 3u);
  EXPECT_EQ(text[0].text + text[1].text + text[2].text, "unbelievable");
}

TEST(RichText, DropsRunsThatCollapseToNothing) {
  const RichText text = runsOf(R"([{"text":" "},{"text":"a ","em":true},{"text":" "},{"text":"","strong":true}])");
  ASSERT_EQ(text.size(), 1u);
  EXPECT_EQ(text[0].text, "a");
  EXPECT_TRUE(text[0].em);
}

TEST(RichText, DropsASpaceThatHadARunOfItsOwnAtTheEnd) {
  const RichText text = runsOf(R"([{"text":"a"},{"text":" ","em":true}])");
  ASSERT_EQ(text.size(), 1u);
  EXPECT_EQ(text[0].text, "a");
}

TEST(RichText, JoinsNeighboursThatDifferInNothingButNotLinks) {
  EXPECT_EQ(runsOf(R"([{"text":"a"},{"text":"b"},{"text":"c","em":false}])").size(), 1u);
  EXPECT_EQ(runsOf(R"([{"text":"a","href":"/x"},{"text":"b","href":"/x"}])").size(), 2u);
  EXPECT_EQ(runsOf(R"([{"text":"a","lang":"fr"},{"text":"b","lang":"de"}])").size(), 2u);
}

TEST(RichText, BreaksLinesAtLineSeparators) {
  const RichText text = runsOf(R"("a \u2028 b")");
  ASSERT_EQ(text.size(), 1u);
  EXPECT_EQ(text[0].text, "a\u2028b");
}

TEST(Body, LeavesOutBlocksWithNothingToShow) {
  const Result<ReadArticle> result =
      readBlocks(R"({"type":"paragraph","text":" "},{"type":"heading","text":""},{"type":"quote","text":[]},)"
                 R"({"type":"list","items":[]},{"type":"paragraph","text":"kept"})");
  ASSERT_TRUE(result.ok());
  ASSERT_EQ(result.value().article.body.size(), 1u);
  EXPECT_EQ(std::get<Paragraph>(result.value().article.body[0]).text[0].text, "kept");
}

TEST(Body, TakesAHeadingWithoutALevelForTheSecond) {
  const Result<ReadArticle> result = readBlocks(R"({"type":"heading","text":"H"})");
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(std::get<Heading>(result.value().article.body[0]).level, 2);
}

TEST(Related, IsNoneWhenItListsNothing) {
  const Result<ReadArticle> result = readWith(R"("related":{"title":"More","items":[]})");
  ASSERT_TRUE(result.ok());
  EXPECT_FALSE(result.value().article.related);
}

}  // namespace
}  // namespace ac
