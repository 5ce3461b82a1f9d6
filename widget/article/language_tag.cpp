#include "article/language_tag.h"

#include "article/words.h"
#include "base/ascii.h"

namespace ac {

namespace {

constexpr size_t kMaxTagBytes = 64;

bool allAlpha(std::string_view text) {
  for (const char c : text) {
    if (!isAsciiAlpha(c)) return false;
  }
  return true;
}

bool allAlnum(std::string_view text) {
  for (const char c : text) {
    if (!isAsciiAlnum(c)) return false;
  }
  return true;
}

// Takes the first subtag off `rest`.
std::string_view takeSubtag(std::string_view& rest) {
  const size_t end = rest.find('-');
  const std::string_view subtag = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return subtag;
}

struct OtherCode {
  std::string_view code;
  std::string_view language;
};

// ISO 639-2 and withdrawn codes of the languages that the card speaks.
constexpr OtherCode kOtherCodes[] = {{"ara", "ar"}, {"eng", "en"}, {"fas", "fa"}, {"fra", "fr"}, {"fre", "fr"},
                                     {"heb", "he"}, {"iw", "he"},  {"per", "fa"}, {"prs", "fa"}, {"tur", "tr"}};

}  // namespace

bool isLanguageTag(std::string_view tag) {
  if (tag.empty() || tag.size() > kMaxTagBytes || tag.back() == '-') return false;
  std::string_view rest = tag;
  const std::string_view language = takeSubtag(rest);
  const bool privateUse = language == "x" || language == "X";
  if (privateUse ? rest.empty() : language.size() < 2 || language.size() > 8 || !allAlpha(language)) return false;
  while (!rest.empty()) {
    const std::string_view subtag = takeSubtag(rest);
    if (subtag.empty() || subtag.size() > 8 || !allAlnum(subtag)) return false;
  }
  return true;
}

std::string primaryLanguage(std::string_view lang) {
  const std::string primary = asciiLower(takeSubtag(lang));
  for (const OtherCode& other : kOtherCodes) {
    if (other.code == primary) return std::string(other.language);
  }
  return primary;
}

std::string scriptSubtagOf(std::string_view tag) {
  takeSubtag(tag);
  const std::string_view script = takeSubtag(tag);
  return script.size() == 4 && allAlpha(script) ? asciiLower(script) : std::string();
}

std::string regionOf(std::string_view tag) {
  takeSubtag(tag);
  while (!tag.empty()) {
    const std::string_view subtag = takeSubtag(tag);
    if (subtag.size() < 2) return {};  // An extension or private use begins.
    if (subtag.size() != 2 || !allAlpha(subtag)) continue;
    return {static_cast<char>(subtag[0] & ~0x20), static_cast<char>(subtag[1] & ~0x20)};
  }
  return {};
}

}  // namespace ac
