#pragma once

#include <cstdint>

#include "base/vector.h"
#include "theme/theme.h"

namespace ac {

/// A theme as a host gave it to a card.
struct CardTheme {
  Scheme scheme = Scheme::Light;
  Vector<uint8_t> packed;  ///< packed_theme.h; empty for the built-in theme.
  Theme theme;
};

/// Whether two themes differ in colours alone, if at all. Null is the built-in one.
bool sameShape(const CardTheme* a, const CardTheme* b);

}  // namespace ac
