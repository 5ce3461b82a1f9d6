#pragma once

#include <cstdint>

namespace ac {

/// sRGB bytes to light and back (IEC 61966-2-1), from tables that are computed with IEEE arithmetic alone: a C
/// library's pow differs in its last bit from one to the next.
class SrgbTables {
 public:
  SrgbTables();

  /// 0 to 1.
  float toLight(uint8_t srgb) const { return light_[srgb]; }
  /// The byte whose light is nearest as sRGB counts; what is below 0 or above 1 (or NaN, as 0) is clamped.
  uint8_t fromLight(float light) const;

 private:
  // Light is looked up by its float's exponent and four bits of its mantissa, from 2^-13 (still 0) to 1.
  static constexpr int kBuckets = 13 * 16;

  float light_[256];
  float ends_[256];  // Light from which a byte is too low.
  uint8_t firstOf_[kBuckets];
};

}  // namespace ac
