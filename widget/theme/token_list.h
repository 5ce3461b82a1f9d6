#pragma once

#include <string>
#include <string_view>

#include "base/vector.h"
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
  Families,    ///< Vector<std::string>: a fontFamily.
  Flag,        ///< bool.
  Wrap,        ///< WrapToken.
  Align,       ///< AlignToken.
  Hyphens,     ///< HyphensToken.
  Fit,         ///< FitToken.
  Features,    ///< Vector<FeatureToken>.
  Tracking,    ///< Typography: its letter spacing, a dimension or a number of em.
  Duration,    ///< float, ms.
  Easing,      ///< std::array<float, 4>: a cubicBezier.
  Shadow,      ///< Vector<Shadow>.
  Gradient,    ///< Vector<GradientStop>.
  Border,      ///< Theme: a composite for the card's border.
  Typography,  ///< Typography: a composite whose members are tokens of their own.
};

/// Where a token's value goes.
struct TokenSlot {
  TokenKind kind = TokenKind::None;
  void* target = nullptr;
  float least = 0;  ///< Bounds of Length, Number, Count and Duration.
  float most = 0;
  unsigned char count = 1;  ///< Values that follow each other and all take it: one for each width class.
};

struct Token {
  std::string path;  ///< Dotted: `typography.body.fontSize.narrow`.
  TokenSlot slot;
};

/// Every token that a theme file can set, in the order of the documentation. `theme` owns the targets.
Vector<Token> tokensOf(Theme& theme);

/// The group of the theme's own font files, whose tokens have names of the author's.
inline constexpr std::string_view kFontGroup = "font";

/// The groups at the top of a theme file that hold the card's tokens; others are the author's own, for aliases.
bool isThemeGroup(std::string_view name);

/// `mutedText`.
std::string_view colorTokenName(ColorToken token);
/// `relatedHeadline`.
std::string_view textRoleName(TextRole role);

/// The token's custom property in CSS: `--article-card-color-muted-text`.
std::string cssPropertyName(std::string_view path);
/// `related-headline` for `relatedHeadline`.
std::string kebabCase(std::string_view name);

}  // namespace ac
