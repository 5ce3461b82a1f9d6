#include "images/srgb.h"

#include <bit>

namespace ac {
namespace {

constexpr uint32_t kLowestBits = 0x39000000;  // 2^-13 as a float.
constexpr int kBucketShift = 19;

/// x^(1/5) for 0 < x <= 1, by Newton's method from above, where it falls
/// steadily.
double fifthRoot(double x) {
  double root = 1;
  for (int i = 0; i < 40; ++i) root -= (root - x / (root * root * root * root)) / 5;
  return root;
}

/// 0 <= srgb <= 1.
double lightOf(double srgb) {
  if (srgb <= 0.04045) return srgb / 12.92;
  const double base = (srgb + 0.055) / 1.055;
  return base * base * fifthRoot(base * base);  // base^2.4
}

}  // namespace

SrgbTables::SrgbTables() {
  for (int i = 0; i < 256; ++i) {
    light_[i] = static_cast<float>(lightOf(i / 255.0));
    ends_[i] = i == 255 ? 2.0f : static_cast<float>(lightOf((i + 0.5) / 255));
  }
  int byte = 0;
  for (int bucket = 0; bucket < kBuckets; ++bucket) {
    const float start = std::bit_cast<float>(kLowestBits + (static_cast<uint32_t>(bucket) << kBucketShift));
    while (start >= ends_[byte]) ++byte;
    firstOf_[bucket] = static_cast<uint8_t>(byte);
  }
}

uint8_t SrgbTables::fromLight(float light) const {
  const auto bits = std::bit_cast<uint32_t>(light);
  if (!(light >= std::bit_cast<float>(kLowestBits))) return 0;
  if (light >= 1) return 255;
  uint8_t byte = firstOf_[(bits - kLowestBits) >> kBucketShift];
  while (light >= ends_[byte]) ++byte;
  return byte;
}

}  // namespace ac
