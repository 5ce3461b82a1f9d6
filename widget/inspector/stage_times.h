#pragma once

#include <cstdint>
#include <string_view>

#include "base/vector.h"
#include "card/card.h"

namespace ac {

/// Milliseconds from any beginning. The host's: the core has no clock.
using Clock = double (*)();

struct StageTime {
  std::string_view name;  ///< Of a folder of widget/, or a part of one.
  double ms = 0;          ///< The mean of some runs.
};

/// What a painting draws, and how long an article takes on its way through the stages.
struct StageReport {
  Vector<StageTime> stages;
  uint32_t vertices = 0;
  uint32_t indices = 0;
  uint32_t commands = 0;
};

/// Runs every stage by itself on the article's JSON as `card` would be shown at a width and a scale: faces and pictures
/// that are not there are done without, glyphs are those of the atlas. The card stays as it is. Fails as the stages do.
Result<StageReport> timeStages(Core& core, const Card& card, std::string_view json, float scale, Clock clock);

}  // namespace ac
