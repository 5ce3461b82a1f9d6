#pragma once

#include <cstddef>
#include <string_view>

#include "article/article.h"
#include "base/status.h"
#include "base/vector.h"

namespace ac {

/// The largest offset at most `limitBytes` at which `text` can be cut without splitting what a reader takes for one
/// character. Given by the caller, because grapheme data lives with the text stage.
using GraphemeCut = size_t (*)(std::string_view text, size_t limitBytes);

struct ReadArticle {
  Article article;
  Vector<Warning> warnings;
};

inline constexpr size_t kMaxWarnings = 100;

/// Reads the article format of assets/schema/article.schema.json from JSON text. Errors are only: text that is no JSON
/// object, one over 1 MB or 32 levels deep, and an article without a headline. Whatever else is not as the format says
/// is repaired or left out, and the first `maxWarnings` of that are told, each with its JSON path.
Result<ReadArticle> readArticle(std::string_view json, GraphemeCut cut, size_t maxWarnings = kMaxWarnings);

}  // namespace ac
