#pragma once

#include <span>
#include <string_view>

#include "theme/theme.h"

namespace ac {

/// What a token holds, and so what its target is.
enum class TokenKind : unsigned char {
  None,        ///< There is no such token.
  Color,       ///< Color.
  Length,      ///< float, CSS px: a dimension in px or rem.
  Number,      ///< float.
  Count,       ///< unsigned: a whole number.
  Weight,      ///< int: a fontWeight.
  Families,    ///< std::vector<std::string>: a fontFamily.
  Flag,        ///< bool.
  Wrap,        ///< WrapToken.
  Align,       ///< AlignToken.
  Hyphens,     ///< HyphensToken.
  Features,    ///< std::vector<FeatureToken>.
  Typography,  ///< Typography: a composite whose members are tokens of their own.
};

/// Where a token's value goes.
struct TokenSlot {
  TokenKind kind = TokenKind::None;
  void* target = nullptr;
  float least = 0;  ///< Bounds of Length, Number and Count.
  float most = 0;
  unsigned char count = 1;  ///< Values that follow each other and all take it: one for each width class.
};

/// The groups at the top of a theme file that hold the card's tokens; others are the author's own, for aliases.
bool isThemeGroup(std::string_view name);

/// The slot of the token at `path`: {"typography", "body", "fontSize", "narrow"}. `theme` owns the target.
TokenSlot findToken(Theme& theme, std::span<const std::string_view> path);

}  // namespace ac
