#pragma once

#include <string>
#include <string_view>

namespace ac {

/// A text as a string of JSON, quoted and escaped.
std::string jsonText(std::string_view value);

}  // namespace ac
