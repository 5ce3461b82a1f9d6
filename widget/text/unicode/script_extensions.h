#pragma once

#include <array>
#include <cstdint>

#include "text/unicode/properties.h"

namespace ac {

/// A set of scripts.
class ScriptSet {
 public:
  void add(Script script) { words_[index(script) / 64] |= uint64_t{1} << index(script) % 64; }
  bool has(Script script) const { return (words_[index(script) / 64] >> index(script) % 64 & 1) != 0; }
  bool empty() const { return (words_[0] | words_[1] | words_[2]) == 0; }
  /// The one with the lowest number; not to be called on an empty set.
  Script first() const;

  friend ScriptSet operator&(const ScriptSet& a, const ScriptSet& b);
  friend bool operator==(const ScriptSet&, const ScriptSet&) = default;

 private:
  static size_t index(Script script) { return static_cast<size_t>(script); }

  std::array<uint64_t, 3> words_{};
};

/// Script_Extensions: the scripts that a code point is used with. The set of Common alone means all of them.
ScriptSet scriptExtensionsOf(const CharacterProperties& properties);

}  // namespace ac
