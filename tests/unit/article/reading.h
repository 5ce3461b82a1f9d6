#pragma once

#include <gtest/gtest.h>
#include <string>

#include "article/read_article.h"

namespace ac {

// Cuts where no combining mark of the block U+0300 follows: enough of the rule for tests, and free of the text stage.
inline size_t cutBeforeMarks(std::string_view text, size_t limit) {
  if (limit >= text.size()) return text.size();
  const auto continues = [&](size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return (byte & 0xC0) == 0x80 || byte == 0xCC || byte == 0xCD;
  };
  while (limit > 0 && continues(limit)) --limit;
  return limit;
}

inline Result<ReadArticle> readJson(const std::string& json) {
  return readArticle(json, cutBeforeMarks);
}

// An article with a headline and these fields besides (`"id":"x"`).
inline Result<ReadArticle> readWith(const std::string& fields) {
  return readJson("{\"headline\":\"H\"," + fields + "}");
}

inline Result<ReadArticle> readBlocks(const std::string& blocks) {
  return readWith("\"body\":[" + blocks + "]");
}

inline void expectError(const Result<ReadArticle>& result, StatusCode code, const std::string& path,
                        const std::string& reason) {
  ASSERT_FALSE(result.ok()) << "expected an error at " << path;
  EXPECT_STREQ(statusCodeName(result.status().code), statusCodeName(code));
  EXPECT_EQ(result.status().path, path);
  EXPECT_EQ(result.status().reason, reason);
}

inline void expectWarning(const Result<ReadArticle>& result, StatusCode code, const std::string& path,
                          const std::string& reason) {
  ASSERT_TRUE(result.ok()) << result.status().path << ": " << result.status().reason;
  ASSERT_EQ(result.value().warnings.size(), 1u);
  const Warning& warning = result.value().warnings[0];
  EXPECT_STREQ(statusCodeName(warning.code), statusCodeName(code));
  EXPECT_EQ(warning.path, path);
  EXPECT_EQ(warning.reason, reason);
}

}  // namespace ac
