#pragma once

#include <cstdint>
#include <string>

#include "base/vector.h"
#include "text/fonts/font_set.h"

namespace ac {

/// How far a face is from the weight and style asked for: 0 is exact, and of two faces of a family CSS prefers the one
/// with the smaller number (CSS Fonts 4, section 5.2: style before weight, and the order in which weights are tried).
int styleDistance(const FaceDescription& face, int weight, bool italic);

/// Greater than every styleDistance.
inline constexpr int kMaxStyleDistance = 20000;

/// True when the face's declared ranges hold `codePoint`.
bool declares(const FaceDescription& face, char32_t codePoint);

/// What a style asks for, and the faces that may serve it, best first.
struct FacePreference {
  StackId stack = 0;
  int weight = 0;
  bool italic = false;
  Vector<FaceId> order;

  /// Answers for single code points, kNoAnswer where none has been given: U+0000 to U+007F, and a cache for the others.
  static constexpr FaceId kNoAnswer = 0xFFFE;
  struct Answer {
    char32_t codePoint = 0;
    FaceId face = kNoAnswer;
  };
  FaceId ascii[128];
  Answer others[256];

  void forgetAnswers();
};

}  // namespace ac
