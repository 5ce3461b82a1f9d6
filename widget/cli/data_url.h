#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/vector.h"

namespace ac {

/// The bytes of a `data:…;base64,…` address; none when it is not one.
std::optional<Vector<uint8_t>> decodeDataUrl(std::string_view url);

/// `%41` -> `A`; anything malformed stays as it is.
std::string percentDecode(std::string_view text);

}  // namespace ac
