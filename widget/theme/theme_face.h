#pragma once

#include <span>
#include <string>
#include <string_view>

#include "article/json_view.h"
#include "base/vector.h"
#include "theme/aliases.h"
#include "theme/theme.h"

namespace ac {

/// A font file that a theme brings along: a token of its group `font`.
struct ThemeFace {
  /// How much larger letters of `family` are set to take as much room as the face's own; of every family when empty.
  struct StandIn {
    std::string family;
    float size = 1;
  };

  std::string token;   ///< `font.brand`.
  std::string family;  ///< As typography tokens name it.
  std::string key;     ///< The family's name in the core: no other theme's, whatever that calls its own.
  std::string src;     ///< Address of a TTF, OTF or WOFF file, relative to `base`.
  std::string base;    ///< Where the theme comes from, as its host told.
  int weight = 400;
  bool italic = false;
  bool serif = false;
  std::string ranges;  ///< Of the characters that it is for, as a font manifest has them; all when empty.
  Vector<StandIn> standIns;
};

/// Reads a resolved `$value` into `face`, whose token and base are set; the answer is what is wrong with it, or empty.
std::string readThemeFace(const JsonValue& value, Aliases& aliases, ThemeFace& face);

/// All families are there.
inline constexpr std::string_view kAllReady = "*";

/// What is wrong with a font file that varies.
inline constexpr std::string_view kVariedFont =
    "it is a variable font, of which the default instance alone is drawn: give a file for each weight";

/// Puts the faces' families before those that typography tokens name, and behind them the built-in ones of `builtin`,
/// so that there is always a face to stand in. In place of families whose key is not among `ready`, which is NUL after
/// each, there are the sizes of their stand-ins. Sets the keys.
void useThemeFaces(Theme& theme, Vector<ThemeFace>& faces, const Theme& builtin, std::string_view ready);

/// The faces as a JSON list for a host: token, family (the key), src, base, weight, style, generic, ranges.
std::string themeFacesJson(std::span<const ThemeFace> faces);

/// The manifest (font_manifest.h) of one face, for a core that is given its bytes.
std::string themeFaceManifest(const ThemeFace& face);

}  // namespace ac
