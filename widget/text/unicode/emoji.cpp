#include "text/unicode/emoji.h"

#include <cstdint>

namespace ac {

namespace {

constexpr char32_t kTextStyle = 0xFE0E;
constexpr char32_t kEmojiStyle = 0xFE0F;

struct Range16 {
  uint16_t first;
  uint16_t last;
};

// Emoji_Presentation below U+10000 (Unicode 15; the property is stable).
constexpr Range16 kEmojiByDefault[] = {
    {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3}, {0x25FD, 0x25FE}, {0x2614, 0x2615},
    {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE},
    {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA}, {0x26F2, 0x26F3}, {0x26F5, 0x26F5},
    {0x26FA, 0x26FA}, {0x26FD, 0x26FD}, {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C},
    {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0}, {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55},
};

// Skin tones and the pictographic blocks; whether one of their characters is an emoji by default or only by a selector
// is left to whoever draws it.
constexpr bool isPictograph(char32_t c) {
  return c >= 0x1F000 && c <= 0x1FAFF;
}

}  // namespace

bool isEmojiCluster(std::span<const char32_t> cluster) {
  if (cluster.empty() || cluster[0] < 0x23) return false;
  for (size_t i = 1; i < cluster.size(); ++i) {
    if (cluster[i] == kTextStyle) return false;
    if (cluster[i] == kEmojiStyle || isPictograph(cluster[i])) return true;
  }
  if (isPictograph(cluster[0])) return true;
  for (const Range16& range : kEmojiByDefault) {
    if (cluster[0] <= range.last) return cluster[0] >= range.first;
  }
  return false;
}

}  // namespace ac
