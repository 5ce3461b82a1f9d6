#pragma once

#include <cmath>

// Trigonometry for ImGui's draw list. A C library's own differs in the last bit from machine to machine and would move
// rounded corners; these use nothing but IEEE add, multiply, divide and square root, in double, and are exact to about
// 1e-8 before they are rounded to float.

namespace ac::imgui_math {

inline constexpr double kPi = 3.14159265358979323846;

/// Taylor series on [-pi/4, pi/4]; the first term left out is below 2e-9.
inline double sinSeries(double x) {
  const double s = x * x;
  return x * (1 + s * (-1.0 / 6 + s * (1.0 / 120 + s * (-1.0 / 5040 + s * (1.0 / 362880)))));
}

/// The same for cosine; below 2e-10.
inline double cosSeries(double x) {
  const double s = x * x;
  return 1 + s * (-1.0 / 2 + s * (1.0 / 24 + s * (-1.0 / 720 + s * (1.0 / 40320 + s * (-1.0 / 3628800)))));
}

/// The sine of `x` radians plus `quarterTurns` right angles. 0 for NaN and beyond ±1e6, where nobody draws.
inline float sinPlusQuarters(float x, int quarterTurns) {
  if (!(x > -1e6f && x < 1e6f)) return 0;
  const auto radians = static_cast<double>(x);
  const double quarters = radians * (2 / kPi);
  const int nearest = static_cast<int>(quarters + (quarters < 0 ? -0.5 : 0.5));
  const double rest = radians - nearest * (kPi / 2);
  const unsigned quadrant = static_cast<unsigned>(nearest + quarterTurns) & 3u;
  const double value = (quadrant & 1u) != 0 ? cosSeries(rest) : sinSeries(rest);
  return static_cast<float>((quadrant & 2u) != 0 ? -value : value);
}

inline float sine(float x) {
  return sinPlusQuarters(x, 0);
}
inline float cosine(float x) {
  return sinPlusQuarters(x, 1);
}

/// Arc tangent on [0, 1]: above tan(pi/8) turned by pi/4, then its series; the first term left out is below 3e-9.
inline double atanUnit(double x) {
  const bool turned = x > 0.41421356237309503;
  const double t = turned ? (x - 1) / (x + 1) : x;
  const double s = t * t;
  double sum = 0;
  for (int n = 17; n >= 1; n -= 2) sum = ((n & 2) != 0 ? -1.0 : 1.0) / n + s * sum;
  return t * sum + (turned ? kPi / 4 : 0);
}

inline double arcTangent(double y, double x) {
  const double ax = x < 0 ? -x : x;
  const double ay = y < 0 ? -y : y;
  if (ax == 0 && ay == 0) return 0;
  double angle = ay <= ax ? atanUnit(ay / ax) : kPi / 2 - atanUnit(ax / ay);
  if (x < 0) angle = kPi - angle;
  return y < 0 ? -angle : angle;
}

inline float atan2(float y, float x) {
  return static_cast<float>(arcTangent(static_cast<double>(y), static_cast<double>(x)));
}

/// `x` outside [-1, 1] is taken as the nearer end.
inline float acos(float x) {
  const double clamped = x < -1 ? -1 : (x > 1 ? 1 : static_cast<double>(x));
  return static_cast<float>(arcTangent(std::sqrt(1 - clamped * clamped), clamped));
}

}  // namespace ac::imgui_math
