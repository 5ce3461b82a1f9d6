#include "paint/coverage_contrast.h"

#include <cmath>

namespace ac {

namespace {

constexpr double kContrast = 0.2;

// Newton's method, with operations that IEEE 754 rounds alike everywhere; std::pow's last bit is the C library's own.
double root(double value, int degree) {
  if (value <= 0) return 0;
  double guess = 1;
  for (int i = 0; i < 64; ++i) {
    double power = 1;
    for (int k = 1; k < degree; ++k) power *= guess;
    const double next = guess + (value / power - guess) / degree;
    if (next == guess) break;
    guess = next;
  }
  return guess;
}

// x to the power of the gamma, 1.2, and of its inverse, 5/6.
double toLinear(double value) {
  return value * root(value, 5);
}
double fromLinear(double value) {
  const double sixth = root(value, 6);
  return sixth * sixth * sixth * sixth * sixth;
}

CoverageTable makeTable(uint8_t level) {
  const double text = static_cast<double>(level) / (kContrastLevels - 1);
  const double ground = 1 - text;
  const double linearText = toLinear(text);
  const double linearGround = toLinear(ground);
  const double contrast = kContrast * linearGround;
  CoverageTable table = {};
  for (size_t i = 0; i < table.size(); ++i) {
    const double raw = static_cast<double>(i) / 255;
    const double coverage = raw + (1 - raw) * contrast * raw;
    const double blended = fromLinear(linearText * coverage + linearGround * (1 - coverage));
    // kContrastLevels is even, so text and ground never coincide.
    const double corrected = (blended - ground) / (text - ground);
    table[i] = static_cast<uint8_t>(std::floor(corrected * 255 + 0.5));
  }
  return table;
}

}  // namespace

uint8_t contrastLevel(Color color) {
  // Rec. 709 weights over linear light, in the same gamma.
  const double luma =
      0.2126 * toLinear(color.r / 255.0) + 0.7152 * toLinear(color.g / 255.0) + 0.0722 * toLinear(color.b / 255.0);
  const auto luminance = static_cast<int>(std::floor(fromLinear(luma) * 255 + 0.5));
  return static_cast<uint8_t>(luminance * kContrastLevels / 256);
}

const CoverageTable& coverageTable(uint8_t level) {
  static std::array<CoverageTable, kContrastLevels> tables = {};
  static std::array<bool, kContrastLevels> made = {};
  if (!made[level]) {
    tables[level] = makeTable(level);
    made[level] = true;
  }
  return tables[level];
}

}  // namespace ac
