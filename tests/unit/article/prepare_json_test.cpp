#include "article/prepare_json.h"

#include <gtest/gtest.h>

namespace ac {
namespace {

TEST(PrepareJson, DropsOneByteOrderMark) {
  EXPECT_EQ(prepareJson("\xEF\xBB\xBF{}").text, "{}");
}

TEST(PrepareJson, ReplacesMalformedUtf8) {
  EXPECT_EQ(prepareJson("\"a\xFF\xC3\"").text, "\"a\uFFFD\uFFFD\"");
}

TEST(PrepareJson, ReplacesEscapedSurrogatesWithoutAPartner) {
  EXPECT_EQ(prepareJson(R"("\uD800")").text, R"("\uFFFD")");
  EXPECT_EQ(prepareJson(R"("\udc00x")").text, R"("\uFFFDx")");
  EXPECT_EQ(prepareJson(R"("\uD83D\uD83D\uDE00")").text, R"("\uFFFD\uD83D\uDE00")");
  EXPECT_EQ(prepareJson(R"("\uDE00\uD83D")").text, R"("\uFFFD\uFFFD")");
  EXPECT_EQ(prepareJson(R"("\uD83D\n")").text, R"("\uFFFD\n")");
}

TEST(PrepareJson, LeavesPairsAndEscapedBackslashesAlone) {
  for (const std::string_view json : {R"("\uD83D\uDE00")", R"("\\uD800")", R"("\u00e9\"\\")", R"("\u12")"}) {
    EXPECT_EQ(prepareJson(json).text, json);
  }
}

TEST(PrepareJson, CountsTheDepthOutsideOfStringsOnly) {
  EXPECT_EQ(prepareJson("1").depth, 0u);
  EXPECT_EQ(prepareJson("{}").depth, 1u);
  EXPECT_EQ(prepareJson(R"({"a":[{"b":1},[]]})").depth, 3u);
  EXPECT_EQ(prepareJson(R"(["[[[[\"[[["])").depth, 1u);
  EXPECT_EQ(prepareJson("]]][").depth, 1u);
}

TEST(PrepareJson, SurvivesTextThatEndsAnywhere) {
  const std::string_view json = R"({"a":"\uD83D\uDE00\\"})";
  for (size_t length = 0; length < json.size(); ++length) {
    EXPECT_EQ(prepareJson(json.substr(0, length)).text.size(), length) << length;
  }
}

}  // namespace
}  // namespace ac
