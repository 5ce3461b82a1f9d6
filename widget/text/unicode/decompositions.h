#pragma once

#include <cstdint>

namespace ac {

/// What a code point decomposes into (Decomposition_Mapping of type canonical); `second` is 0 when it is a single one.
struct Decomposition {
  char32_t first = 0;
  char32_t second = 0;
};

/// One step of the canonical decomposition of `codePoint`; false when there is none. CJK compatibility ideographs are
/// left as they are: a font that draws the ideograph that one stands for draws it too.
bool decompose(char32_t codePoint, Decomposition& out);

/// The primary composite of two code points, 0 when there is none.
char32_t compose(char32_t first, char32_t second);

}  // namespace ac
