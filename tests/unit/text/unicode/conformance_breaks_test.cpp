// Unicode's own tests of UAX #14 and UAX #29, every line of them, through the functions that the card uses.

#include "base/vector.h"
#include "text/unicode/grapheme.h"
#include "text/unicode/line_opportunities.h"
#include "unit/text/unicode/unicode_database.h"

namespace ac {
namespace {

struct BreakCase {
  std::u32string text;
  ac::Vector<bool> breaks;  // Before each code point, and at the end.
};

// A line such as "÷ 0041 × 0301 ÷".
BreakCase parseCase(const std::string& line) {
  BreakCase made;
  std::istringstream stream(line.substr(0, line.find('#')));
  for (std::string word; stream >> word;) {
    if (word == "÷" || word == "×")
      made.breaks.push_back(word == "÷");
    else
      made.text += test::hexadecimal(word);
  }
  return made;
}

// Lines that hold a case and differ from `find`, which gives the breaks of a text; the number of all cases in `count`.
template <typename Find>
ac::Vector<std::string> failures(const std::string& file, size_t& count, const Find& find) {
  ac::Vector<std::string> failed;
  std::ifstream stream = test::openDatabaseFile(file);
  count = 0;
  for (std::string line; std::getline(stream, line);) {
    const BreakCase expected = parseCase(line);
    if (expected.text.empty()) continue;
    ++count;
    if (find(expected.text) != expected.breaks) failed.push_back(line);
  }
  return failed;
}

void expectNone(const ac::Vector<std::string>& failed) {
  EXPECT_EQ(failed.size(), 0U);
  for (size_t i = 0; i < failed.size() && i < 20; ++i) ADD_FAILURE() << failed[i];
}

TEST(Conformance, LineBreakTest) {
  size_t count = 0;
  expectNone(failures("auxiliary/LineBreakTest.txt", count, [](const std::u32string& text) {
    ac::Vector<bool> breaks = {false};
    for (const LineBreak after : lineOpportunities(text, LineBreakTailoring::None))
      breaks.push_back(after != LineBreak::Prohibited);
    return breaks;
  }));
  EXPECT_EQ(count, 19338U);
}

TEST(Conformance, GraphemeBreakTest) {
  size_t count = 0;
  expectNone(failures("auxiliary/GraphemeBreakTest.txt", count, [](const std::u32string& text) {
    ac::Vector<bool> breaks;
    for (const uint8_t start : graphemeBoundaries(text)) breaks.push_back(start != 0);
    breaks.push_back(true);
    return breaks;
  }));
  EXPECT_GT(count, 700U);
}

}  // namespace
}  // namespace ac
