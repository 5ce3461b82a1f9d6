#include "text/unicode/scripts.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace ac {
namespace {

constexpr ScriptTag kLatn = scriptTag('L', 'a', 't', 'n');
constexpr ScriptTag kArab = scriptTag('A', 'r', 'a', 'b');
constexpr ScriptTag kHebr = scriptTag('H', 'e', 'b', 'r');
constexpr ScriptTag kHira = scriptTag('H', 'i', 'r', 'a');
constexpr ScriptTag kKana = scriptTag('K', 'a', 'n', 'a');

// One letter for each code point: the first of its script's tag, '.' for Common.
std::string scriptsOf(std::u32string_view text) {
  std::string letters;
  for (const ScriptTag script : resolveScripts(std::span(text.data(), text.size()))) {
    letters += script == kCommonScript ? '.' : static_cast<char>(script >> 24);
  }
  return letters;
}

TEST(ResolveScripts, CommonCharactersGoWithTheTextBeforeThem) {
  EXPECT_EQ(scriptsOf(U"ab, אב!"), "LLLLHHH");
}

TEST(ResolveScripts, LeadingCommonCharactersGoWithTheTextAfterThem) {
  EXPECT_EQ(scriptsOf(U"«1אב"), "HHHH");
}

TEST(ResolveScripts, TextWithoutAnyScriptStaysCommon) {
  EXPECT_EQ(scriptsOf(U"12 + 3"), "......");
}

TEST(ResolveScripts, AClosingBracketTakesTheScriptOfItsOpeningOne) {
  EXPECT_EQ(scriptsOf(U"ab (אב) c"), "LLLLHHLLL");
  EXPECT_EQ(scriptsOf(U"a [א (b] c"), "LLLHHHLLLL");
}

TEST(ResolveScripts, AnApostropheIsNoClosingBracket) {
  EXPECT_EQ(scriptsOf(U"a (b’s א) c"), "LLLLLLLHLLL");
}

TEST(ResolveScripts, MarksGoWithTheirBase) {
  EXPECT_EQ(scriptsOf(U"e\u0301א\u0301"), "LLHH");
}

TEST(ResolveScripts, ExtensionsTellWhatACommonCharacterIsUsedWith) {
  // An Arabic comma after Latin letters is still Arabic's, and the digits too.
  EXPECT_EQ(scriptsOf(U"ab\u060C\u0664"), "LLAA");
  EXPECT_EQ(scriptsOf(U"か\u30FCカ\u30FC"), "HHKK");
  EXPECT_EQ(resolveScripts(std::span(U"か\u30FC", 2))[1], kHira);
  EXPECT_EQ(resolveScripts(std::span(U"カ\u30FC", 2))[1], kKana);
}

TEST(ResolveScripts, DeepNestingIsBounded) {
  const std::u32string open(100000, U'(');
  EXPECT_EQ(scriptsOf(open + U"a" + std::u32string(100000, U')')).substr(100000, 3), "LLL");
}

TEST(Scripts, PropertiesOfSingleCodePoints) {
  EXPECT_EQ(scriptOf(U'a'), kLatn);
  EXPECT_EQ(scriptOf(U'@'), kCommonScript);
  EXPECT_EQ(scriptOf(0x5D0), kHebr);
  EXPECT_EQ(scriptOf(0x628), kArab);
  EXPECT_EQ(scriptOf(0x301), kInheritedScript);
  EXPECT_TRUE(isJoiningScript(kArab));
  EXPECT_FALSE(isJoiningScript(kHebr));
}

}  // namespace
}  // namespace ac
