#pragma once

#include <string_view>

struct hb_language_impl_t;

namespace ac {

/// HarfBuzz's language for a BCP 47 tag: by its first subtag if that has two letters, and by more of it where fonts
/// tell more apart (Traditional Chinese, Moldovan, Sorani, Crimean Tatar, …); else null. HarfBuzz keeps every language
/// for ever and searches them one by one, so what inputs can make up without end is left out.
const hb_language_impl_t* languageOf(std::string_view tag);

}  // namespace ac
