#include "reading.h"

namespace ac {
namespace {

constexpr size_t kMegabyte = 1048576;
constexpr size_t kTextLimit = 65536;

std::string repeat(std::string_view text, size_t count) {
  std::string repeated;
  repeated.reserve(text.size() * count);
  for (size_t i = 0; i < count; ++i) repeated += text;
  return repeated;
}

std::string list(std::string_view item, size_t count) {
  std::string items = repeat(std::string(item) + ",", count);
  items.pop_back();
  return items;
}

TEST(ReadArticleLimits, TakeAMegabyteAndNotAByteMore) {
  const std::string json = R"({"headline":"H"})";
  EXPECT_TRUE(readJson(json + std::string(kMegabyte - json.size(), ' ')).ok());
  expectError(readJson(json + std::string(kMegabyte - json.size() + 1, ' ')), StatusCode::TooLarge, "$",
              "expected at most 1 MB (1048576 bytes) of JSON, found 1048577 bytes");
}

TEST(ReadArticleLimits, TakeThirtyTwoLevelsAndNotOneMore) {
  EXPECT_TRUE(readWith("\"x\":" + repeat("[", 31) + repeat("]", 31)).ok());
  expectError(readWith("\"x\":" + repeat("[", 32) + repeat("]", 32)), StatusCode::TooLarge, "$",
              "expected at most 32 levels of nesting, found 33");
  expectError(readJson(repeat("{\"a\":", 200000)), StatusCode::TooLarge, "$",
              "expected at most 32 levels of nesting, found 200000");
  EXPECT_EQ(readJson(repeat("[", kMegabyte)).status().code, StatusCode::TooLarge);
}

TEST(ReadArticleLimits, TakeTenThousandBlocks) {
  const Result<ReadArticle> result = readBlocks(list(R"({"type":"divider"})", 10000));
  ASSERT_TRUE(result.ok()) << result.status().reason;
  EXPECT_EQ(result.value().article.body.size(), 10000u);
  expectError(readBlocks(list(R"({"type":"divider"})", 10001)), StatusCode::TooLarge, "$.body",
              "expected at most 10000 items, found 10001");
}

TEST(ReadArticleLimits, HoldForListsRunsAuthorsAndTheSitesBlocks) {
  expectError(readBlocks("{\"type\":\"list\",\"items\":[" + list("\"\"", 10001) + "]}"), StatusCode::TooLarge,
              "$.body[0].items", "expected at most 10000 items, found 10001");
  expectError(readBlocks("{\"type\":\"paragraph\",\"text\":[" + list("{\"text\":\"\"}", 10001) + "]}"),
              StatusCode::TooLarge, "$.body[0].text", "expected at most 10000 items, found 10001");
  expectError(readWith("\"authors\":[" + list("{\"name\":\"A\"}", 101) + "]"), StatusCode::TooLarge, "$.authors",
              "expected at most 100 items, found 101");
  expectError(readWith("\"related\":{\"items\":[" + list("{}", 101) + "]}"), StatusCode::TooLarge, "$.related.items",
              "expected at most 100 items, found 101");
  expectError(readWith("\"signup\":{\"title\":\"T\",\"fields\":[" + list("{}", 21) + "]}"), StatusCode::TooLarge,
              "$.signup.fields", "expected at most 20 items, found 21");
  expectError(readWith("\"consent\":{\"text\":\"T\",\"categories\":[" + list("{}", 51) + "]}"), StatusCode::TooLarge,
              "$.consent.categories", "expected at most 50 items, found 51");
}

TEST(ReadArticleLimits, HoldForAllPiecesTogether) {
  // A list of 9,000 strings is 1 block, 9,000 items and 9,000 texts.
  const std::string items = "{\"type\":\"list\",\"items\":[" + list("\"a\"", 9000) + "]}";
  EXPECT_TRUE(readBlocks(items + "," + items).ok());
  expectError(readBlocks(items + "," + items + "," + items), StatusCode::TooLarge, "$.body[2].items[1998]",
              "expected at most 40000 blocks, list items and runs together, found more");
}

TEST(ReadArticleLimits, CutATextAtAGrapheme) {
  // é as e and a combining mark, so that the limit falls between the two.
  const Result<ReadArticle> result = readJson("{\"headline\":\"" + repeat("e\u0301", 30000) + "\"}");
  expectWarning(result, StatusCode::TextCut, "$.headline",
                "expected at most 65536 bytes of text, found more, and cut the rest");
  const std::string& headline = result.value().article.headline;
  EXPECT_EQ(headline.size(), kTextLimit - kTextLimit % 3);
  EXPECT_EQ(headline.substr(headline.size() - 3), "e\u0301");
  const Result<ReadArticle> whole = readJson("{\"headline\":\"" + std::string(kTextLimit, 'a') + "\"}");
  ASSERT_TRUE(whole.ok());
  EXPECT_TRUE(whole.value().warnings.empty());
}

TEST(ReadArticleLimits, CutAnEndlessGraphemeAtACodePoint) {
  const Result<ReadArticle> result = readArticle("{\"headline\":\"\xE2\x82\xAC" + repeat("\u0301", 40000) + "\"}",
                                                 [](std::string_view, size_t) { return size_t{0}; });
  ASSERT_TRUE(result.ok());
  const std::string& headline = result.value().article.headline;
  EXPECT_EQ(headline.size(), kTextLimit - 1);
  EXPECT_EQ(headline.substr(headline.size() - 2), "\u0301");
}

TEST(ReadArticleLimits, CutTheRunsOfOneTextTogether) {
  const std::string half(40000, 'a');
  const Result<ReadArticle> result =
      readBlocks("{\"type\":\"divider\"},{\"type\":\"paragraph\",\"text\":[{\"text\":\"" + half + "\"},{\"text\":\"" +
                 half + "\",\"em\":true},{\"text\":\"gone\"}]}");
  expectWarning(result, StatusCode::TextCut, "$.body[1].text",
                "expected at most 65536 bytes of text, found more, and cut the rest");
  const RichText& text = std::get<Paragraph>(result.value().article.body[1]).text;
  ASSERT_EQ(text.size(), 2u);
  EXPECT_EQ(text[0].text.size() + text[1].text.size(), kTextLimit);
}

TEST(ReadArticleLimits, TurnBrokenUnicodeIntoReplacementCharacters) {
  const Result<ReadArticle> result = readJson("{\"headline\":\"a\xFF\\uD800b\\uDC00\\uD83D\\uDE00\xED\xA0\x80\"}");
  ASSERT_TRUE(result.ok()) << result.status().reason;
  EXPECT_EQ(result.value().article.headline, "a\uFFFD\uFFFDb\uFFFD\U0001F600\uFFFD\uFFFD\uFFFD");
}

TEST(ReadArticleLimits, TakeControlCharactersOutOfTexts) {
  const Result<ReadArticle> result = readJson(R"({"headline":" a\u0000b\u0007\n\tc\u0085d\u2028e ","id":"x\u2028y"})");
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result.value().article.headline, "ab c d\u2028e");
  EXPECT_EQ(result.value().article.id, "x y");
}

TEST(ReadArticleLimits, SurviveEveryPrefixOfAnArticle) {
  const std::string json =
      R"({"headline":"H\ud83d\ude00","body":[{"type":"list","items":["a",[{"text":"b","em":true}]]}]})";
  for (size_t length = 0; length < json.size(); ++length) {
    EXPECT_EQ(readJson(json.substr(0, length)).status().code, StatusCode::BadJson) << length;
  }
  EXPECT_TRUE(readJson(json).ok());
}

TEST(ReadArticleLimits, SurviveAnyByteInAnyPlace) {
  const std::string json = R"({"headline":"H\ud83d","body":[{"type":"paragraph","text":[{"text":"é","href":"/a"}]}]})";
  for (size_t at = 0; at < json.size(); ++at) {
    for (int byte = 0; byte < 256; byte += 3) {
      std::string broken = json;
      broken[at] = static_cast<char>(byte);
      const Result<ReadArticle> result = readJson(broken);
      EXPECT_TRUE(result.ok() || !result.status().reason.empty());
    }
  }
}

}  // namespace
}  // namespace ac
