#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/status.h"

namespace ac {

/// The largest offset at most `limitBytes` at which `text` can be cut without splitting what a reader takes for one
/// character. Given by the caller, because grapheme data lives with the text stage.
using GraphemeCut = size_t (*)(std::string_view text, size_t limitBytes);

struct ReadArticle {
  Article article;
  std::vector<Warning> warnings;
};

/// Reads the article format of assets/schema/article.schema.json from JSON text of at most 1 MB, 32 levels deep and
/// 10,000 blocks. A text field over 64 KB is cut with a warning; unknown keys and unsafe links are warnings.
/// Errors name the JSON path and the reason; then there is no article.
Result<ReadArticle> readArticle(std::string_view json, GraphemeCut cut);

}  // namespace ac
