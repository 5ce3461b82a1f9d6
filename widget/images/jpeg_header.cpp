#include "images/jpeg_header.h"

#include "images/exif.h"
#include "images/limits.h"

namespace ac {
namespace {

enum Marker : uint8_t {
  kSof0 = 0xc0,  // Baseline; kSof0 + 1 extended, + 2 progressive, beyond that arithmetic, lossless, hierarchical.
  kDht = 0xc4,
  kJpg = 0xc8,
  kDac = 0xcc,
  kSof15 = 0xcf,
  kRst0 = 0xd0,
  kRst7 = 0xd7,
  kSoi = 0xd8,
  kEoi = 0xd9,
  kSos = 0xda,
  kApp1 = 0xe1,
  kApp14 = 0xee,
  kTem = 0x01,
};

bool isFrame(uint8_t marker) {
  return marker >= kSof0 && marker <= kSof15 && marker != kDht && marker != kJpg && marker != kDac;
}

bool standsAlone(uint8_t marker) {
  return (marker >= kRst0 && marker <= kSoi) || marker == kTem;
}

/// The offset behind the next marker's code from `offset` on, over entropy-coded data, stuffed zeros and fill bytes;
/// 0 when there is none.
size_t skipToMarker(const ByteView& file, size_t offset) {
  while (offset < file.size()) {
    const void* found = std::memchr(file.data() + offset, 0xff, file.size() - offset);
    if (found == nullptr) break;
    offset = static_cast<size_t>(static_cast<const uint8_t*>(found) - file.data()) + 1;
    const uint8_t code = file.at(offset);
    if (code != 0 && code != 0xff) return offset + 1;
  }
  return 0;
}

Status bad(const char* reason) {
  return {StatusCode::BadImage, "", reason};
}

}  // namespace

bool isJpeg(const ByteView& file) {
  return file.matches(0, "\xff\xd8\xff");
}

Result<JpegHeader> readJpegHeader(const ByteView& file) {
  JpegHeader header;
  bool hasFrame = false;
  bool hasAdobe = false;
  bool hasExif = false;
  uint32_t components = 0;
  size_t offset = 2;
  while ((offset = skipToMarker(file, offset)) != 0) {
    const uint8_t marker = file.at(offset - 1);
    if (marker == kEoi) {
      header.complete = true;
      break;
    }
    if (standsAlone(marker)) continue;
    const size_t length = file.big16(offset);
    if (length < 2) return bad("a JPEG segment is shorter than its own length field");
    const ByteView segment = file.part(offset + 2, length - 2);
    if (isFrame(marker)) {
      if (hasFrame) return bad("the JPEG has a second frame");
      if (marker > kSof0 + 2) return bad("the JPEG is arithmetic, lossless or hierarchical");
      if (segment.size() < 6) return bad("the JPEG's frame header is cut off");
      if (segment.at(0) != 8) return bad("the JPEG has other than 8 bits a sample");
      header.height = static_cast<int>(segment.big16(1));
      header.width = static_cast<int>(segment.big16(3));
      components = segment.at(5);
      hasFrame = true;
    } else if (marker == kSos) {
      if (++header.scans > kMaxJpegScans) return Status{StatusCode::TooLarge, "", "the JPEG has more than 100 scans"};
    } else if (marker == kApp14) {
      hasAdobe = hasAdobe || segment.matches(0, "Adobe");
    } else if (marker == kApp1 && !hasExif && segment.matches(0, {"Exif\0\0", 6})) {
      hasExif = true;
      header.orientation = readExifOrientation(segment.part(6, segment.size()));
    }
    offset += length;
  }
  if (!hasFrame) return bad("the JPEG has no frame header");
  if (header.scans == 0) return bad("the JPEG ends before its first scan");
  if (components == 4 && !hasAdobe) {
    return Status{StatusCode::UnsupportedFormat, "", "a CMYK JPEG without Adobe's marker is for the host to decode"};
  }
  return header;
}

}  // namespace ac
