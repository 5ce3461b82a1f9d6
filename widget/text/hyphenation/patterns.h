#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "base/status.h"
#include "base/vector.h"

namespace ac {

/// Where the words of one language may be divided, after Liang (“Word Hy-phen-a-tion by Com-put-er”, 1983): every
/// pattern that occurs in a word raises the levels of places between its letters, and odd levels allow a hyphen.
///
/// A pattern file, as tools/hyphenation writes it: "hyp1"; a byte that is 1 where words with a capital first letter are
/// divided too; the least number of letters before and after a hyphen, a byte each; how many code points are letters
/// (numbers are LEB128), and for each the distance from the one before and a byte with its symbol, 1 to 126, plus 128
/// when it is a capital; then the patterns as a tree to the end of the file. A node is a byte (its symbol, 0 at a
/// word's edge, times two, plus one when it has levels), the length in bytes of the nodes below, its levels, and those
/// nodes; siblings ascend. Levels are steps of one byte: more follow (1 bit), places onward (3 bits), level (4 bits).
class HyphenationPatterns {
 public:
  static constexpr uint8_t kCapital = 0x80;

  static Result<std::unique_ptr<HyphenationPatterns>> load(Vector<uint8_t> bytes);

  /// The symbol of a letter, with kCapital; 0 for what is no letter of the language.
  uint8_t symbolOf(char32_t codePoint) const;
  bool dividesCapitalized() const { return bytes_[4] != 0; }
  uint8_t leastBefore() const { return bytes_[5]; }
  uint8_t leastAfter() const { return bytes_[6]; }

  /// `word`: symbols of its letters between two zeros. `levels`, as many, get the level of the place before each.
  void rate(std::span<const uint8_t> word, std::span<uint8_t> levels) const;

  size_t bytes() const { return bytes_.size(); }

 private:
  Vector<uint8_t> bytes_;
  Vector<uint32_t> letters_;  // Code points times 256, plus their symbols; ascending.
  size_t tree_ = 0;
};

}  // namespace ac
