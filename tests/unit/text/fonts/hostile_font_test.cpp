// Damaged fonts through everything that a card does with one: load, describe, shape, outline, rasterise. They either
// are refused with a reason or yield what they yield; nothing crashes and nothing runs without bound (the program's own
// time limit is the witness). Deterministic: every run damages the same bytes.

#include <gtest/gtest.h>

#include <limits>

#include "base/vector.h"
#include "text/outlines/glyph_coverage.h"
#include "unit/text/test_fonts.h"

namespace ac {
namespace {

const char* const kFiles[] = {"source-serif-4-latin-400-normal.ttf", "noto-naskh-arabic-arabic-400-normal.ttf",
                              "heebo-hebrew-400-normal.ttf"};
const char* const kText = "AVfi f\u0301 العَرَبِيّة שָׁלוֹם 0123";
constexpr uint32_t kGlyphsDrawn = 12;

// Numerical Recipes' linear congruential generator.
class Random {
 public:
  explicit Random(uint32_t seed) : state_(seed) {}
  uint32_t below(size_t bound) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<uint32_t>((uint64_t{state_} * bound) >> 32);
  }

 private:
  uint32_t state_;
};

// Returns whether the font was taken; a refused one must say why.
bool use(ac::Vector<uint8_t> bytes, uint32_t firstGlyph) {
  FontSet fonts;
  const Result<FaceId> face = fonts.add(std::move(bytes));
  if (!face.ok()) {
    EXPECT_EQ(face.status().code, StatusCode::BadFont);
    EXPECT_FALSE(face.status().reason.empty());
    return false;
  }
  ParagraphText text;
  text.text = kText;
  TextSpan span;
  span.end = static_cast<uint32_t>(text.text.size());
  text.spans.push_back(span);
  const ShapedParagraph shaped = shapeParagraph(std::move(text), fonts);
  const BrokenText broken = breakLines(shaped, 60, WrapStyle::Greedy, fonts);
  EXPECT_FALSE(broken.lines.empty());
  const FontFace& loaded = *fonts.face(face.value());
  const float scale = 20.0F / static_cast<float>(loaded.unitsPerEm());
  const auto draw = [&](uint32_t glyph) {
    const GlyphCoverage coverage = rasterizeOutline(loaded.outline(glyph), scale, 1);
    EXPECT_EQ(coverage.alpha.size(), static_cast<size_t>(coverage.width) * static_cast<size_t>(coverage.height));
  };
  for (uint32_t i = 0; i < kGlyphsDrawn; ++i) draw(firstGlyph + i);
  for (const ShapedGlyph& glyph : shaped.glyphs) draw(glyph.glyph);
  return true;
}

TEST(HostileFont, TruncatedAtEvery64thByte) {
  for (const char* file : kFiles) {
    const ac::Vector<uint8_t> whole = test::fontBytes(file);
    ASSERT_GT(whole.size(), 1000u);
    // Four bytes may be what fills up the last table.
    for (size_t size = 0; size + 4 <= whole.size(); size += 64) {
      EXPECT_FALSE(
          use({whole.begin(), whole.begin() + static_cast<ptrdiff_t>(size)}, static_cast<uint32_t>(size % 200)))
          << file << " of " << size << " bytes would be invisible in part";
    }
    EXPECT_TRUE(use(whole, 1)) << file;
  }
}

TEST(HostileFont, ThreeThousandWithBitsFlippedAndWordsReplaced) {
  constexpr int kFonts = 1000;
  for (const char* file : kFiles) {
    const ac::Vector<uint8_t> whole = test::fontBytes(file);
    Random random(7);
    int taken = 0;
    for (int i = 0; i < kFonts; ++i) {
      ac::Vector<uint8_t> bytes = whole;
      const uint32_t damages = 1 + random.below(8);
      for (uint32_t k = 0; k < damages; ++k) {
        // Half of the damage goes to the directory and the small tables that follow it, where counts and offsets are.
        const uint32_t at = random.below(random.below(2) == 0 ? bytes.size() - 4 : size_t{4096});
        if (random.below(2) == 0) {
          bytes[at] ^= static_cast<uint8_t>(1u << random.below(8));
        } else {
          const uint8_t extreme = random.below(2) == 0 ? 0xFF : 0x00;
          for (uint32_t n = 0; n < 2; ++n) bytes[at + n] = extreme;
        }
      }
      taken += use(std::move(bytes), random.below(200)) ? 1 : 0;
    }
    EXPECT_GT(taken, kFonts / 4) << file << ": damage that is always refused tests nothing behind the door";
    EXPECT_LT(taken, kFonts) << file;
  }
}

void put16(ac::Vector<uint8_t>& bytes, size_t at, uint32_t value) {
  bytes[at] = static_cast<uint8_t>(value >> 8);
  bytes[at + 1] = static_cast<uint8_t>(value);
}

uint32_t read32(const ac::Vector<uint8_t>& bytes, size_t at) {
  return static_cast<uint32_t>(bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3]);
}

size_t tableAt(const ac::Vector<uint8_t>& bytes, std::string_view tag) {
  const uint32_t count = static_cast<uint32_t>(bytes[4] << 8 | bytes[5]);
  for (uint32_t i = 0; i < count; ++i) {
    const size_t record = 12 + size_t{16} * i;
    if (std::string_view(reinterpret_cast<const char*>(&bytes[record]), 4) == tag) return read32(bytes, record + 8);
  }
  return 0;
}

TEST(HostileFont, GlyphsMadeOfThemselvesAndOfEachOther) {
  ac::Vector<uint8_t> bytes = test::fontBytes(kFiles[0]);
  const size_t glyf = tableAt(bytes, "glyf");
  const size_t loca = tableAt(bytes, "loca");
  const bool isLong = bytes[tableAt(bytes, "head") + 51] != 0;
  const auto offsetOf = [&](uint32_t glyph) {
    return isLong
               ? read32(bytes, loca + size_t{4} * glyph)
               : 2u * static_cast<uint32_t>(bytes[loca + 2 * size_t{glyph}] << 8 | bytes[loca + 2 * size_t{glyph} + 1]);
  };
  // Each of glyphs 20 to 59 becomes a composite of as many parts as it has room for: itself, its neighbour and back.
  constexpr uint32_t kComponentBytes = 6;
  constexpr uint32_t kMoreComponents = 0x0020;
  for (uint32_t glyph = 20; glyph < 60; ++glyph) {
    const size_t at = glyf + offsetOf(glyph);
    const uint32_t room = offsetOf(glyph + 1) - offsetOf(glyph);
    if (room < 10 + kComponentBytes) continue;
    put16(bytes, at, 0xFFFF);
    const uint32_t parts = (room - 10) / kComponentBytes;
    for (uint32_t part = 0; part < parts; ++part) {
      const size_t component = at + 10 + size_t{part} * kComponentBytes;
      put16(bytes, component, part + 1 < parts ? kMoreComponents : 0);
      put16(bytes, component + 2, 20 + (glyph - 20 + part) % 40);
      put16(bytes, component + 4, part);
    }
  }
  for (uint32_t first = 10; first < 60; first += kGlyphsDrawn) EXPECT_TRUE(use(bytes, first));
}

TEST(HostileFont, CountsAsLargeAsTheyGo) {
  for (const char* tag : {"maxp", "hhea", "cmap", "GSUB", "GPOS", "GDEF", "OS/2", "post", "name", "head", "loca"}) {
    for (const uint32_t value : {0xFFFFu, 0x8000u, 0u}) {
      for (size_t word = 0; word < 24; ++word) {
        ac::Vector<uint8_t> bytes = test::fontBytes(kFiles[1]);
        const size_t table = tableAt(bytes, tag);
        if (table == 0 || table + 2 * word + 2 > bytes.size()) continue;
        put16(bytes, table + 2 * word, value);
        use(std::move(bytes), 30);
      }
    }
  }
}

TEST(HostileFont, LargerThanSixtyFourMegabytes) {
  ac::Vector<uint8_t> bytes = test::fontBytes(kFiles[0]);
  bytes.resize(size_t{24} << 20);
  EXPECT_TRUE(FontSet().add(bytes).ok());
  bytes.resize((size_t{64} << 20) + 1);
  FontSet fonts;
  const Status status = fonts.add(std::move(bytes)).status();
  EXPECT_EQ(status.code, StatusCode::BadFont);
  EXPECT_EQ(status.reason, "The font is larger than 64 MB");
}

TEST(HostileFont, TheFirstFontOfACollectionIsTakenAndMayNotBeCutOffEither) {
  const ac::Vector<uint8_t> font = test::fontBytes(kFiles[0]);
  // One font behind the head of a collection; its tables count from the file's beginning.
  constexpr uint8_t kHead[] = {'t', 't', 'c', 'f', 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 16};
  ac::Vector<uint8_t> bytes(std::begin(kHead), std::end(kHead));
  bytes.insert(bytes.end(), font.begin(), font.end());
  const size_t tables = size_t{font[4]} << 8 | font[5];
  for (size_t i = 0; i < tables; ++i) {
    uint8_t* offset = &bytes[16 + 12 + 16 * i + 8];
    uint32_t value = 0;
    for (int k = 0; k < 4; ++k) value = value << 8 | offset[k];
    value += 16;
    for (int k = 3; k >= 0; --k, value >>= 8) offset[k] = static_cast<uint8_t>(value);
  }
  EXPECT_TRUE(use(bytes, 1));
  bytes.resize(bytes.size() / 2);
  EXPECT_FALSE(use(bytes, 1));
}

TEST(HostileFont, TheNextFaceTakesThePlaceOfABrokenOne) {
  FontSet fonts;
  const FaceId broken = fonts.declare({"A", 400, false, {}});
  const FaceId sound = fonts.declare({"B", 400, false, {}});
  const StackId stack = fonts.stack({"A", "B"});
  EXPECT_EQ(fonts.supply(broken, {0, 1, 0, 0}).code, StatusCode::BadFont);
  EXPECT_EQ(fonts.state(broken), FaceState::Failed);
  ASSERT_TRUE(fonts.supply(sound, test::fontBytes(kFiles[0])).ok());
  EXPECT_EQ(fonts.choose(stack, 400, false, 'A'), sound);
}

}  // namespace
}  // namespace ac
