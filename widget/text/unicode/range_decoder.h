#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace ac {

/// How often a yes or no was yes so far: the probability in 1/4096 in the upper 12 bits, and in the lower 4 how often
/// it was asked, up to 15.
struct BitModel {
  uint16_t state = 0x8000;
};

/// Models that RangeDecoder::number and RecencyList::decode take.
inline constexpr size_t kNumberModels = 24 + 32;
inline constexpr size_t kRankModels = 6;

/// Reads what tools/unicode/range_coder.mjs wrote: an adaptive binary range coder (G. N. N. Martin, "Range encoding",
/// 1979), in which each yes or no takes as many bits as it is surprising.
class RangeDecoder {
 public:
  explicit RangeDecoder(std::span<const uint8_t> bytes);

  bool bit(BitModel& model);
  /// A number of `count` bits; takes 2 to the power of `count` models.
  uint32_t bits(BitModel* models, int count);
  /// A number from 1 on.
  uint32_t number(BitModel* models);
  /// A number that may be negative.
  int32_t signedNumber(BitModel* models);

 private:
  uint32_t nextByte() { return next_ != end_ ? *next_++ : 0; }

  const uint8_t* next_;
  const uint8_t* end_;
  uint32_t range_ = 0xFFFFFFFF;
  uint32_t code_ = 0;
};

/// The numbers 0, 1, 2 … in the order in which they were used last.
class RecencyList {
 public:
  static constexpr uint16_t kNone = 0xFFFF;

  /// The number at a decoded place, moved to the front; kNone when it is not in the list. `next` has room for every
  /// number and may serve several lists that share none.
  uint16_t decode(RangeDecoder& decoder, BitModel* models, uint16_t* next);
  void pushFront(uint16_t number, uint16_t* next);
  uint16_t front() const { return front_; }

 private:
  uint16_t front_ = kNone;
};

}  // namespace ac
