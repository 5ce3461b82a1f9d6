#include "text/unicode/properties.h"

#include <map>

#include "base/vector.h"
#include "text/unicode/char_classes.h"
#include "text/unicode/mirroring.h"
#include "text/unicode/script_extensions.h"
#include "text/unicode/scripts.h"
#include "unit/text/unicode/unicode_database.h"

namespace ac {
namespace {

using test::kCodePoints;
using test::readProperty;

std::string hexOf(char32_t c) {
  std::ostringstream out;
  out << "U+" << std::hex << std::uppercase << static_cast<uint32_t>(c);
  return out.str();
}

// Holds `actual` of each code point against `expected` and shows the first few that differ.
void expectAll(const std::function<std::string(char32_t)>& expected,
               const std::function<std::string(char32_t)>& actual) {
  size_t wrong = 0;
  for (char32_t c = 0; c < kCodePoints && wrong < 5; ++c) {
    const std::string a = expected(c);
    const std::string b = actual(c);
    if (a == b) continue;
    ADD_FAILURE() << hexOf(c) << " is " << b << ", not " << a;
    ++wrong;
  }
}

// Long names of a property's values to short ones.
std::map<std::string, std::string> shortNames(const std::string& property) {
  std::map<std::string, std::string> names;
  std::ifstream file = test::openDatabaseFile("PropertyValueAliases.txt");
  for (std::string line; std::getline(file, line);) {
    const ac::Vector<std::string> fields = test::splitFields(line, ';');
    if (fields.size() >= 3 && fields[0] == property) names[fields[2]] = names[fields[1]] = fields[1];
  }
  return names;
}

ac::Vector<std::string> readShort(const std::string& file, const std::string& missing, const std::string& property) {
  const std::map<std::string, std::string> names = shortNames(property);
  ac::Vector<std::string> values = readProperty(file, missing);
  for (std::string& value : values) {
    const auto name = names.find(value);
    if (name != names.end()) value = name->second;
  }
  return values;
}

template <typename Value>
std::string nameOf(const char* const* names, Value value) {
  return names[static_cast<size_t>(value)];
}

TEST(Properties, CategoriesAreTheDatabases) {
  const auto expected = readShort("extracted/DerivedGeneralCategory.txt", "Cn", "gc");
  expectAll(
      [&](char32_t c) {
        const std::string& value = expected[c];
        if (value == "Lu" || value == "Ll" || value == "Lt") return std::string("LC");
        return value == "Sc" || value == "Sm" ? std::string("So") : value;
      },
      [](char32_t c) { return nameOf(unicode_data::kGeneralCategoryNames, propertiesOf(c).category); });
}

TEST(Properties, LineBreakClassesAreTheDatabasesAfterRuleLB1) {
  const auto expected = readShort("LineBreak.txt", "XX", "lb");
  const auto category = readShort("extracted/DerivedGeneralCategory.txt", "Cn", "gc");
  expectAll(
      [&](char32_t c) {
        const std::string& value = expected[c];
        if (value == "AI" || value == "SG" || value == "XX") return std::string("AL");
        const bool mark = category[c] == "Mn" || category[c] == "Mc";
        return value == "SA" && mark ? std::string("CM") : value;
      },
      [](char32_t c) { return nameOf(unicode_data::kLineBreakClassNames, propertiesOf(c).lineBreak); });
}

TEST(Properties, BidiClassesAreTheDatabases) {
  const auto expected = readShort("extracted/DerivedBidiClass.txt", "L", "bc");
  expectAll([&](char32_t c) { return expected[c]; },
            [](char32_t c) { return nameOf(unicode_data::kBidiClassNames, propertiesOf(c).bidi); });
}

TEST(Properties, GraphemeClassesAreTheDatabases) {
  const auto expected = readShort("auxiliary/GraphemeBreakProperty.txt", "XX", "GCB");
  const auto conjunct = readProperty("DerivedCoreProperties.txt", "None", "InCB");
  const auto pictographic = readProperty("emoji/emoji-data.txt", "", "Extended_Pictographic");
  expectAll(
      [&](char32_t c) {
        if (expected[c] != "ZWJ" && conjunct[c] != "None") return "Conjunct" + conjunct[c];
        return pictographic[c] == "yes" ? std::string("Pictographic") : expected[c];
      },
      [](char32_t c) { return nameOf(unicode_data::kGraphemeClassNames, propertiesOf(c).grapheme); });
}

TEST(Properties, ScriptsAreTheDatabases) {
  const auto expected = readShort("Scripts.txt", "Zzzz", "sc");
  expectAll([&](char32_t c) { return expected[c]; },
            [](char32_t c) {
              std::string tag;
              for (int shift = 24; shift >= 0; shift -= 8) tag += static_cast<char>(scriptOf(c) >> shift);
              return tag;
            });
}

TEST(Properties, ScriptExtensionsAreTheDatabases) {
  const auto extensions = readProperty("ScriptExtensions.txt", "<script>");
  std::map<std::string, Script> scripts;
  for (char32_t c = 0; c < kCodePoints; ++c) {
    const ScriptTag tag = scriptOf(c);
    const char name[] = {static_cast<char>(tag >> 24), static_cast<char>(tag >> 16), static_cast<char>(tag >> 8),
                         static_cast<char>(tag), 0};
    scripts[name] = propertiesOf(c).script;
  }
  size_t wrong = 0;
  for (char32_t c = 0; c < kCodePoints && wrong < 5; ++c) {
    ScriptSet expected;
    if (extensions[c] == "<script>") {
      expected.add(propertiesOf(c).script);
    } else {
      for (const std::string& name : test::splitFields(extensions[c], ' ')) expected.add(scripts.at(name));
    }
    if (scriptExtensionsOf(propertiesOf(c)) == expected) continue;
    ADD_FAILURE() << hexOf(c) << " is not used in " << extensions[c];
    ++wrong;
  }
}

TEST(Properties, CombiningClassesAreTheDatabases) {
  const auto expected = readProperty("extracted/DerivedCombiningClass.txt", "0");
  expectAll([&](char32_t c) { return expected[c] == "Not_Reordered" ? std::string("0") : expected[c]; },
            [](char32_t c) { return std::to_string(propertiesOf(c).combiningClass); });
}

TEST(Properties, FlagsAreTheDatabases) {
  const auto width = readShort("extracted/DerivedEastAsianWidth.txt", "N", "ea");
  const auto ignorable = readProperty("DerivedCoreProperties.txt", "no", "Default_Ignorable_Code_Point");
  const auto yesNo = [](bool yes) { return std::string(yes ? "yes" : "no"); };
  expectAll([&](char32_t c) { return yesNo(width[c] == "F" || width[c] == "W" || width[c] == "H"); },
            [&](char32_t c) { return yesNo(propertiesOf(c).has(kEastAsianWide)); });
  expectAll([&](char32_t c) { return ignorable[c]; }, [&](char32_t c) { return yesNo(isDefaultIgnorable(c)); });
}

TEST(Properties, WhatIsNoCodePointIsUnassigned) {
  for (const char32_t c : {char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    EXPECT_EQ(propertiesOf(c).category, GeneralCategory::Cn);
  }
  EXPECT_EQ(propertiesOf(0xD800).category, GeneralCategory::Cs);
}

TEST(Properties, FixedSetsAgreeWithTheDatabase) {
  using enum LineBreakClass;
  for (char32_t c = 0; c < kCodePoints; ++c) {
    const CharacterProperties& properties = propertiesOf(c);
    const LineBreakClass lineBreak = properties.lineBreak;
    EXPECT_EQ(isForcedBreak(c), lineBreak == BK || lineBreak == CR || lineBreak == LF || lineBreak == NL) << hexOf(c);
    EXPECT_EQ(isControl(c), properties.category == GeneralCategory::Cc) << hexOf(c);
    const bool formatting = properties.bidi >= BidiClass::LRE;
    EXPECT_EQ(isBidiFormatting(c), formatting) << hexOf(c);
    // Every space but those that hold what stands beside them together, which are of class GL.
    const bool space = properties.category == GeneralCategory::Zs && lineBreak != GL;
    EXPECT_EQ(hangsAtLineEnd(c), space || c == '\t' || c == 0x200B || isForcedBreak(c) || formatting) << hexOf(c);
  }
}

TEST(Mirroring, ImagesAndBracketsAreTheDatabases) {
  const auto images = readProperty("BidiMirroring.txt", "<none>");
  const auto brackets = readProperty("BidiBrackets.txt", "<none>");
  ac::Vector<std::string> types(kCodePoints, "n");
  std::ifstream file = test::openDatabaseFile("BidiBrackets.txt");
  for (std::string line; std::getline(file, line);) {
    const ac::Vector<std::string> fields = test::splitFields(line, ';');
    if (fields.size() == 3) types[test::hexadecimal(fields[0])] = fields[2];
  }
  for (char32_t c = 0; c < kCodePoints; ++c) {
    EXPECT_EQ(mirrored(c), images[c] == "<none>" ? c : test::hexadecimal(images[c])) << hexOf(c);
    const BracketType type = types[c] == "o"   ? BracketType::Open
                             : types[c] == "c" ? BracketType::Close
                                               : BracketType::None;
    EXPECT_EQ(bracketTypeOf(c), type) << hexOf(c);
    if (type == BracketType::None) continue;
    EXPECT_EQ(mirrored(c), test::hexadecimal(brackets[c])) << hexOf(c);
  }
}

}  // namespace
}  // namespace ac
