#include "article/reading_time.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"
#include "base/vector.h"

namespace ac {

namespace {

constexpr long kWordsPerMinute = 200;
constexpr long kCharactersPerMinute = 500;

bool isSpace(char32_t c) {
  return c <= 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

// Letters and digits near enough: what is no punctuation of the card's languages nor a general symbol.
bool isWordCharacter(char32_t c) {
  if (c < 0x80) return isAsciiAlnum(static_cast<char>(c));
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7 || c == 0x05BE || c == 0x060C || c == 0x061B || c == 0x061F || c == 0x06D4) return false;
  // Full-width forms are as those of ASCII.
  if (c >= 0xFF01 && c <= 0xFF5E) return isAsciiAlnum(static_cast<char>(c - 0xFEE0));
  static constexpr char32_t kOthers[][2] = {{0x2000, 0x2BFF}, {0x3000, 0x303F}, {0xFE10, 0xFE6F},
                                            {0xFEFF, 0xFF00}, {0xFF5F, 0xFF65}, {0x1F000, 0x1FAFF}};
  return std::none_of(std::begin(kOthers), std::end(kOthers),
                      [c](const char32_t(&range)[2]) { return c >= range[0] && c <= range[1]; });
}

bool isWrittenWithoutSpaces(char32_t c) {
  return (c >= 0x0E01 && c <= 0x0EDF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

struct Count {
  long words = 0;
  long characters = 0;  // Of scripts without spaces.
};

// A word may run on from one run of the text into the next.
void countText(Count& count, const RichText& text) {
  bool inWord = false;
  for (const TextRun& run : text) {
    for (size_t offset = 0; offset < run.text.size();) {
      const DecodedChar decoded = decodeUtf8(run.text, offset);
      offset += decoded.length;
      if (isWrittenWithoutSpaces(decoded.codePoint)) {
        ++count.characters;
        inWord = false;
      } else if (isSpace(decoded.codePoint)) {
        inWord = false;
      } else if (!inWord && isWordCharacter(decoded.codePoint)) {
        ++count.words;
        inWord = true;
      }
    }
  }
}

void countBlock(Count& count, const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
    countText(count, paragraph->text);
  } else if (const auto* heading = std::get_if<Heading>(&block)) {
    countText(count, heading->text);
  } else if (const auto* quote = std::get_if<Quote>(&block)) {
    countText(count, quote->text);
  } else if (const auto* list = std::get_if<List>(&block)) {
    for (const RichText& item : list->items) countText(count, item);
  }
}

}  // namespace

int readingMinutesOf(const Vector<Block>& body) {
  Count count;
  for (const Block& block : body) countBlock(count, block);
  // In thousandths of a minute, so that both speeds add up before rounding.
  const long thousandths = count.words * (1000 / kWordsPerMinute) + count.characters * (1000 / kCharactersPerMinute);
  return static_cast<int>(std::max(1L, (thousandths + 500) / 1000));
}

}  // namespace ac
