#pragma once

#include <cstdint>
#include <string_view>

#include "base/vector.h"

namespace ac {

/// A text as code points. `offsets` has one entry more: the byte at which each begins, then the text's size.
struct CodePoints {
  Vector<char32_t> values;
  Vector<uint32_t> offsets;

  size_t size() const { return values.size(); }
};

CodePoints decodeText(std::string_view text);

}  // namespace ac
