#include "article/words.h"

#include <cstddef>

#include "article/language_tag.h"
#include "article/word_tables.h"
#include "base/utf8.h"

namespace ac {

namespace {

constexpr char kKeyNames[] =
    "related\nminutes\nupdated\nby\nand\nlistSeparator\ncredit\nlive\nbreaking\nopinion\nanalysis\nsponsored\n"
    "skipToRelated\nreadMore\nadvertisement\nrequired\nimageMissing\nemail\nname\nphone\nsubscribe\nsubscribed\n"
    "notSent\nfieldEmpty\nemailInvalid\nprivacyPolicy\nprivacyChoices\nacceptAll\nrejectAll\nrequiredOnly\n"
    "saveChoices\nchoicesSaved\nupdatedAt\n";

bool isMaghreb(std::string_view region) {
  return region == "DZ" || region == "EH" || region == "LY" || region == "MA" || region == "MR" || region == "TN";
}

// The code point of the language's digit zero.
char32_t zeroOf(std::string_view lang) {
  const std::string language = primaryLanguage(lang);
  if (language == "fa") return 0x06F0;
  if (language == "ar" && !isMaghreb(regionOf(lang))) return 0x0660;
  return '0';
}

}  // namespace

std::string_view wordKeyName(WordKey key) {
  return lineAt(kKeyNames, static_cast<size_t>(key));
}

std::optional<WordKey> wordKeyNamed(std::string_view name) {
  for (size_t i = 0; i < kWordCount; ++i) {
    if (lineAt(kKeyNames, i) == name) return static_cast<WordKey>(i);
  }
  return std::nullopt;
}

std::string_view wordFor(const Article& article, WordKey key) {
  const auto index = static_cast<size_t>(key);
  const std::string_view name = lineAt(kKeyNames, index);
  for (const Word& word : article.strings) {
    if (word.key == name) return word.text;
  }
  return builtinWord(primaryLanguage(article.lang), index);
}

std::string fillWord(std::string_view pattern, std::string_view name, std::string_view value) {
  std::string filled;
  const std::string placeholder = "{" + std::string(name) + "}";
  size_t from = 0;
  for (size_t at = pattern.find(placeholder); at != std::string_view::npos; at = pattern.find(placeholder, from)) {
    filled.append(pattern, from, at - from);
    filled.append(value);
    from = at + placeholder.size();
  }
  filled.append(pattern, from);
  return filled;
}

std::string localNumber(int value, std::string_view lang) {
  const std::string digits = std::to_string(value);
  const char32_t zero = zeroOf(lang);
  if (zero == '0') return digits;
  std::string local;
  for (const char digit : digits) {
    if (digit == '-') {
      local += digit;
    } else {
      appendUtf8(local, zero + static_cast<char32_t>(digit - '0'));
    }
  }
  return local;
}

}  // namespace ac
