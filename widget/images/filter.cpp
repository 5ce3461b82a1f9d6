#include "images/filter.h"

#include <algorithm>
#include <cmath>

namespace ac {
namespace {

/// Mitchell and Netravali's family of cubics (1988), x in units of the wider of
/// the two grids.
double cubic(double x, double b, double c) {
  x = std::fabs(x);
  if (x < 1) return ((12 - 9 * b - 6 * c) * x * x * x + (-18 + 12 * b + 6 * c) * x * x + 6 - 2 * b) / 6;
  if (x < 2) return ((-b - 6 * c) * x * x * x + (6 * b + 30 * c) * x * x + (-12 * b - 48 * c) * x + 8 * b + 24 * c) / 6;
  return 0;
}

}  // namespace

LineFilter makeLineFilter(int length, double start, double part, int count) {
  constexpr double kReach = 2;  // Of the cubics.
  const double step = part / count;
  const bool shrinks = step > 1;
  const double unit = shrinks ? step : 1;
  const double b = shrinks ? 1.0 / 3 : 0;
  const double c = shrinks ? 1.0 / 3 : 0.5;
  LineFilter filter;
  filter.taps.reserve(static_cast<size_t>(count));
  for (int i = 0; i < count; ++i) {
    const double centre = start + (i + 0.5) * step - 0.5;
    const int from = static_cast<int>(std::ceil(centre - kReach * unit));
    const int to = static_cast<int>(std::floor(centre + kReach * unit));
    const int first = std::clamp(from, 0, length - 1);
    const int last = std::clamp(to, 0, length - 1);
    const size_t at = filter.weights.size();
    filter.weights.resize(at + static_cast<size_t>(last - first + 1));
    double sum = 0;
    for (int j = from; j <= to; ++j) sum += cubic((j - centre) / unit, b, c);
    for (int j = from; j <= to; ++j) {
      const auto tap = static_cast<size_t>(std::clamp(j, first, last) - first);
      filter.weights[at + tap] += static_cast<float>(cubic((j - centre) / unit, b, c) / sum);
    }
    filter.taps.push_back({first, last - first + 1, at});
  }
  return filter;
}

}  // namespace ac
