#pragma once

#include <cstdint>
#include <span>

#include "base/vector.h"

namespace ac {

/// The visual order of runs with these levels, left to right (UAX #9, L2): the index of the run at each place. Linear
/// but for the number of different levels.
void visualOrder(std::span<const uint8_t> levels, Vector<uint32_t>& order);

}  // namespace ac
