#include <fstream>
#include <iterator>

#include "article/date.h"
#include "reading.h"

namespace ac {
namespace {

Result<ReadArticle> readSample(const std::string& name) {
  std::ifstream file(std::string(AC_SOURCE_DIR) + "/demo/articles/" + name + ".json", std::ios::binary);
  return readJson(std::string(std::istreambuf_iterator<char>(file), {}));
}

TEST(Samples, AreReadWithoutAWarning) {
  for (const std::string name : {"english", "french", "turkish", "arabic", "persian", "hebrew"}) {
    const Result<ReadArticle> result = readSample(name);
    ASSERT_TRUE(result.ok()) << name << ": " << result.status().path << ' ' << result.status().reason;
    for (const Warning& warning : result.value().warnings) {
      ADD_FAILURE() << name << ": " << warning.path << ' ' << warning.reason;
    }
    const Article& article = result.value().article;
    EXPECT_TRUE(parseIsoDate(article.published)) << name;
    EXPECT_GE(article.body.size(), 7u) << name;
    ASSERT_TRUE(article.related) << name;
    EXPECT_GE(article.related->items.size(), 2u) << name;
    EXPECT_NE(article.image->placeholder, "") << name;
  }
}

TEST(Samples, HaveTheSitesOwnBlocksInEnglishAndArabic) {
  for (const std::string name : {"english", "arabic"}) {
    const Result<ReadArticle> result = readSample(name);
    ASSERT_TRUE(result.ok()) << name;
    const Article& article = result.value().article;
    EXPECT_TRUE(article.signup && article.banner && article.consent) << name;
  }
}

}  // namespace
}  // namespace ac
