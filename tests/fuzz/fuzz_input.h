#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace ac::fuzz {

/// The bytes of one input, taken from its beginning; zeros once they have run out.
class FuzzInput {
 public:
  FuzzInput(const uint8_t* bytes, size_t size) : rest_(bytes, size) {}

  bool isEmpty() const { return rest_.empty(); }

  uint32_t byte() {
    if (rest_.empty()) return 0;
    const uint8_t byte = rest_.front();
    rest_ = rest_.subspan(1);
    return byte;
  }
  uint32_t word() {
    uint32_t word = 0;
    for (int i = 0; i < 4; ++i) word = word << 8 | byte();
    return word;
  }
  uint32_t below(uint32_t end) { return byte() % end; }

  /// 200 to 1,220.
  float widthPx() { return static_cast<float>(200 + byte() * 4); }
  /// Of few pixels, so that many are painted.
  float scale() { return static_cast<float>(1 + below(6)) / 4; }

  /// All to the next 0xFF, which no text has, or to the end.
  std::string_view text() {
    size_t length = 0;
    while (length < rest_.size() && rest_[length] != 0xFF) ++length;
    const std::span<const uint8_t> text = rest_.first(length);
    rest_ = rest_.subspan(length < rest_.size() ? length + 1 : length);
    return {reinterpret_cast<const char*>(text.data()), text.size()};
  }
  std::span<const uint8_t> rest() const { return rest_; }

 private:
  std::span<const uint8_t> rest_;
};

}  // namespace ac::fuzz
