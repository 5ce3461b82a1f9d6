#include "text/unicode/range_decoder.h"

#include <algorithm>
#include <array>

namespace ac {

namespace {

constexpr int kProbabilityBits = 12;
constexpr uint32_t kOne = 1U << kProbabilityBits;
constexpr uint32_t kSlowest = 15;

// A model adapts at 1 / (count + 1.6), in 1/65536.
constexpr auto kSteps = [] {
  std::array<uint16_t, kSlowest + 1> steps{};
  for (uint32_t count = 0; count <= kSlowest; ++count) steps[count] = static_cast<uint16_t>(655360 / (count * 10 + 16));
  return steps;
}();

}  // namespace

RangeDecoder::RangeDecoder(std::span<const uint8_t> bytes) : next_(bytes.data()), end_(bytes.data() + bytes.size()) {
  for (int i = 0; i < 4; ++i) code_ = code_ << 8 | nextByte();
}

bool RangeDecoder::bit(BitModel& model) {
  uint32_t probability = model.state >> 4;
  const uint32_t count = model.state & 15;
  const uint32_t bound = (range_ >> kProbabilityBits) * probability;
  const bool value = code_ < bound;
  if (value) {
    range_ = bound;
    probability += ((kOne - probability) * kSteps[count]) >> 16;
  } else {
    code_ -= bound;
    range_ -= bound;
    probability -= (probability * kSteps[count]) >> 16;
  }
  model.state = static_cast<uint16_t>(probability << 4 | std::min(count + 1, kSlowest));
  while (range_ < 1U << 24) {
    code_ = code_ << 8 | nextByte();
    range_ <<= 8;
  }
  return value;
}

uint32_t RangeDecoder::bits(BitModel* models, int count) {
  uint32_t node = 1;
  for (int i = 0; i < count; ++i) node = node * 2 + (bit(models[node]) ? 1 : 0);
  return node - (1U << count);
}

uint32_t RangeDecoder::number(BitModel* models) {
  uint32_t length = 0;
  while (length < 23 && bit(models[length])) ++length;
  uint32_t value = 1;
  for (uint32_t i = 0; i < length; ++i) {
    const uint32_t model = 24 + (value < 4 ? std::min(length, 7U) * 4 + value : 0);
    value = value * 2 + (bit(models[model]) ? 1 : 0);
  }
  return value;
}

int32_t RangeDecoder::signedNumber(BitModel* models) {
  const uint32_t folded = number(models);
  const auto half = static_cast<int32_t>(folded / 2);
  return folded % 2 == 0 ? half : -half;
}

uint16_t RecencyList::decode(RangeDecoder& decoder, BitModel* models, uint16_t* next) {
  uint16_t before = kNone;
  size_t place = 0;
  for (uint16_t number = front_; number != kNone; number = next[number]) {
    if (decoder.bit(models[std::min(place++, kRankModels - 1)])) {
      if (before != kNone) {
        next[before] = next[number];
        pushFront(number, next);
      }
      return number;
    }
    before = number;
  }
  return kNone;
}

void RecencyList::pushFront(uint16_t number, uint16_t* next) {
  next[number] = front_;
  front_ = number;
}

}  // namespace ac
