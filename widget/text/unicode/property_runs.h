#pragma once

#include "text/unicode/properties.h"
#include "text/unicode/range_decoder.h"

namespace ac {

/// Unpacks unicode_data::kRuns: runs of code points with equal properties, from U+0000 on.
///
/// Each run is coded as its category (in the context of the category of the run before, and whether that was a single
/// code point), the script by how recently it was used, the other properties (the "shape") by how recently this
/// category had them or, the first time, one by one, the length, and the script extensions by how recently they were
/// used. Syllables of Hangul are one run of class LV.
class PropertyRuns {
 public:
  /// Number of code points in the next run, whose properties are written to `out`. Not to be called after the last run.
  uint32_t next(CharacterProperties& out);

 private:
  static constexpr size_t kCategories = 32;
  static constexpr size_t kContexts = kCategories * 6;  // Category, one of three kinds of script, a flag.
  static constexpr int kLineBreakBits = 6;
  static constexpr int kBidiBits = 5;
  static constexpr int kGraphemeBits = 5;
  static constexpr int kCombiningBits = 8;
  static constexpr int kFlagBits = 4;

  uint16_t newShape(uint32_t category, const CharacterProperties& model);

  RangeDecoder decoder_{unicode_data::kRuns};
  BitModel categories_[kCategories * 2][kCategories];
  BitModel scripts_[kContexts][kRankModels];
  BitModel shapes_[kContexts][kRankModels];
  BitModel sameFields_[5][kCategories];
  BitModel lineBreaks_[1 << kLineBreakBits];
  BitModel bidis_[1 << kBidiBits];
  BitModel graphemes_[1 << kGraphemeBits];
  BitModel combiningClasses_[1 << kCombiningBits];
  BitModel flags_[1 << kFlagBits];
  BitModel lengths_[kCategories * 2][kNumberModels];
  BitModel scriptSets_[kContexts][kRankModels];

  RecencyList recentScripts_;
  RecencyList recentScriptSets_;
  RecencyList recentShapes_[kCategories];
  uint16_t nextScript_[unicode_data::kScriptCount];
  uint16_t nextScriptSet_[unicode_data::kScriptSetCount];
  uint16_t nextShape_[unicode_data::kShapeCount];
  CharacterProperties shapeOf_[unicode_data::kShapeCount];
  uint16_t scriptCount_ = 0;
  uint16_t scriptSetCount_ = 0;
  uint16_t shapeCount_ = 0;

  CharacterProperties before_{};
  bool beforeWasSingle_ = false;
};

}  // namespace ac
