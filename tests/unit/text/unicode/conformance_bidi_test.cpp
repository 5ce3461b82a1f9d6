// Unicode's own tests of UAX #9, every line of them, through the functions that the card uses.

#include "base/vector.h"
#include "text/breaking/line_order.h"
#include "text/unicode/bidi_explicit.h"
#include "text/unicode/bidi_levels.h"
#include "text/unicode/properties.h"
#include "unit/text/unicode/unicode_database.h"

namespace ac {
namespace {

// What the tests tell of a text: a level for each code point, "x" for what X9 removes, and the visual order of the
// rest.
struct BidiAnswer {
  std::string levels;
  std::string order;

  friend bool operator==(const BidiAnswer&, const BidiAnswer&) = default;
};

// A line that holds the whole text: what L1 does to the white space at its end, and then L2.
BidiAnswer answerFor(const std::u32string& text, BaseDirection direction, uint8_t* baseLevel = nullptr) {
  BidiLevels resolved = resolveBidiLevels(text, direction);
  if (baseLevel != nullptr) *baseLevel = resolved.baseLevel;
  for (size_t i = text.size(); i-- > 0;) {
    const BidiClass c = propertiesOf(text[i]).bidi;
    const bool white = c == BidiClass::WS || c == BidiClass::PDI || isIsolateInitiator(c) || isRemovedByX9(c);
    if (!white && c != BidiClass::S && c != BidiClass::B) break;
    resolved.levels[i] = resolved.baseLevel;
  }
  ac::Vector<uint8_t> kept;
  ac::Vector<size_t> places;
  BidiAnswer answer;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool removed = isRemovedByX9(propertiesOf(text[i]).bidi);
    answer.levels += (i > 0 ? " " : "") + (removed ? "x" : std::to_string(resolved.levels[i]));
    if (removed) continue;
    kept.push_back(resolved.levels[i]);
    places.push_back(i);
  }
  ac::Vector<uint32_t> order;
  visualOrder(kept, order);
  for (const uint32_t place : order) {
    answer.order += (answer.order.empty() ? "" : " ") + std::to_string(places[place]);
  }
  return answer;
}

TEST(Conformance, BidiCharacterTest) {
  std::ifstream file = test::openDatabaseFile("BidiCharacterTest.txt");
  size_t count = 0;
  size_t failed = 0;
  for (std::string line; std::getline(file, line);) {
    ac::Vector<std::string> fields = test::splitFields(line, ';');
    if (fields.size() < 4) continue;
    fields.resize(5);
    ++count;
    const BaseDirection direction = fields[1] == "0"   ? BaseDirection::Ltr
                                    : fields[1] == "1" ? BaseDirection::Rtl
                                                       : BaseDirection::Auto;
    uint8_t baseLevel = 0;
    const BidiAnswer answer = answerFor(test::codePointsOf(fields[0]), direction, &baseLevel);
    const bool passed = answer == BidiAnswer{fields[3], fields[4]} && std::to_string(baseLevel) == fields[2];
    if (!passed && ++failed <= 10) ADD_FAILURE() << line << "\ngives " << answer.levels << "; " << answer.order;
  }
  EXPECT_EQ(failed, 0U);
  EXPECT_GT(count, 91000U);
}

// A code point of each class that is no bracket.
char32_t exampleOf(const std::string& bidiClass) {
  static ac::Vector<char32_t> examples;
  if (examples.empty()) {
    examples.resize(std::size(unicode_data::kBidiClassNames));
    for (char32_t c = 0; c < 0x3000; ++c) {
      char32_t& example = examples[static_cast<size_t>(propertiesOf(c).bidi)];
      if (example == 0 && !propertiesOf(c).has(kMirrored)) example = c;
    }
  }
  for (size_t i = 0; i < examples.size(); ++i) {
    if (unicode_data::kBidiClassNames[i] == bidiClass) return examples[i];
  }
  ADD_FAILURE() << "no class " << bidiClass;
  return 0;
}

TEST(Conformance, BidiTest) {
  std::ifstream file = test::openDatabaseFile("BidiTest.txt");
  BidiAnswer expected;
  size_t count = 0;
  size_t failed = 0;
  const auto valueOf = [](const std::string& line) {
    std::string value;
    std::istringstream stream(line.substr(line.find(':') + 1));
    for (std::string word; stream >> word;) value += (value.empty() ? "" : " ") + word;
    return value;
  };
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("@Levels:", 0) == 0) expected.levels = valueOf(line);
    if (line.rfind("@Reorder:", 0) == 0) expected.order = valueOf(line);
    const ac::Vector<std::string> fields = test::splitFields(line, ';');
    if (line.empty() || line[0] == '@' || fields.size() != 2) continue;
    std::u32string text;
    for (const std::string& name : test::splitFields(fields[0], ' ')) text += exampleOf(name);
    const int directions = std::stoi(fields[1], nullptr, 16);
    for (const auto& [bit, direction] :
         {std::pair{1, BaseDirection::Auto}, std::pair{2, BaseDirection::Ltr}, std::pair{4, BaseDirection::Rtl}}) {
      if ((directions & bit) == 0) continue;
      ++count;
      const BidiAnswer answer = answerFor(text, direction);
      if (answer != expected && ++failed <= 10) {
        ADD_FAILURE() << line << " (direction " << bit << ")\ngives " << answer.levels << "; " << answer.order
                      << "\nnot " << expected.levels << "; " << expected.order;
      }
    }
  }
  EXPECT_EQ(failed, 0U);
  EXPECT_GT(count, 770000U);
}

}  // namespace
}  // namespace ac
