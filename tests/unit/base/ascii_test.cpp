#include "base/ascii.h"

#include <gtest/gtest.h>

namespace ac {
namespace {

TEST(Ascii, ClassesHoldNothingBeyondAscii) {
  for (int byte = 128; byte < 256; ++byte) {
    const auto c = static_cast<char>(byte);
    EXPECT_FALSE(isAsciiAlnum(c)) << byte;
    EXPECT_EQ(asciiLower(c), c);
  }
  EXPECT_TRUE(isAsciiAlpha('z') && isAsciiAlpha('A') && isAsciiDigit('9'));
  EXPECT_FALSE(isAsciiAlpha('@') || isAsciiAlpha('[') || isAsciiDigit(':'));
}

TEST(AsciiLower, TouchesOnlyLettersOfAscii) {
  EXPECT_EQ(asciiLower("HTTPS İÉ-9"), "https İÉ-9");
}

}  // namespace
}  // namespace ac
