#include "text/language.h"

#include <hb.h>

#include <algorithm>
#include <string>
#include <vector>

namespace ac {

namespace {

constexpr size_t kMaxTagBytes = 35;
constexpr size_t kMaxTags = 256;

struct Known {
  std::string tag;
  hb_language_t language;
};

bool isTagByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

}  // namespace

const hb_language_impl_t* languageOf(std::string_view tag) {
  static std::vector<Known> known;
  if (tag.empty() || tag.size() > kMaxTagBytes || !std::all_of(tag.begin(), tag.end(), isTagByte)) return nullptr;
  const auto at = std::lower_bound(known.begin(), known.end(), tag,
                                   [](const Known& entry, std::string_view wanted) { return entry.tag < wanted; });
  if (at != known.end() && at->tag == tag) return at->language;
  if (known.size() >= kMaxTags) return nullptr;
  const hb_language_t language = hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
  known.insert(at, {std::string(tag), language});
  return language;
}

}  // namespace ac
