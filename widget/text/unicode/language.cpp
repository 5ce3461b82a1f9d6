#include "text/unicode/language.h"

#include <hb.h>

#include <iterator>

#include "base/ascii.h"

namespace ac {

namespace {

constexpr int kLetters = 26;

int letterIndex(char c) {
  const int lower = c | 0x20;
  return lower >= 'a' && lower <= 'z' ? lower - 'a' : -1;
}

// Tags whose OpenType language system does not follow from a first subtag of two letters: what they begin with, and the
// language that HarfBuzz is given instead, by its code or by its OpenType tag (OpenType 1.9.1, “Language system tags”).
struct Alias {
  std::string_view prefix;
  const char* language;
};
constexpr Alias kAliases[] = {
    {"zh-hant-hk", "x-hbotzhh"},
    {"zh-hant-mo", "x-hbotzhh"},
    {"zh-hant", "x-hbotzht"},
    {"zh-tw", "x-hbotzht"},
    {"zh-hk", "x-hbotzhh"},
    {"zh-mo", "x-hbotzhh"},
    {"yue", "x-hbotzhh"},
    {"ro-md", "mo"},
    {"el-polyton", "x-hbotpgr"},
    {"crh", "x-hbotcrt"},
    {"gag", "x-hbotgag"},
    {"sah", "x-hbotyak"},
    {"ckb", "ku"},
    {"kmr", "ku"},
    {"sdh", "ku"},
    {"pes", "fa"},
    {"prs", "x-hbotdri"},
    {"skr", "x-hbotsrk"},
    {"rhg", "x-hbotrhg"},
    {"ary", "x-hbotmor"},
    {"fil", "x-hbotpil"},
    {"haw", "x-hbothaw"},
    {"gsw", "x-hbotals"},
    {"hsb", "x-hbotusb"},
    {"dsb", "x-hbotlsb"},
    {"cmn", "zh"},
    {"nan", "zh"},
    {"wuu", "zh"},
};

// Whole subtags; in BCP 47 case says nothing.
bool begins(std::string_view tag, std::string_view prefix) {
  if (tag.size() < prefix.size() ||
      (tag.size() > prefix.size() && tag[prefix.size()] != '-' && tag[prefix.size()] != '_'))
    return false;
  for (size_t i = 0; i < prefix.size(); ++i) {
    if (prefix[i] == '-' ? tag[i] != '-' && tag[i] != '_' : asciiLower(tag[i]) != prefix[i]) return false;
  }
  return true;
}

}  // namespace

const hb_language_impl_t* languageOf(std::string_view tag) {
  static hb_language_t aliased[std::size(kAliases)];
  static hb_language_t known[kLetters * kLetters];
  for (size_t i = 0; tag.size() > 2 && i < std::size(kAliases); ++i) {
    if (!begins(tag, kAliases[i].prefix)) continue;
    if (aliased[i] == nullptr) aliased[i] = hb_language_from_string(kAliases[i].language, -1);
    return aliased[i];
  }
  if (tag.size() < 2 || (tag.size() > 2 && tag[2] != '-' && tag[2] != '_')) return nullptr;
  const int first = letterIndex(tag[0]);
  const int second = letterIndex(tag[1]);
  if (first < 0 || second < 0) return nullptr;
  hb_language_t& language = known[first * kLetters + second];
  if (language == nullptr) language = hb_language_from_string(tag.data(), 2);
  return language;
}

}  // namespace ac
