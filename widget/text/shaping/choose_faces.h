#pragma once

#include <cstdint>
#include <span>

#include "base/vector.h"
#include "text/fonts/font_set.h"
#include "text/shaping/paragraph.h"

namespace ac {

/// A span's style over the code points [begin, end); both are grapheme cluster boundaries.
struct StyledRange {
  uint32_t begin = 0;
  uint32_t end = 0;
  const TextStyle* style = nullptr;
};

struct ChosenFaces {
  /// One for each code point, the same within a grapheme cluster; kForeignFace where the host is to draw.
  Vector<FaceId> faces;
  Vector<uint8_t> missing;    ///< 1 where no face draws the cluster; its face is then that of the text around it.
  Vector<char32_t> reported;  ///< The code points of those clusters that no face has, each once.
};

/// Chooses a face for each grapheme cluster. Emoji, and what no face draws, go to the host when it offers to draw: a
/// whole word of joining letters as soon as one of them does. White space, punctuation and digits stay with the face of
/// the text before them when it has them (at the beginning: of the text after them; where text of the other direction
/// ends: of the text around it, by `levels`, the embedding levels of the code points), and a word that two files of one
/// family share is set from one of them if it can be, so that runs are as long as possible. Marks nothing as wanted.
ChosenFaces chooseFaces(std::span<const char32_t> codePoints, std::span<const uint8_t> clusterStarts,
                        std::span<const uint8_t> levels, std::span<const StyledRange> ranges, const FontSet& fonts);

}  // namespace ac
