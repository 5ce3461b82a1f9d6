#pragma once

#include <string_view>

#include "base/status.h"
#include "base/vector.h"
#include "theme/theme_face.h"

namespace ac {

struct ReadTheme {
  Theme theme;
  /// Of the group `font`; not in the theme's lists of families before useThemeFaces().
  Vector<ThemeFace> faces;
  /// Whether the file says anything of the scheme itself; what one without groups for schemes says is for all of them.
  bool hasScheme = false;
  /// Tokens that were passed over, `path` being the token's: `typography.body.wrap`. `theme` keeps what it had there.
  Vector<Warning> warnings;
};

/// A theme file in the Design Tokens Community Group's format (2025.10) over `base`: tokens with `$value`, `$type`
/// inherited from groups, references, `$extends`, and what theme_layers.h takes of it for `scheme`. Tokens of
/// token_list.h are used; top-level groups of other names are there to be referred to, and told of where nothing does.
/// Fails when the text is no JSON object or larger than 4 MB. `address` is what faces have as their base.
Result<ReadTheme> readTheme(std::string_view json, Scheme scheme, const Theme& base, std::string_view address = {});

}  // namespace ac
