#include "images/exif.h"

namespace ac {

Orientation readExifOrientation(const ByteView& tiff) {
  constexpr uint32_t kOrientationTag = 0x0112;
  constexpr uint32_t kShort = 3;
  constexpr size_t kEntryBytes = 12;  // Tag, type: 2 bytes each; count, value: 4 each.

  const bool little = tiff.matches(0, "II");
  if (!little && !tiff.matches(0, "MM")) return Orientation::Normal;
  const auto read16 = [&](size_t offset) { return little ? tiff.little16(offset) : tiff.big16(offset); };
  const auto read32 = [&](size_t offset) { return little ? tiff.little32(offset) : tiff.big32(offset); };
  if (read16(2) != 42) return Orientation::Normal;

  const size_t directory = read32(4);
  if (!tiff.holds(directory, 2)) return Orientation::Normal;
  const uint32_t count = read16(directory);
  for (uint32_t i = 0; i < count; ++i) {
    const size_t entry = directory + 2 + i * kEntryBytes;
    if (!tiff.holds(entry, kEntryBytes)) break;
    if (read16(entry) != kOrientationTag) continue;
    const uint32_t value = read16(entry + 8);
    const bool sane = read16(entry + 2) == kShort && read32(entry + 4) == 1 && value >= 1 && value <= 8;
    return sane ? static_cast<Orientation>(value) : Orientation::Normal;
  }
  return Orientation::Normal;
}

}  // namespace ac
