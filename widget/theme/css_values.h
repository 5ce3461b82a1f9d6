#pragma once

#include <string>
#include <string_view>

#include "theme/token_list.h"

namespace ac {

/// Puts the value of a custom property where the slot says: computed values as browsers serialise them (lengths in px,
/// colours as functions), and names, numbers and lists as the page wrote them. Where it can not be used the target
/// stays as it is, and the answer is the reason; else it is empty.
std::string readCssValue(std::string_view text, const TokenSlot& slot);

}  // namespace ac
