#include "images/cosine.h"

namespace ac {

double cosineOfPiTimes(int n, int d) {
  constexpr double kPi = 3.14159265358979323846;
  // Folded in whole numbers to an angle of at most pi / 2.
  n %= 2 * d;
  if (n > d) n = 2 * d - n;
  const bool negative = 2 * n > d;
  if (negative) n = d - n;
  const double x = kPi * n / d;
  const double s = x * x;
  // Taylor's series to x^14; the first term left out is below 7e-11.
  double sum = 1;
  for (int k = 14; k >= 2; k -= 2) sum = 1 - s * sum / (k * (k - 1));
  return negative ? -sum : sum;
}

}  // namespace ac
