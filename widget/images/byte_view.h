#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace ac {

/// Bytes of a file, read at any offset; what lies beyond the end reads as 0.
class ByteView {
 public:
  explicit ByteView(std::span<const uint8_t> bytes) : bytes_(bytes) {}

  size_t size() const { return bytes_.size(); }
  const uint8_t* data() const { return bytes_.data(); }
  bool holds(size_t offset, size_t count) const { return offset <= size() && count <= size() - offset; }
  uint8_t at(size_t offset) const { return offset < size() ? bytes_[offset] : 0; }
  uint32_t big16(size_t offset) const { return static_cast<uint32_t>(at(offset) << 8 | at(offset + 1)); }
  uint32_t big32(size_t offset) const { return big16(offset) << 16 | big16(offset + 2); }
  uint32_t little16(size_t offset) const { return static_cast<uint32_t>(at(offset) | at(offset + 1) << 8); }
  uint32_t little32(size_t offset) const { return little16(offset) | little16(offset + 2) << 16; }
  bool matches(size_t offset, std::string_view text) const {
    return holds(offset, text.size()) && std::memcmp(data() + offset, text.data(), text.size()) == 0;
  }
  /// The part of `count` bytes from `offset`, shortened to what there is.
  ByteView part(size_t offset, size_t count) const {
    if (offset >= size()) return ByteView({});
    return ByteView(bytes_.subspan(offset, count < size() - offset ? count : size() - offset));
  }

 private:
  std::span<const uint8_t> bytes_;
};

}  // namespace ac
