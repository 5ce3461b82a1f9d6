#pragma once

#include <cstdint>
#include <span>

#include "base/status.h"
#include "base/vector.h"

namespace ac {

/// A font as the core and every browser read it alike.
struct FontFile {
  Vector<uint8_t> bytes;    ///< TTF or OTF, rebuilt table by table.
  bool postScript = false;  ///< Its outlines are CFF, which the module for pages does not read.
  bool varied = false;      ///< It was variable: what varies is left out, and its default instance stays.
};

/// Reads TTF, OTF or WOFF of at most 10 MB, packed and unpacked. Tables that lie outside the file, one over another or
/// twice, or do not unpack to the length they tell, are refused, and so is a file without what drawing text takes.
Result<FontFile> unpackFont(std::span<const uint8_t> file);

}  // namespace ac
