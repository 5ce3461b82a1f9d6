#include <gtest/gtest.h>

#include "base/vector.h"
#include "text/hyphenation/hyphenation_set.h"
#include "unit/text/test_fonts.h"

namespace ac {
namespace {

// Two letters, a and its capital, and the pattern a1a.
const ac::Vector<uint8_t> kSmall = {'h', 'y', 'p', '1', 1, 1, 1, 2, 'A', 0x81, 32, 1, 2, 3, 3, 0, 0x11};

TEST(HostilePatterns, ASmallFileIsRead) {
  const auto patterns = HyphenationPatterns::load(kSmall);
  ASSERT_TRUE(patterns.ok()) << patterns.status().reason;
  const uint8_t word[] = {0, 1, 1, 1, 0};
  uint8_t levels[5];
  patterns.value()->rate(word, levels);
  EXPECT_EQ(ac::Vector<uint8_t>(levels, levels + 5), (ac::Vector<uint8_t>{0, 0, 1, 1, 0}));
}

TEST(HostilePatterns, EveryPartOfAFileIsRefusedOrReadWithoutHarm) {
  const ac::Vector<uint8_t> whole = test::fontBytes("hyphenation/tr.hyp");
  for (size_t length = 0; length < whole.size(); ++length) {
    const auto patterns =
        HyphenationPatterns::load(ac::Vector<uint8_t>(whole.begin(), whole.begin() + static_cast<ptrdiff_t>(length)));
    if (patterns.ok()) continue;
    EXPECT_EQ(patterns.status().code, StatusCode::BadHyphenation);
    EXPECT_FALSE(patterns.status().reason.empty());
  }
}

TEST(HostilePatterns, ChangedBytesDoNoHarm) {
  const ac::Vector<uint8_t> whole = test::fontBytes("hyphenation/tr.hyp");
  uint32_t random = 1;
  const auto next = [&random] { return random = random * 1664525 + 1013904223; };
  ac::Vector<uint8_t> word = {0};
  for (int i = 0; i < 60; ++i) word.push_back(static_cast<uint8_t>(1 + i * 7 % 30));
  word.push_back(0);
  ac::Vector<uint8_t> levels(word.size());
  int read = 0;
  for (int round = 0; round < 4000; ++round) {
    ac::Vector<uint8_t> bytes = whole;
    for (int i = 0; i < 3; ++i) bytes[(next() >> 8) % bytes.size()] = static_cast<uint8_t>(next() >> 24);
    auto patterns = HyphenationPatterns::load(std::move(bytes));
    if (!patterns.ok()) continue;
    ++read;
    patterns.value()->rate(word, levels);
  }
  EXPECT_GT(read, 0);
}

TEST(HostilePatterns, DeepTreesAreRefused) {
  ac::Vector<uint8_t> bytes(kSmall.begin(), kSmall.begin() + 12);
  ac::Vector<uint8_t> tree = {3, 0, 0x11};
  for (int depth = 0; depth < 80; ++depth) {
    ac::Vector<uint8_t> around = {2};
    for (size_t length = tree.size();; length >>= 7) {
      around.push_back(static_cast<uint8_t>(length >= 0x80 ? (length & 0x7F) | 0x80 : length));
      if (length < 0x80) break;
    }
    around.insert(around.end(), tree.begin(), tree.end());
    tree = std::move(around);
  }
  bytes.insert(bytes.end(), tree.begin(), tree.end());
  EXPECT_EQ(HyphenationPatterns::load(std::move(bytes)).status().code, StatusCode::BadHyphenation);
}

TEST(HostilePatterns, BrokenOnesLeaveWordsWholeAndAreAskedForOnce) {
  test::TextFonts fonts;
  HyphenationSet& set = fonts.set.hyphenation();
  set.declare("en");
  const auto shape = [&] {
    ParagraphText text = fonts.text("hyphenation");
    text.hyphens = Hyphens::Auto;
    return shapeParagraph(std::move(text), fonts.set);
  };
  shape();
  const Status status = set.supply(0, {'h', 'y', 'p'});
  EXPECT_EQ(status.code, StatusCode::BadHyphenation);
  EXPECT_EQ(status.reason, "these are no hyphenation patterns");
  EXPECT_EQ(breakLines(shape(), 60, WrapStyle::Greedy, fonts.set).lines.size(),
            breakLines(fonts.shape("hyphenation"), 60, WrapStyle::Greedy, fonts.set).lines.size());
  EXPECT_TRUE(set.wanted().empty());
}

}  // namespace
}  // namespace ac
