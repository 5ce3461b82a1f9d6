// A file of hyphenation patterns, by which every place of some words is rated.
#include <array>

#include "base/vector.h"
#include "fuzz/fuzz_card.h"
#include "fuzz/fuzz_input.h"
#include "text/hyphenation/patterns.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const auto loaded = ac::HyphenationPatterns::load({bytes, bytes + size});
  if (!loaded.ok()) return 0;
  const ac::HyphenationPatterns& patterns = *loaded.value();
  for (const std::u32string_view text :
       {U"hyphenation", U"Abaca", U"\u00fcberall", U"\u0438\u0441\u0442\u043e\u0440\u0438\u044f"}) {
    ac::Vector<uint8_t> word = {0};
    for (const char32_t letter : text) {
      const uint8_t symbol = patterns.symbolOf(letter) & ~ac::HyphenationPatterns::kCapital;
      if (symbol != 0) word.push_back(symbol);
    }
    word.push_back(0);
    ac::Vector<uint8_t> levels(word.size());
    patterns.rate(word, levels);
    for (const uint8_t level : levels) ac::fuzz::require(level < 16, "a level takes four bits");
  }
  return 0;
}
