#pragma once

#include <cstdint>
#include <string_view>

#include "base/vector.h"

namespace ac {

/// RFC 4648 base64, of the standard or the URL alphabet, padded or not; empty when the text is anything else.
Vector<uint8_t> decodeBase64(std::string_view text);

}  // namespace ac
