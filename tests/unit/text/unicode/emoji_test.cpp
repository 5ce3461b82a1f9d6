#include "text/unicode/emoji.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "base/vector.h"
#include "text/unicode/code_points.h"

namespace ac {
namespace {

bool isEmoji(std::string_view text) {
  return isEmojiCluster(decodeText(text).values);
}

TEST(Emoji, CharactersThatAreEmojiByDefault) {
  for (const char* text : {"😀", "⌚", "⚡", "☔", "⭐", "🇹🇷", "🀄"}) EXPECT_TRUE(isEmoji(text)) << text;
}

TEST(Emoji, CharactersThatAreTextByDefault) {
  for (const char* text : {"©", "®", "™", "❤", "↔", "☎", "1", "#", "‼", "A", "é", "中", "ก", ""}) {
    EXPECT_FALSE(isEmoji(text)) << text;
  }
}

TEST(Emoji, VariationSelectorsDecide) {
  EXPECT_TRUE(isEmoji("❤\uFE0F"));
  EXPECT_TRUE(isEmoji("©\uFE0F"));
  EXPECT_FALSE(isEmoji("⌚\uFE0E"));
  EXPECT_FALSE(isEmoji("😀\uFE0E"));
}

TEST(Emoji, SequencesAreEmojiAsAWhole) {
  EXPECT_TRUE(isEmoji("1\uFE0F\u20E3")) << "a keycap";
  EXPECT_FALSE(isEmoji("1\u20E3")) << "a digit in a box";
  EXPECT_TRUE(isEmoji("☝🏽")) << "a skin tone";
  EXPECT_TRUE(isEmoji("👩\u200D👩\u200D👧")) << "a family";
  EXPECT_TRUE(isEmoji("👁\u200D🗨")) << "joined without a selector";
}

// "231A..231B    ; Emoji_Presentation   # …", as Debian's unicode-data package has it.
TEST(Emoji, TheTableIsUnicodesBelowTheSupplementaryPlanes) {
  std::ifstream file("/usr/share/unicode/emoji/emoji-data.txt");
  if (!file) GTEST_SKIP() << "unicode-data is not installed";
  ac::Vector<bool> expected(0x10000);
  int ranges = 0;
  for (std::string line; std::getline(file, line);) {
    unsigned first = 0;
    unsigned last = 0;
    if (line.empty() || line[0] == '#' || line.find("; Emoji_Presentation ") == std::string::npos) continue;
    if (std::sscanf(line.c_str(), "%x..%x", &first, &last) < 2) last = first;
    ++ranges;
    for (unsigned c = first; c <= last && c < 0x10000; ++c) expected[c] = true;
  }
  EXPECT_GT(ranges, 30);
  for (char32_t c = 0; c < 0x10000; ++c) EXPECT_EQ(isEmojiCluster({&c, 1}), expected[c]) << std::hex << uint32_t{c};
}

}  // namespace
}  // namespace ac
