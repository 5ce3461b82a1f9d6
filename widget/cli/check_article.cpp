#include "cli/check_article.h"

#include <cstdint>
#include <cstdio>

#include "article/read_article.h"
#include "base/vector.h"
#include "cli/files.h"
#include "cli/run.h"
#include "text/unicode/grapheme.h"

namespace ac {

namespace {

// A little over the reader's own limit, which then names it.
constexpr size_t kLargestArticle = 2u << 20;

void print(const Status& objection) {
  std::printf("%s: %s (%s)\n", objection.path.c_str(), objection.reason.c_str(), statusCodeName(objection.code));
}

}  // namespace

int checkArticle(const std::string& file) {
  const Result<Vector<uint8_t>> json = readFile(file, kLargestArticle);
  if (!json.ok()) {
    std::fprintf(stderr, "article-card: %s: %s\n", json.status().path.c_str(), json.status().reason.c_str());
    return kExitBadInput;
  }
  const Vector<uint8_t>& bytes = json.value();
  const Result<ReadArticle> read =
      readArticle({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, cutAtGrapheme, SIZE_MAX);
  if (!read.ok()) {
    print(read.status());
    return kExitBadInput;
  }
  for (const Warning& warning : read.value().warnings) print(warning);
  return read.value().warnings.empty() ? kExitOk : kExitBadInput;
}

}  // namespace ac
