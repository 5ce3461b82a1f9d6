#include "text/fonts/font_match.h"

#include <algorithm>

namespace ac {

int styleDistance(const FaceDescription& face, int weight, bool italic) {
  constexpr int kWrongSide = 1000;
  const int offered = face.weight;
  int distance = 0;
  if (weight >= 400 && weight <= 500) {
    if (offered >= weight && offered <= 500)
      distance = offered - weight;
    else if (offered < weight)
      distance = kWrongSide + weight - offered;
    else
      distance = 2 * kWrongSide + offered - weight;
  } else if (weight < 400) {
    distance = offered <= weight ? weight - offered : kWrongSide + offered - weight;
  } else {
    distance = offered >= weight ? offered - weight : kWrongSide + weight - offered;
  }
  return (face.italic == italic ? 0 : 10 * kWrongSide) + distance;
}

bool declares(const FaceDescription& face, char32_t codePoint) {
  if (face.ranges.empty()) return true;
  const auto after = std::upper_bound(face.ranges.begin(), face.ranges.end(), codePoint,
                                      [](char32_t c, const CodePointRange& range) { return c < range.first; });
  return after != face.ranges.begin() && codePoint <= (after - 1)->last;
}

void FacePreference::forgetAnswers() {
  std::fill(std::begin(ascii), std::end(ascii), kNoAnswer);
  std::fill(std::begin(others), std::end(others), Answer{});
}

}  // namespace ac
