#pragma once

#include <string_view>

struct hb_language_impl_t;

namespace ac {

/// HarfBuzz's language for a BCP 47 tag by its first subtag; null unless that has two letters. HarfBuzz keeps every
/// language for ever and searches them one by one, so a tag's other parts, which inputs can make up without end, are
/// left out.
const hb_language_impl_t* languageOf(std::string_view tag);

}  // namespace ac
