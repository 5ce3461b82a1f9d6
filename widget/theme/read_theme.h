#pragma once

#include <string_view>
#include <vector>

#include "base/status.h"
#include "theme/theme.h"

namespace ac {

struct ReadTheme {
  Theme theme;
  /// Tokens that were passed over, `path` being the token's: `typography.body.wrap`. `theme` keeps what it had there.
  std::vector<Warning> warnings;
};

/// A theme file in the Design Tokens Community Group's format (2025.10) over `base`: tokens with `$value`, `$type`
/// inherited from groups, references, `$extends`, and what theme_layers.h takes of it for `scheme`. Tokens of
/// token_list.h are used; top-level groups of other names are there to be referred to. Fails when the text is no JSON
/// object or larger than 256 KB.
Result<ReadTheme> readTheme(std::string_view json, Scheme scheme, const Theme& base);

}  // namespace ac
