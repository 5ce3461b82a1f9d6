#pragma once

#include <cstdint>
#include <string_view>

#include "base/vector.h"

namespace ac::test {

using Bytes = ac::Vector<uint8_t>;

/// Enough of a PNG encoder to write any kind of PNG: the scanlines are given filtered and packed, and stored
/// uncompressed.
struct PngKind {
  int width = 1;
  int height = 1;
  int bitDepth = 8;
  int colorType = 2;  ///< 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA.
  bool interlaced = false;
  Bytes palette;       ///< RGB triples.
  Bytes transparency;  ///< The tRNS chunk.
};

/// `scanlines` holds for each row its filter byte (0) and its packed samples; seven such pictures when interlaced.
Bytes writePng(const PngKind& kind, const Bytes& scanlines);

/// 8-bit RGBA, row by row.
Bytes writeRgbaPng(int width, int height, const Bytes& rgba);

void appendChunk(Bytes& png, std::string_view type, const Bytes& data);

/// The signature and a header of this size alone.
Bytes pngOfSize(uint32_t width, uint32_t height);

}  // namespace ac::test
