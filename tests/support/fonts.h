#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "base/vector.h"
#include "text/fonts/font_set.h"
#include "theme/font_manifest.h"

namespace ac::test {

inline ac::Vector<uint8_t> readBytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string readText(const std::string& path) {
  const ac::Vector<uint8_t> bytes = readBytes(path);
  return {bytes.begin(), bytes.end()};
}

/// Declares the project's faces; their files in the order of their ids.
inline ac::Vector<std::string> declareFaces(FontSet& fonts) {
  const Result<FontManifest> manifest = readFontManifest(readText(std::string(AC_FONTS_DIR) + "/fonts.json"));
  EXPECT_TRUE(manifest.ok()) << manifest.status().path << " " << manifest.status().reason;
  ac::Vector<std::string> files;
  if (!manifest.ok()) return files;
  for (const FontSource& source : manifest.value().faces) {
    FaceDescription description;
    description.family = source.family;
    description.weight = source.weight;
    description.italic = source.italic;
    description.serif = source.serif;
    for (const auto& [first, last] : source.ranges) description.ranges.push_back({first, last});
    fonts.declare(std::move(description));
    files.push_back(source.file);
  }
  return files;
}

/// Supplies every face that is wanted. True when there was one.
inline bool supplyWanted(FontSet& fonts, const ac::Vector<std::string>& files) {
  const ac::Vector<FaceId> wanted = fonts.wanted();
  for (const FaceId face : wanted) {
    EXPECT_TRUE(fonts.supply(face, readBytes(std::string(AC_FONTS_DIR) + "/" + files[face])).ok()) << files[face];
  }
  return !wanted.empty();
}

}  // namespace ac::test
