#pragma once

#include <cstdint>
#include <string>

#include "base/vector.h"
#include "inspector/box_facts.h"
#include "inspector/stage_times.h"

namespace ac {

/// A face of the font set that is there.
struct FaceFacts {
  std::string name;
  std::string state;  ///< "loaded", "wanted" or "failed".
};

/// What all cards keep together.
struct CacheFacts {
  size_t imageBytes = 0;
  size_t atlasBytes = 0;
  size_t fontBytes = 0;
  size_t cardBytes = 0;
  int atlasWidth = 0;
  int atlasHeight = 0;
  Vector<FaceFacts> faces;
};

/// All that is told of one card as it was when it was inspected. Owns everything.
struct Inspection {
  float width = 0;  ///< CSS px.
  float height = 0;
  std::string_view widthClass;
  Vector<BoxFacts> boxes;
  CacheFacts caches;
  StageReport stages;  ///< Empty until timed.
  // The card's pixels as painted last.
  Vector<uint8_t> pixels;
  int pixelWidth = 0;
  int pixelHeight = 0;
};

/// `painted` is the size of core.pixels; the card must have been laid out.
Inspection inspectCard(const Core& core, const Card& card, const PaintedSize& painted);

/// The same as JSON, for those who read instead of looking.
std::string inspectionJson(const Inspection& inspection);

}  // namespace ac
