#include "text/language.h"

#include <hb.h>

namespace ac {

namespace {

constexpr int kLetters = 26;

int letterIndex(char c) {
  const int lower = c | 0x20;
  return lower >= 'a' && lower <= 'z' ? lower - 'a' : -1;
}

}  // namespace

const hb_language_impl_t* languageOf(std::string_view tag) {
  static hb_language_t known[kLetters * kLetters];
  if (tag.size() < 2 || (tag.size() > 2 && tag[2] != '-' && tag[2] != '_')) return nullptr;
  const int first = letterIndex(tag[0]);
  const int second = letterIndex(tag[1]);
  if (first < 0 || second < 0) return nullptr;
  hb_language_t& language = known[first * kLetters + second];
  if (language == nullptr) language = hb_language_from_string(tag.data(), 2);
  return language;
}

}  // namespace ac
