#pragma once

#include <gtest/gtest.h>

#include "base/vector.h"
#include "card/core.h"
#include "support/fonts.h"

namespace ac::test {

/// Declares the project's faces and hyphenation patterns.
inline void declareFonts(Core& core) {
  EXPECT_TRUE(core.declareFonts(readText(std::string(AC_FONTS_DIR) + "/fonts.json")).ok());
}

inline void supplyFace(Core& core, FaceId face) {
  const std::string& file = core.fontFile(face);
  EXPECT_TRUE(core.fonts.supply(face, readBytes(std::string(AC_FONTS_DIR) + "/" + file)).ok()) << file;
}

/// Supplies every face that is wanted. True when there was one.
inline bool supplyWanted(Core& core) {
  const ac::Vector<FaceId> wanted = core.fonts.wanted();
  for (const FaceId face : wanted) supplyFace(core, face);
  return !wanted.empty();
}

/// One of the demo's articles, by its language: `english`.
inline std::string sampleArticle(const std::string& name) {
  return readText(std::string(AC_SOURCE_DIR) + "/demo/articles/" + name + ".json");
}

}  // namespace ac::test
