#pragma once

#include <algorithm>
#include <chrono>

namespace ac {

/// Microseconds of one call of `work`: the best of `rounds` rounds of `repeats` calls.
template <typename Work>
double bestMicroseconds(int rounds, int repeats, Work work) {
  double best = 1e30;
  for (int round = 0; round < rounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < repeats; ++i) work();
    const std::chrono::duration<double, std::micro> spent = std::chrono::steady_clock::now() - begin;
    best = std::min(best, spent.count() / repeats);
  }
  return best;
}

}  // namespace ac
