#include "png_writer.h"

#include <algorithm>

namespace ac::test {
namespace {

constexpr uint8_t kSignature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

void append32(Bytes& bytes, uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<uint8_t>(value >> shift));
}

uint32_t crc32(const uint8_t* data, size_t size) {
  uint32_t crc = 0xffffffff;
  for (size_t i = 0; i < size; ++i) {
    crc ^= data[i];
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
  }
  return ~crc;
}

Bytes zlibStored(const Bytes& data) {
  Bytes out = {0x78, 0x01};
  uint32_t a = 1, b = 0;
  for (const uint8_t byte : data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  size_t offset = 0;
  do {
    const size_t count = std::min<size_t>(65535, data.size() - offset);
    const bool isLast = offset + count == data.size();
    const auto low = static_cast<uint8_t>(count), high = static_cast<uint8_t>(count >> 8);
    out.insert(out.end(),
               {static_cast<uint8_t>(isLast), low, high, static_cast<uint8_t>(~low), static_cast<uint8_t>(~high)});
    out.insert(out.end(), data.begin() + static_cast<std::ptrdiff_t>(offset),
               data.begin() + static_cast<std::ptrdiff_t>(offset + count));
    offset += count;
  } while (offset < data.size());
  append32(out, b << 16 | a);
  return out;
}

Bytes header(const PngKind& kind) {
  Bytes data;
  append32(data, static_cast<uint32_t>(kind.width));
  append32(data, static_cast<uint32_t>(kind.height));
  data.insert(data.end(), {static_cast<uint8_t>(kind.bitDepth), static_cast<uint8_t>(kind.colorType), 0, 0,
                           static_cast<uint8_t>(kind.interlaced)});
  return data;
}

}  // namespace

void appendChunk(Bytes& png, std::string_view type, const Bytes& data) {
  append32(png, static_cast<uint32_t>(data.size()));
  const size_t start = png.size();
  png.insert(png.end(), type.begin(), type.end());
  png.insert(png.end(), data.begin(), data.end());
  append32(png, crc32(png.data() + start, png.size() - start));
}

Bytes writePng(const PngKind& kind, const Bytes& scanlines) {
  Bytes png(std::begin(kSignature), std::end(kSignature));
  appendChunk(png, "IHDR", header(kind));
  if (!kind.palette.empty()) appendChunk(png, "PLTE", kind.palette);
  if (!kind.transparency.empty()) appendChunk(png, "tRNS", kind.transparency);
  appendChunk(png, "IDAT", zlibStored(scanlines));
  appendChunk(png, "IEND", {});
  return png;
}

Bytes writeRgbaPng(int width, int height, const Bytes& rgba) {
  Bytes scanlines;
  const auto stride = static_cast<std::ptrdiff_t>(4 * width);
  for (std::ptrdiff_t y = 0; y < height; ++y) {
    scanlines.push_back(0);
    scanlines.insert(scanlines.end(), rgba.begin() + y * stride, rgba.begin() + (y + 1) * stride);
  }
  return writePng({width, height, 8, 6, false, {}, {}}, scanlines);
}

Bytes pngOfSize(uint32_t width, uint32_t height) {
  Bytes png(std::begin(kSignature), std::end(kSignature));
  appendChunk(png, "IHDR", header({static_cast<int>(width), static_cast<int>(height), 8, 6, false, {}, {}}));
  return png;
}

}  // namespace ac::test
