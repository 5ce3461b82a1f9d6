#pragma once

#include <span>

namespace ac {

/// True when a grapheme cluster is to be shown as an emoji (UTS #51, section 4): a variation selector asks for it, or
/// it is a sequence (flag, keycap, skin tone, joined by ZWJ), or its character is an emoji by default. False for text
/// with a variation selector that asks for text, and for characters that are text by default (©, ❤, ↔, digits).
bool isEmojiCluster(std::span<const char32_t> cluster);

}  // namespace ac
