#pragma once

#include <iterator>

#include "text/scripts.h"

namespace ac {

/// Scripts in which a Common or Inherited code point is used, in order of preference; filled up with 0.
struct ScriptExtensions {
  char32_t first;
  char32_t last;
  ScriptTag scripts[6];
};

namespace script_extensions {

inline constexpr ScriptTag kArab = scriptTag('A', 'r', 'a', 'b'), kSyrc = scriptTag('S', 'y', 'r', 'c'),
                           kThaa = scriptTag('T', 'h', 'a', 'a'), kNkoo = scriptTag('N', 'k', 'o', 'o'),
                           kRohg = scriptTag('R', 'o', 'h', 'g'), kAdlm = scriptTag('A', 'd', 'l', 'm'),
                           kDeva = scriptTag('D', 'e', 'v', 'a'), kBeng = scriptTag('B', 'e', 'n', 'g'),
                           kGuru = scriptTag('G', 'u', 'r', 'u'), kGujr = scriptTag('G', 'u', 'j', 'r'),
                           kTaml = scriptTag('T', 'a', 'm', 'l'), kTelu = scriptTag('T', 'e', 'l', 'u'),
                           kCyrl = scriptTag('C', 'y', 'r', 'l'), kGlag = scriptTag('G', 'l', 'a', 'g'),
                           kLatn = scriptTag('L', 'a', 't', 'n'), kGrek = scriptTag('G', 'r', 'e', 'k'),
                           kGeor = scriptTag('G', 'e', 'o', 'r'), kMong = scriptTag('M', 'o', 'n', 'g'),
                           kPhag = scriptTag('P', 'h', 'a', 'g'), kMymr = scriptTag('M', 'y', 'm', 'r'),
                           kHani = scriptTag('H', 'a', 'n', 'i'), kHira = scriptTag('H', 'i', 'r', 'a'),
                           kKana = scriptTag('K', 'a', 'n', 'a'), kHang = scriptTag('H', 'a', 'n', 'g'),
                           kBopo = scriptTag('B', 'o', 'p', 'o'), kYiii = scriptTag('Y', 'i', 'i', 'i'),
                           kJava = scriptTag('J', 'a', 'v', 'a'), kBugi = scriptTag('B', 'u', 'g', 'i');

/// From ScriptExtensions.txt (Unicode 15), sorted: Common and Inherited code points of living scripts. Lists longer
/// than six are cut to the scripts with the most readers.
inline constexpr ScriptExtensions kTable[] = {
    {0x342, 0x342, {kGrek}},
    {0x345, 0x345, {kGrek}},
    {0x363, 0x36F, {kLatn}},
    {0x483, 0x483, {kCyrl}},
    {0x484, 0x484, {kCyrl, kGlag}},
    {0x485, 0x486, {kCyrl, kLatn}},
    {0x487, 0x487, {kCyrl, kGlag}},
    {0x60C, 0x60C, {kArab, kSyrc, kThaa, kNkoo, kRohg}},
    {0x61B, 0x61B, {kArab, kSyrc, kThaa, kNkoo, kRohg}},
    {0x61C, 0x61C, {kArab, kSyrc, kThaa}},
    {0x61F, 0x61F, {kArab, kSyrc, kThaa, kNkoo, kRohg, kAdlm}},
    {0x640, 0x640, {kArab, kSyrc, kRohg, kAdlm}},
    {0x64B, 0x655, {kArab, kSyrc}},
    {0x660, 0x669, {kArab, kThaa}},
    {0x670, 0x670, {kArab, kSyrc}},
    {0x951, 0x952, {kDeva, kBeng, kGujr, kGuru, kTaml, kTelu}},
    {0x964, 0x965, {kDeva, kBeng, kGujr, kGuru, kTaml, kTelu}},
    {0x10FB, 0x10FB, {kGeor, kLatn}},
    {0x1802, 0x1803, {kMong, kPhag}},
    {0x1805, 0x1805, {kMong, kPhag}},
    {0x1CD0, 0x1CFA, {kDeva, kBeng, kTelu}},
    {0x1DC0, 0x1DC1, {kGrek}},
    {0x1DF8, 0x1DF8, {kCyrl, kSyrc}},
    {0x1DFA, 0x1DFA, {kSyrc}},
    {0x2E43, 0x2E43, {kCyrl, kGlag}},
    {0x3001, 0x3003, {kHani, kHira, kKana, kHang, kBopo, kYiii}},
    {0x3006, 0x3006, {kHani}},
    {0x3008, 0x3011, {kHani, kHira, kKana, kHang, kBopo, kYiii}},
    {0x3013, 0x301F, {kHani, kHira, kKana, kHang, kBopo, kYiii}},
    {0x302A, 0x302D, {kHani, kBopo}},
    {0x3030, 0x3030, {kHani, kHira, kKana, kHang, kBopo}},
    {0x3031, 0x3035, {kKana, kHira}},
    {0x3037, 0x3037, {kHani, kHira, kKana, kHang, kBopo}},
    {0x303C, 0x303D, {kHani, kHira, kKana}},
    {0x303E, 0x303F, {kHani}},
    {0x3099, 0x309C, {kHira, kKana}},
    {0x30A0, 0x30A0, {kKana, kHira}},
    {0x30FB, 0x30FB, {kKana, kHira, kHani, kHang, kBopo, kYiii}},
    {0x30FC, 0x30FC, {kKana, kHira}},
    {0x3190, 0x319F, {kHani}},
    {0x31C0, 0x31E3, {kHani}},
    {0x3220, 0x3247, {kHani}},
    {0x3280, 0x32B0, {kHani}},
    {0x32C0, 0x32CB, {kHani}},
    {0x32FF, 0x32FF, {kHani}},
    {0x3358, 0x3370, {kHani}},
    {0x337B, 0x337F, {kHani}},
    {0x33E0, 0x33FE, {kHani}},
    {0xA700, 0xA707, {kHani, kLatn}},
    {0xA830, 0xA839, {kDeva, kGujr, kGuru}},
    {0xA92E, 0xA92E, {kMymr, kLatn}},
    {0xA9CF, 0xA9CF, {kJava, kBugi}},
    {0xFD3E, 0xFD3F, {kArab, kNkoo}},
    {0xFE45, 0xFE46, {kHani, kHira, kKana, kHang, kBopo}},
    {0xFF61, 0xFF65, {kKana, kHira, kHani, kHang, kBopo, kYiii}},
    {0xFF70, 0xFF70, {kKana, kHira}},
    {0xFF9E, 0xFF9F, {kKana, kHira}},
};

}  // namespace script_extensions

/// Null for a code point that is used in every script.
constexpr const ScriptExtensions* scriptExtensionsOf(char32_t codePoint) {
  const ScriptExtensions* low = std::begin(script_extensions::kTable);
  const ScriptExtensions* high = std::end(script_extensions::kTable);
  while (low < high) {
    const ScriptExtensions* middle = low + (high - low) / 2;
    if (codePoint > middle->last)
      low = middle + 1;
    else if (codePoint < middle->first)
      high = middle;
    else
      return middle;
  }
  return nullptr;
}

}  // namespace ac
