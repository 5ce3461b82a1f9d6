#pragma once

#include <cstdint>
#include <span>

namespace ac {

/// Unpacks a zlib stream (RFC 1950) that fills `out` exactly; false when it is broken, or shorter or longer than that.
bool inflateZlib(std::span<const uint8_t> packed, std::span<uint8_t> out);

}  // namespace ac
