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
  const Result<ReadArticle> more = readBlocks(list(R"({"type":"divider"})", 10001));
  expectWarning(more, StatusCode::TooLarge, "$.body[10000]",
                "expected at most 10000 blocks, found more: the rest is left out");
  EXPECT_EQ(more.value().article.body.size(), 10000u);
}

TEST(ReadArticleLimits, CutListsRunsAuthorsAndTheSitesBlocks) {
  const auto numbered = [](size_t count, const std::string& begin, const std::string& end) {
    std::string items;
    for (size_t i = 0; i < count; ++i) items += (i ? "," : "") + begin + std::to_string(i) + end;
    return items;
  };
  const auto expectCut = [](const Result<ReadArticle>& read, const std::string& path, size_t most) {
    expectWarning(read, StatusCode::TooLarge, path,
                  "expected at most " + std::to_string(most) + " items, found " + std::to_string(most + 1) +
                      ": the rest is left out");
  };
  const auto items = readBlocks("{\"type\":\"list\",\"items\":[" + list("\"\"", 10001) + "]}");
  expectCut(items, "$.body[0].items", 10000);
  EXPECT_EQ(std::get<List>(items.value().article.body[0]).items.size(), 10000u);
  expectCut(readBlocks("{\"type\":\"paragraph\",\"text\":[" + list("{\"text\":\"\"}", 10001) + "]}"), "$.body[0].text",
            10000);
  const auto authors = readWith("\"authors\":[" + list("{\"name\":\"A\"}", 101) + "]");
  expectCut(authors, "$.authors", 100);
  EXPECT_EQ(authors.value().article.authors.size(), 100u);
  expectCut(readWith("\"related\":{\"items\":[" + list(R"({"headline":"H","url":"/"})", 101) + "]}"), "$.related.items",
            100);
  expectCut(readWith("\"signup\":{\"title\":\"T\",\"fields\":[" + numbered(21, "\"", "\"") + "]}"), "$.signup.fields",
            20);
  expectCut(readWith("\"consent\":{\"text\":\"T\",\"categories\":[" + numbered(51, "{\"name\":\"n\",\"id\":\"", "\"}") +
                     "]}"),
            "$.consent.categories", 50);
}

TEST(ReadArticleLimits, CutWhatIsMoreThanAllPiecesTogether) {
  // A list of 9,000 strings is 1 block, 9,000 items and 9,000 texts.
  const std::string items = "{\"type\":\"list\",\"items\":[" + list("\"a\"", 9000) + "]}";
  EXPECT_TRUE(readBlocks(items + "," + items).value().warnings.empty());
  const Result<ReadArticle> read = readBlocks(items + "," + items + "," + items + "," + items);
  expectWarning(read, StatusCode::TooLarge, "$.body[2].items[1998]",
                "expected at most 40000 blocks, list items and runs together, found more: the rest is left out");
  EXPECT_GE(std::get<List>(read.value().article.body[2]).items.size(), 1998u);
}

TEST(ReadArticleLimits, CutATextAtAGrapheme) {
  // é as e and a combining mark, so that the limit falls between the two.
  const Result<ReadArticle> result = readJson("{\"headline\":\"" + repeat("e\u0301", 30000) + "\"}");
  expectWarning(result, StatusCode::TextCut, "$.headline",
                "expected at most 65536 bytes of text, found more: the rest is left out");
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
                "expected at most 65536 bytes of text, found more: the rest is left out");
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
