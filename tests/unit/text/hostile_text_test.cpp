#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "base/utf8.h"
#include "base/vector.h"
#include "unit/text/test_fonts.h"

// Each of these finishes in well under a second when the work is linear, and never when it is quadratic.

namespace ac {
namespace {

using test::TextFonts;
using test::textFonts;

constexpr size_t kFieldBytes = 64 << 10;

std::string repeated(std::string_view unit, size_t bytes) {
  std::string text;
  while (text.size() + unit.size() <= bytes) text += unit;
  return text;
}

void breakAtManyWidths(const ShapedParagraph& paragraph) {
  for (const float width : {0.0F, 10.0F, 300.0F, 1e30F}) {
    const auto greedy = breakLines(paragraph, width, WrapStyle::Greedy, textFonts().set);
    ASSERT_FALSE(greedy.lines.empty());
    EXPECT_EQ(greedy.lines.front().textBegin, 0U);
    EXPECT_EQ(greedy.lines.back().textEnd, paragraph.source.text.size());
    EXPECT_EQ(countLines(paragraph, width, WrapStyle::Greedy, textFonts().set), greedy.lines.size());
    breakLines(paragraph, width, WrapStyle::Balance, textFonts().set);
  }
}

class HostileText : public testing::TestWithParam<std::pair<const char*, std::string>> {};

INSTANTIATE_TEST_SUITE_P(Text, HostileText,
                         testing::Values(std::pair{"LatinWord", repeated("AVToWaffi", kFieldBytes)},
                                         std::pair{"ArabicWord", repeated("بسملهعمحك", kFieldBytes)},
                                         std::pair{"KernedHyphens", repeated("T-V-", kFieldBytes)},
                                         std::pair{"SoftHyphens", repeated("f\u00ADf\u00ADi\u00AD", kFieldBytes)},
                                         std::pair{"Marks", "e" + repeated("\u0301", 20000)},
                                         std::pair{"Embeddings", repeated("\u202Ba\u202Aא", kFieldBytes)},
                                         std::pair{"Isolates", repeated("\u2067a\u2066א", kFieldBytes)},
                                         std::pair{"ClosingIsolates", repeated("\u2069א", kFieldBytes)},
                                         std::pair{"Brackets", repeated("(א[a", kFieldBytes)},
                                         std::pair{"Spaces", repeated(" ", kFieldBytes)},
                                         std::pair{"IdeographicSpaces", repeated("\u3000", kFieldBytes)},
                                         std::pair{"Newlines", repeated("\n", kFieldBytes)},
                                         std::pair{"Joiners", repeated("\u200D", kFieldBytes)},
                                         std::pair{"Controls", repeated("\x01\x02\x7F", kFieldBytes)},
                                         std::pair{"Missing", repeated("漢字", kFieldBytes)},
                                         std::pair{"Flags", repeated("\U0001F1EB\U0001F1F7", kFieldBytes)},
                                         std::pair{"Families", repeated("\U0001F469\u200D", kFieldBytes)},
                                         std::pair{"Directions", repeated("aא1", kFieldBytes)}),
                         [](const auto& hostile) { return std::string(hostile.param.first); });

TEST_P(HostileText, IsBrokenWhole) {
  breakAtManyWidths(textFonts().shape(GetParam().second));
}

TEST(HostileText, RandomCodePointsAreBrokenWhole) {
  std::mt19937 random(7);
  constexpr std::pair<char32_t, char32_t> kRanges[] = {{0, 0x7F},        {0x300, 0x36F},     {0x590, 0x6FF},
                                                       {0x2000, 0x206F}, {0x1F1E6, 0x1F1FF}, {0, 0x10FFFF}};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      const auto& [first, last] = kRanges[random() % std::size(kRanges)];
      appendUtf8(text, first + static_cast<char32_t>(random() % (last - first + 1)));
    }
    TextFonts& fonts = textFonts();
    TextStyle bold = fonts.style();
    bold.weight = 700;
    bold.letterSpacingPx = 1;
    // The second span begins in the middle of the text, wherever a code point does.
    size_t cut = text.size() / 2;
    while ((static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) ++cut;
    const auto paragraph = shapeParagraph(
        TextFonts::pieces({{text.substr(0, cut), fonts.style(), true}, {text.substr(cut), bold, round % 2 == 0}}),
        fonts.set);
    for (const float width : {0.0F, 30.0F, 100.0F, 1e9F}) {
      const auto broken = breakLines(paragraph, width, WrapStyle::Balance, fonts.set);
      uint32_t at = 0;
      for (const Line& line : broken.lines) {
        ASSERT_EQ(line.textBegin, at);
        ASSERT_LT(line.textBegin, line.textEnd);
        at = line.textEnd;
      }
      ASSERT_EQ(at, text.size());
      ASSERT_EQ(countLines(paragraph, width, WrapStyle::Greedy, fonts.set), broken.lines.size());
    }
  }
}

TEST(HostileText, SizesAndSpacingsThatAreNoneBreakLinesAllTheSame) {
  TextFonts& fonts = textFonts();
  for (const float size : {std::nanf(""), -1.0F, 0.0F, HUGE_VALF, 1e30F}) {
    TextStyle style = fonts.style(size);
    style.letterSpacingPx = size;
    breakAtManyWidths(shapeParagraph(TextFonts::pieces({{repeated("word \u6F22 ", 2000), style}}), fonts.set));
  }
  TextStyle tight = fonts.style();
  tight.letterSpacingPx = -30;
  breakAtManyWidths(shapeParagraph(TextFonts::pieces({{repeated("unbroken", kFieldBytes), tight}}), fonts.set));
}

TEST(HostileText, ManyLanguagesAreShapedAll) {
  TextFonts& fonts = textFonts();
  for (int i = 0; i < 2000; ++i) {
    EXPECT_EQ(fonts.shape("abc", "en-x-" + std::to_string(i)).glyphs.size(), 3U);
  }
  EXPECT_EQ(fonts.shape("abc", std::string(5000, 'q')).glyphs.size(), 3U);
  EXPECT_EQ(fonts.shape("abc", "\xFF\xFE").glyphs.size(), 3U);
}

TEST(HostileFonts, BrokenBytesAreRefusedOrHarmless) {
  const ac::Vector<uint8_t> good = test::fontBytes("source-serif-4-latin-400-normal.ttf");
  std::mt19937 random(11);
  for (int round = 0; round < 400; ++round) {
    ac::Vector<uint8_t> bytes = good;
    if (round % 4 == 0) bytes.resize(random() % bytes.size());
    // The first kilobyte holds the directory and the small tables' beginnings.
    const int changes = bytes.empty() ? 0 : 1 + static_cast<int>(random() % 40);
    for (int i = 0; i < changes; ++i) {
      const size_t area = round % 2 == 0 ? std::min<size_t>(bytes.size(), 1024) : bytes.size();
      bytes[random() % area] = static_cast<uint8_t>(random());
    }
    FontSet set;
    const FaceId face = set.declare({"F", 400, false, {}});
    const Status status = set.supply(face, std::move(bytes));
    if (!status.ok()) {
      EXPECT_EQ(status.code, StatusCode::BadFont);
      EXPECT_EQ(set.state(face), FaceState::Failed);
      continue;
    }
    TextStyle style;
    style.stack = set.stack({"F"});
    const auto paragraph = shapeParagraph(TextFonts::pieces({{"Office AV fi 123 ‘x’ é", style}}), set);
    breakLines(paragraph, 60, WrapStyle::Balance, set);
    for (const ShapedGlyph& glyph : paragraph.glyphs) set.face(face)->outline(glyph.glyph);
  }
}

TEST(HostileFonts, EmptyHugeAndForeignBytesAreBadFonts) {
  FontSet set;
  for (ac::Vector<uint8_t> bytes :
       {ac::Vector<uint8_t>{}, ac::Vector<uint8_t>(11 << 20, 0), ac::Vector<uint8_t>(64, 'w')}) {
    const FaceId face = set.declare({"F", 400, false, {}});
    EXPECT_EQ(set.supply(face, std::move(bytes)).code, StatusCode::BadFont);
  }
  EXPECT_EQ(set.revision(), 3U);
}

}  // namespace
}  // namespace ac
