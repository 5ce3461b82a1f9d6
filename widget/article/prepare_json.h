#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ac {

struct PreparedJson {
  std::string text;
  size_t depth = 0;  ///< The deepest nesting of arrays and objects; `{}` is 1.
};

/// JSON text in the shape that a strict parser takes: without a byte order mark, malformed UTF-8 as U+FFFD, and escaped
/// surrogates without a partner as `\uFFFD`. Offsets may differ from those of `json`; line numbers do not.
PreparedJson prepareJson(std::string_view json);

}  // namespace ac
