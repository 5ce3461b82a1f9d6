#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/vector.h"
#include "theme/theme.h"

namespace ac {

/// All of a theme's values as bytes, for a module that paints by it and never reads a theme file.
Vector<uint8_t> packTheme(const Theme& theme);

/// The theme again; nothing where the bytes are none of packTheme() of the same build of theme.h.
std::optional<Theme> unpackTheme(std::span<const uint8_t> bytes);

}  // namespace ac
