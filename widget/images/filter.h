#pragma once

#include <cstddef>

#include "base/vector.h"

namespace ac {

/// Which source positions make up each position of a resampled line, and how much.
struct LineFilter {
  struct Taps {
    int first = 0;  ///< Source position of the first weight.
    int count = 0;
    size_t weights = 0;  ///< Where they start in `weights`; their sum is 1.
  };
  Vector<Taps> taps;  ///< One for each position of the result.
  Vector<float> weights;
};

/// From the part of a line of `length` that starts at `start` and is `part` long (fractions of a position allowed) to
/// `count` positions. Mitchell's cubic when the line shrinks: in linear light sharper ones leave halos around dark
/// edges; Catmull-Rom when it grows. Beyond its ends the line repeats its last value.
LineFilter makeLineFilter(int length, double start, double part, int count);

}  // namespace ac
