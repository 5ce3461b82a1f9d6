#include "images/thumbhash.h"

#include <algorithm>

#include "base/vector.h"
#include "images/base64.h"
#include "images/byte_view.h"
#include "images/cosine.h"

// A thumbhash holds the lowest frequencies of the picture's discrete cosine transform, for lightness L, the differences
// P (yellow - blue) and Q (red - green), and alpha. Header of 5 bytes, little endian, lowest bits first:
//   24 bits: mean L (6), mean P (6), mean Q (6), range of L (5), has alpha (1)
//   16 bits: frequencies of L along the shorter side (3), range of P (6), range of Q (6), is landscape (1)
//   8 bits when it has alpha: mean (4), range (4)
// Then 4 bits for each frequency, low half first.

namespace ac {
namespace {

constexpr int kSidePx = 32;
constexpr int kMaxFrequencies = 7;
constexpr size_t kMaxBytes = 64;  // More than any thumbhash has.

/// One channel: its mean, and a coefficient for each pair of frequencies below the diagonal of an nx by ny triangle.
struct Channel {
  int nx = 0;
  int ny = 0;
  double mean = 0;
  Vector<double> coefficients;

  /// The number of frequencies along x in row `cy`; the first of row 0 is the mean.
  int rowEnd(int cy) const { return (nx * (ny - cy) + ny - 1) / ny; }
};

class Nibbles {
 public:
  Nibbles(const ByteView& bytes, size_t start) : bytes_(bytes), next_(2 * start) {}
  /// -1 to 1.
  double signedFraction() {
    const int shift = next_ % 2 == 0 ? 0 : 4;
    return (bytes_.at(next_++ / 2) >> shift & 15) / 7.5 - 1;
  }
  bool ranOut() const { return (next_ + 1) / 2 > bytes_.size(); }

 private:
  const ByteView& bytes_;
  size_t next_;
};

Channel readChannel(Nibbles& nibbles, int nx, int ny, double mean, double range) {
  Channel channel = {nx, ny, mean, {}};
  for (int cy = 0; cy < ny; ++cy) {
    for (int cx = cy == 0 ? 1 : 0; cx < channel.rowEnd(cy); ++cx) {
      channel.coefficients.push_back(nibbles.signedFraction() * range);
    }
  }
  return channel;
}

/// cos(pi / length * (position + 1/2) * frequency) for every frequency.
struct Waves {
  double at[kMaxFrequencies];
  Waves(int position, int length) {
    for (int i = 0; i < kMaxFrequencies; ++i) at[i] = cosineOfPiTimes((2 * position + 1) * i, 2 * length);
  }
};

double evaluate(const Channel& channel, const Waves& x, const Waves& y) {
  double sum = channel.mean;
  size_t i = 0;
  for (int cy = 0; cy < channel.ny; ++cy) {
    for (int cx = cy == 0 ? 1 : 0; cx < channel.rowEnd(cy); ++cx) {
      sum += channel.coefficients[i++] * x.at[cx] * y.at[cy] * 2;
    }
  }
  return sum;
}

uint8_t toByte(double fraction) {
  return static_cast<uint8_t>(255 * std::clamp(fraction, 0.0, 1.0));
}

uint8_t multiply(uint8_t value, uint8_t alpha) {
  return static_cast<uint8_t>((value * alpha + 127) / 255);
}

}  // namespace

Bitmap decodeThumbhash(std::string_view base64) {
  if (base64.size() > kMaxBytes * 4 / 3) return {};
  const Vector<uint8_t> data = decodeBase64(base64);
  const ByteView hash(data);
  if (hash.size() < 5) return {};
  const uint32_t first = hash.little32(0) & 0xffffff;
  const uint32_t second = hash.little16(3);
  const bool hasAlpha = first >> 23 != 0;
  const bool isLandscape = second >> 15 != 0;
  const int longer = hasAlpha ? 5 : 7;
  const int shorter = static_cast<int>(second & 7);
  if (shorter == 0) return {};

  Nibbles nibbles(hash, hasAlpha ? 6 : 5);
  const int nx = std::max(3, isLandscape ? longer : shorter);
  const int ny = std::max(3, isLandscape ? shorter : longer);
  const Channel lightness = readChannel(nibbles, nx, ny, (first & 63) / 63.0, (first >> 18 & 31) / 31.0);
  // P and Q were stored a quarter smaller than they are.
  const Channel p = readChannel(nibbles, 3, 3, (first >> 6 & 63) / 31.5 - 1, (second >> 3 & 63) / 63.0 * 1.25);
  const Channel q = readChannel(nibbles, 3, 3, (first >> 12 & 63) / 31.5 - 1, (second >> 9 & 63) / 63.0 * 1.25);
  const Channel alpha =
      hasAlpha ? readChannel(nibbles, 5, 5, (hash.at(5) & 15) / 15.0, (hash.at(5) >> 4) / 15.0) : Channel{0, 0, 1, {}};
  if (nibbles.ranOut()) return {};

  // The frequencies' numbers stand for the shape, to the nearest px.
  const int shortPx = std::min(kSidePx, (2 * kSidePx * shorter + longer) / (2 * longer));
  const int longPx = std::min(kSidePx, (2 * kSidePx * longer + shorter) / (2 * shorter));
  const int along = std::max(1, shorter <= longer ? kSidePx : longPx);
  const int across = std::max(1, shorter <= longer ? shortPx : kSidePx);
  Bitmap bitmap;
  if (!allocate(bitmap, isLandscape ? along : across, isLandscape ? across : along)) return {};
  uint8_t* out = bitmap.rgba.data();
  for (int row = 0; row < bitmap.height; ++row) {
    const Waves y(row, bitmap.height);
    for (int column = 0; column < bitmap.width; ++column, out += 4) {
      const Waves x(column, bitmap.width);
      const double l = evaluate(lightness, x, y);
      const double blue = l - 2.0 / 3.0 * evaluate(p, x, y);
      const double redLessGreen = evaluate(q, x, y);
      const double red = (3 * l - blue + redLessGreen) / 2;
      out[3] = toByte(evaluate(alpha, x, y));
      out[0] = multiply(toByte(red), out[3]);
      out[1] = multiply(toByte(red - redLessGreen), out[3]);
      out[2] = multiply(toByte(blue), out[3]);
    }
  }
  return bitmap;
}

}  // namespace ac
