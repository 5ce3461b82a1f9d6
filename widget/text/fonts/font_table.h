#pragma once

#include <hb.h>

#include <cstdint>

namespace ac {

/// A font's table, big-endian; reads beyond its end give 0. Must not outlive the face.
class FontTable {
 public:
  FontTable(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    bytes_ = reinterpret_cast<const uint8_t*>(hb_blob_get_data(blob_, &size_));
  }
  ~FontTable() { hb_blob_destroy(blob_); }
  FontTable(const FontTable&) = delete;
  FontTable& operator=(const FontTable&) = delete;

  unsigned size() const { return size_; }
  const uint8_t* bytes() const { return bytes_; }
  uint16_t u16(unsigned at) const {
    return at + 2 <= size_ ? static_cast<uint16_t>(bytes_[at] << 8 | bytes_[at + 1]) : uint16_t{0};
  }
  int i16(unsigned at) const { return static_cast<int16_t>(u16(at)); }

 private:
  hb_blob_t* blob_;
  const uint8_t* bytes_ = nullptr;
  unsigned size_ = 0;
};

}  // namespace ac
