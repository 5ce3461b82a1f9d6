#pragma once

#include <string_view>

struct hb_language_impl_t;

namespace ac {

/// HarfBuzz's language for a BCP 47 tag, null for an empty or malformed one. HarfBuzz keeps every language for ever, so
/// only the first 256 different tags of a process are told apart.
const hb_language_impl_t* languageOf(std::string_view tag);

}  // namespace ac
