#pragma once

#include <string_view>

#include "images/bitmap.h"

namespace ac {

/// The small blurred picture (at most 32 px a side) that a thumbhash in base64 stands for; empty when it is not one.
/// Format: Evan Wallace, thumbhash (2023).
Bitmap decodeThumbhash(std::string_view base64);

}  // namespace ac
