#include "text/hyphenation/hyphenation_set.h"

#include <algorithm>

#include "base/vector.h"

namespace ac {

namespace {

// Whether the tag is `prefix` or goes on after it with another subtag; letters of either case are the same.
bool beginsWith(std::string_view tag, std::string_view prefix) {
  if (tag.size() < prefix.size() || (tag.size() > prefix.size() && tag[prefix.size()] != '-')) return false;
  return std::equal(prefix.begin(), prefix.end(), tag.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b | 0x20 : b); });
}

}  // namespace

void HyphenationSet::declare(std::string languages) {
  files_.emplace_back().languages = std::move(languages);
}

Status HyphenationSet::supply(uint32_t file, Vector<uint8_t> bytes) {
  if (file >= files_.size()) return {StatusCode::BadArgument, {}, "There is no such pattern file"};
  fail(file);
  Result<std::unique_ptr<HyphenationPatterns>> loaded = HyphenationPatterns::load(std::move(bytes));
  if (!loaded.ok()) return loaded.status();
  files_[file].patterns = std::move(loaded.value());
  return {};
}

void HyphenationSet::fail(uint32_t file) {
  if (file >= files_.size()) return;
  files_[file].state = State::Settled;
  ++revision_;
}

const HyphenationPatterns* HyphenationSet::patternsFor(std::string_view language) const {
  const File* best = nullptr;
  size_t longest = 0;
  for (const File& file : files_) {
    for (std::string_view rest = file.languages; !rest.empty();) {
      const std::string_view prefix = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(prefix.size() + 1, rest.size()));
      if (prefix.size() <= longest || !beginsWith(language, prefix)) continue;
      longest = prefix.size();
      best = &file;
    }
  }
  if (best == nullptr) return nullptr;
  if (best->state == State::Declared) best->state = State::Wanted;
  return best->patterns.get();
}

Vector<uint32_t> HyphenationSet::wanted() const {
  Vector<uint32_t> wanted;
  for (uint32_t i = 0; i < size(); ++i) {
    if (files_[i].state == State::Wanted) wanted.push_back(i);
  }
  return wanted;
}

size_t HyphenationSet::bytes() const {
  size_t bytes = 0;
  for (const File& file : files_) bytes += file.patterns ? file.patterns->bytes() : 0;
  return bytes;
}

}  // namespace ac
