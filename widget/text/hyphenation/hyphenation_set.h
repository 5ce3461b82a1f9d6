#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/vector.h"
#include "text/hyphenation/patterns.h"

namespace ac {

/// The patterns of every language that is known to have some, loaded on demand as faces are: dividing words marks what
/// it lacks as wanted, the host supplies it, and the text is shaped again.
class HyphenationSet {
 public:
  /// Declares a pattern file for the languages that these BCP 47 tags begin, in small letters and with a space between
  /// them. Files are numbered from 0 on.
  void declare(std::string languages);
  /// BadHyphenation leaves words of these languages whole, as fail() does.
  Status supply(uint32_t file, Vector<uint8_t> bytes);
  void fail(uint32_t file);

  /// Those for the longest declared beginning of `language`; null while they are not there, and where there are none.
  /// Marks them as wanted.
  const HyphenationPatterns* patternsFor(std::string_view language) const;

  uint32_t size() const { return static_cast<uint32_t>(files_.size()); }
  Vector<uint32_t> wanted() const;
  /// Rises whenever patterns arrive or fail to.
  uint32_t revision() const { return revision_; }
  size_t bytes() const;

 private:
  enum class State : uint8_t { Declared, Wanted, Settled };
  struct File {
    std::string languages;
    mutable State state = State::Declared;
    std::unique_ptr<HyphenationPatterns> patterns;
  };

  Vector<File> files_;
  uint32_t revision_ = 0;
};

}  // namespace ac
