#pragma once

#include <string>
#include <string_view>

namespace ac {

/// Whether the text has the shape of a BCP 47 tag (RFC 5646): a language of 2 to 8 letters, or `x`, then subtags of 1
/// to 8 letters and digits. The registry is not asked.
bool isLanguageTag(std::string_view tag);

/// The script subtag in small letters ("pa-Arab" -> "arab"); empty when there is none.
std::string scriptSubtagOf(std::string_view tag);

/// The region subtag of two letters, in upper case ("ar-Arab-SY" -> "SY"); empty when there is none.
std::string regionOf(std::string_view tag);

}  // namespace ac
