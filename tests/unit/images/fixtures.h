#pragma once

#include <cstdio>
#include <string>

#include "images/bitmap.h"
#include "png_writer.h"

namespace ac::test {

/// A file of tests/unit/images/fixtures; empty when it cannot be read.
inline Bytes readFixture(const std::string& name) {
  Bytes bytes;
  std::FILE* file = std::fopen((std::string(AC_SOURCE_DIR "/tests/unit/images/fixtures/") + name).c_str(), "rb");
  if (file == nullptr) return bytes;
  uint8_t buffer[4096];
  for (size_t count; (count = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    bytes.insert(bytes.end(), buffer, buffer + count);
  }
  std::fclose(file);
  return bytes;
}

struct Rgba {
  int r, g, b, a;
  friend bool operator==(const Rgba&, const Rgba&) = default;
};

inline Rgba pixelAt(const Bitmap& bitmap, int x, int y) {
  const uint8_t* p = bitmap.rgba.data() + 4 * static_cast<size_t>(y * bitmap.width + x);
  return {p[0], p[1], p[2], p[3]};
}

/// FNV-1a.
inline uint64_t hashOf(const Bitmap& bitmap) {
  uint64_t hash = 14695981039346656037u;
  for (const uint8_t byte : bitmap.rgba) hash = (hash ^ byte) * 1099511628211u;
  return hash;
}

}  // namespace ac::test
