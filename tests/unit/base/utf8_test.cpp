#include "base/utf8.h"

#include <gtest/gtest.h>

namespace ac {
namespace {

TEST(DecodeUtf8, ReadsTheFirstAndLastCodePointOfEachLength) {
  const struct {
    std::string_view bytes;
    char32_t codePoint;
  } cases[] = {{"A", 'A'},
               {"\x7F", 0x7F},
               {"\xC2\x80", 0x80},
               {"\xDF\xBF", 0x7FF},
               {"\xE0\xA0\x80", 0x800},
               {"\xED\x9F\xBF", 0xD7FF},
               {"\xEE\x80\x80", 0xE000},
               {"\xEF\xBF\xBF", 0xFFFF},
               {"\xF0\x90\x80\x80", 0x10000},
               {"\xF4\x8F\xBF\xBF", 0x10FFFF}};
  for (const auto& c : cases) {
    const DecodedChar decoded = decodeUtf8(c.bytes, 0);
    EXPECT_EQ(decoded.codePoint, c.codePoint);
    EXPECT_EQ(decoded.length, c.bytes.size());
  }
}

TEST(DecodeUtf8, StartsAtTheOffset) {
  const DecodedChar decoded = decodeUtf8("aé", 1);
  EXPECT_EQ(decoded.codePoint, 0xE9u);
  EXPECT_EQ(decoded.length, 2u);
}

TEST(SanitizeUtf8, LeavesWellFormedTextAsItIs) {
  const std::string text = "naïve — שלום، سلام 漢字 \U0001D11E\0after";
  EXPECT_EQ(sanitizeUtf8(text), text);
}

// The examples of Unicode 16, section 3.9, tables 3-8 to 3-11: one U+FFFD for each maximal subpart.
TEST(SanitizeUtf8, ReplacesMaximalSubpartsAsUnicodeRecommends) {
  const std::string r = "\uFFFD";
  EXPECT_EQ(sanitizeUtf8("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), r + r + r + r + r + r + r + r + "A");
  EXPECT_EQ(sanitizeUtf8("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"), r + r + r + r + r + r + r + r + "A");
  EXPECT_EQ(sanitizeUtf8("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"), r + r + r + r + r + "A" + r + r + "B");
  EXPECT_EQ(sanitizeUtf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), r + r + r + r + "A");
}

TEST(SanitizeUtf8, ReplacesASequenceThatTheTextEndsIn) {
  EXPECT_EQ(sanitizeUtf8("a\xE2\x82"), "a\uFFFD");
  EXPECT_EQ(sanitizeUtf8("a\xF0\x9F\x98"), "a\uFFFD");
  EXPECT_EQ(sanitizeUtf8("\xC3"), "\uFFFD");
}

TEST(AppendUtf8, RoundTripsWithDecoding) {
  for (const char32_t c : {U'\0', U'a', U'\u00E9', U'\u0800', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    appendUtf8(text, c);
    const DecodedChar decoded = decodeUtf8(text, 0);
    EXPECT_EQ(decoded.codePoint, c);
    EXPECT_EQ(decoded.length, text.size());
  }
}

TEST(AppendUtf8, ReplacesSurrogatesAndValuesBeyondUnicode) {
  for (const char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    std::string text;
    appendUtf8(text, c);
    EXPECT_EQ(text, "\uFFFD");
  }
}

}  // namespace
}  // namespace ac
