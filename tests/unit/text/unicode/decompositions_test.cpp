#include "text/unicode/decompositions.h"

#include <map>

#include "base/vector.h"
#include "unit/text/unicode/unicode_database.h"

namespace ac {
namespace {

bool isCompatibilityIdeograph(char32_t c) {
  return (c >= 0xF900 && c < 0xFB00) || c >= 0x2F800;
}

// Code point -> its canonical decomposition mapping; Hangul syllables have none here.
std::map<char32_t, std::u32string> readDecompositions() {
  std::map<char32_t, std::u32string> found;
  std::ifstream file = test::openDatabaseFile("UnicodeData.txt");
  for (std::string line; std::getline(file, line);) {
    const ac::Vector<std::string> fields = test::splitFields(line, ';');
    if (!fields[5].empty() && fields[5][0] != '<') found[test::hexadecimal(fields[0])] = test::codePointsOf(fields[5]);
  }
  return found;
}

TEST(Decompositions, AreTheDatabasesButForCompatibilityIdeographs) {
  const auto expected = readDecompositions();
  EXPECT_GT(expected.size(), 2000U);
  for (char32_t c = 0; c < test::kCodePoints; ++c) {
    if (c >= 0xAC00 && c <= 0xD7A3) continue;
    Decomposition parts;
    const bool found = decompose(c, parts);
    const auto mapping = expected.find(c);
    ASSERT_EQ(found, mapping != expected.end() && !isCompatibilityIdeograph(c)) << std::hex << static_cast<uint32_t>(c);
    if (!found) continue;
    std::u32string made{parts.first};
    if (parts.second != 0) made += parts.second;
    EXPECT_EQ(made, mapping->second) << std::hex << static_cast<uint32_t>(c);
  }
}

TEST(Decompositions, ComposeAgainUnlessTheyAreExcluded) {
  const auto excluded = test::readProperty("DerivedNormalizationProps.txt", "no", "Full_Composition_Exclusion");
  for (const auto& [c, parts] : readDecompositions()) {
    if (parts.size() != 2) continue;
    EXPECT_EQ(compose(parts[0], parts[1]), excluded[c] == "yes" ? 0 : c) << std::hex << static_cast<uint32_t>(c);
  }
}

TEST(Decompositions, WhatDoesNotComposeGivesNothing) {
  EXPECT_EQ(compose(U'a', U'b'), 0U);
  EXPECT_EQ(compose(U'\u0301', U'e'), 0U);
  EXPECT_EQ(compose(0, 0), 0U);
  EXPECT_EQ(compose(0x10FFFF, 0x10FFFF), 0U);
}

TEST(Decompositions, HangulSyllablesAreComputed) {
  Decomposition parts;
  ASSERT_TRUE(decompose(U'각', parts));
  EXPECT_EQ(parts.first, U'가');
  EXPECT_EQ(parts.second, 0x11A8U);
  ASSERT_TRUE(decompose(U'가', parts));
  EXPECT_EQ(parts.first, 0x1100U);
  EXPECT_EQ(parts.second, 0x1161U);
  for (char32_t c = 0xAC00; c <= 0xD7A3; ++c) {
    ASSERT_TRUE(decompose(c, parts));
    ASSERT_EQ(compose(parts.first, parts.second), c);
  }
  EXPECT_EQ(compose(U'각', 0x11A8), 0U);
  EXPECT_EQ(compose(U'가', 0x11A7), 0U);
}

}  // namespace
}  // namespace ac
