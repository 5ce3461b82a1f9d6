#include "fontfile/unpack_font.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "base/vector.h"
#include "images/byte_view.h"

namespace ac {
namespace {

using Bytes = ac::Vector<uint8_t>;

Bytes fileBytes(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  EXPECT_TRUE(stream.good()) << path;
  return {std::istreambuf_iterator<char>(stream), {}};
}

Bytes ttf() {
  return fileBytes(std::string(AC_FONTS_DIR) + "/heebo-hebrew-400-normal.ttf");
}

void put(Bytes& bytes, size_t at, uint32_t value, size_t width = 4) {
  for (size_t i = 0; i < width; ++i) bytes[at + i] = static_cast<uint8_t>(value >> (8 * (width - 1 - i)));
}

void append(Bytes& bytes, uint32_t value, size_t width = 4) {
  bytes.resize(bytes.size() + width);
  put(bytes, bytes.size() - width, value, width);
}

// A zlib stream of stored blocks: longer than what it holds, so that it is packed with a longer claim.
Bytes stored(const Bytes& bytes) {
  Bytes packed = {0x78, 0x01};
  uint32_t a = 1;
  uint32_t b = 0;
  for (size_t at = 0; at < bytes.size() || at == 0; at += 65535) {
    const size_t length = std::min<size_t>(65535, bytes.size() - at);
    packed.push_back(at + length == bytes.size() ? 1 : 0);
    for (const size_t part : {length, length ^ 0xFFFF}) {
      packed.push_back(static_cast<uint8_t>(part));
      packed.push_back(static_cast<uint8_t>(part >> 8));
    }
    packed.insert(packed.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                  bytes.begin() + static_cast<std::ptrdiff_t>(at + length));
  }
  for (const uint8_t byte : bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  append(packed, b << 16 | a);
  return packed;
}

// A run of zeros, which any packer makes short: 258 at a time by fixed codes.
Bytes packedZeros(size_t size) {
  Bytes packed = {0x78, 0x01};
  uint32_t bits = 0;
  int count = 0;
  const auto add = [&](uint32_t value, int width) {
    bits |= value << count;
    for (count += width; count >= 8; count -= 8, bits >>= 8) packed.push_back(static_cast<uint8_t>(bits));
  };
  const auto code = [&](uint32_t value, int width) {
    uint32_t reversed = 0;
    for (int i = 0; i < width; ++i) reversed |= (value >> i & 1) << (width - 1 - i);
    add(reversed, width);
  };
  add(1, 1);
  add(1, 2);
  code(0x30, 8);  // The first zero.
  for (size_t rest = size - 1; rest >= 258; rest -= 258) {
    code(0xC5, 8);  // 258 more …
    code(0, 5);     // … from one byte before.
  }
  for (size_t rest = (size - 1) % 258; rest > 0; --rest) code(0x30, 8);
  code(0, 7);
  add(0, 7);
  append(packed, 0);
  return packed;
}

struct WoffTable {
  uint32_t tag;
  Bytes packed;
  uint32_t size;
};

Bytes woffOf(const ac::Vector<WoffTable>& tables) {
  Bytes woff(44 + 20 * tables.size());
  put(woff, 0, 0x774F4646);
  put(woff, 4, 0x00010000);
  put(woff, 12, static_cast<uint32_t>(tables.size()), 2);
  size_t entry = 44;
  for (const WoffTable& table : tables) {
    while (woff.size() % 4 != 0) woff.push_back(0);
    put(woff, entry, table.tag);
    put(woff, entry + 4, static_cast<uint32_t>(woff.size()));
    put(woff, entry + 8, static_cast<uint32_t>(table.packed.size()));
    put(woff, entry + 12, table.size);
    woff.insert(woff.end(), table.packed.begin(), table.packed.end());
    entry += 20;
  }
  put(woff, 8, static_cast<uint32_t>(woff.size()));
  return woff;
}

ac::Vector<WoffTable> tablesOf(const Bytes& sfnt) {
  const ByteView view(sfnt);
  ac::Vector<WoffTable> tables;
  for (uint32_t i = 0; i < view.big16(4); ++i) {
    const size_t at = 12 + 16 * i;
    const uint32_t offset = view.big32(at + 8);
    const uint32_t size = view.big32(at + 12);
    tables.push_back({view.big32(at), Bytes(sfnt.begin() + offset, sfnt.begin() + offset + size), size});
  }
  return tables;
}

std::string refusal(const Bytes& bytes) {
  const Result<FontFile> font = unpackFont(bytes);
  EXPECT_FALSE(font.ok());
  return font.ok() ? "" : font.status().reason;
}

TEST(UnpackFont, ATtfKeepsItsTables) {
  const Result<FontFile> font = unpackFont(ttf());
  ASSERT_TRUE(font.ok()) << font.status().reason;
  EXPECT_FALSE(font.value().postScript);
  EXPECT_FALSE(font.value().varied);
  const ac::Vector<WoffTable> before = tablesOf(ttf());
  const ac::Vector<WoffTable> after = tablesOf(font.value().bytes);
  ASSERT_EQ(before.size(), after.size());
  for (size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(before[i].tag, after[i].tag);
    EXPECT_EQ(before[i].packed, after[i].packed);
  }
}

TEST(UnpackFont, AWoffUnpacksToTheSameFont) {
  const Bytes plain = woffOf(tablesOf(ttf()));
  const Result<FontFile> font = unpackFont(plain);
  ASSERT_TRUE(font.ok()) << font.status().reason;
  EXPECT_EQ(font.value().bytes, unpackFont(ttf()).value().bytes);
}

TEST(UnpackFont, APackedTableIsUnpacked) {
  ac::Vector<WoffTable> tables = tablesOf(ttf());
  constexpr uint32_t kSize = 300000;
  tables.push_back({0x7A7A7A7A, packedZeros(kSize), kSize});
  const Result<FontFile> font = unpackFont(woffOf(tables));
  ASSERT_TRUE(font.ok()) << font.status().reason;
  const WoffTable last = tablesOf(font.value().bytes).back();
  EXPECT_EQ(last.packed, Bytes(kSize));
}

TEST(UnpackFont, WhatDoesNotUnpackToItsLengthIsRefused) {
  ac::Vector<WoffTable> tables = tablesOf(ttf());
  tables.push_back({0x7A7A7A7A, packedZeros(1000), 2000});
  EXPECT_EQ(refusal(woffOf(tables)), "its table zzzz does not unpack");
  tables.back().size = 999;
  EXPECT_EQ(refusal(woffOf(tables)), "its table zzzz does not unpack");
  tables.back() = {0x7A7A7A7A, Bytes(40, 0x55), 2000};
  EXPECT_EQ(refusal(woffOf(tables)), "its table zzzz does not unpack");
  tables.back() = {0x7A7A7A7A, stored(Bytes(20, 7)), 20};
  EXPECT_EQ(refusal(woffOf(tables)), "its table zzzz is longer packed than unpacked");
}

TEST(UnpackFont, ABombIsRefusedBeforeItIsUnpacked) {
  ac::Vector<WoffTable> tables = tablesOf(ttf());
  tables.push_back({0x7A7A7A7A, packedZeros(11 << 20), 11 << 20});
  EXPECT_EQ(refusal(woffOf(tables)), "unpacked it is larger than 10 MB");
  tables.back() = {0x7A7A7A7A, packedZeros(6 << 20), 6 << 20};
  tables.push_back({0x7A7A7A7B, packedZeros(6 << 20), 6 << 20});
  EXPECT_EQ(refusal(woffOf(tables)), "unpacked it is larger than 10 MB");
  tables.back().size = 0xFFFFFFFF;
  EXPECT_EQ(refusal(woffOf(tables)), "unpacked it is larger than 10 MB");
  EXPECT_EQ(refusal(Bytes((10 << 20) + 1)), "it is larger than 10 MB");
}

TEST(UnpackFont, TablesThatLieWrongAreRefused) {
  const Bytes woff = woffOf(tablesOf(ttf()));
  const ByteView view(woff);
  Bytes over = woff;
  put(over, 44 + 20 + 4, view.big32(44 + 4));
  EXPECT_NE(refusal(over).find("lies over"), std::string::npos);
  Bytes outside = woff;
  put(outside, 44 + 4, 0xFFFFFFF0);
  EXPECT_NE(refusal(outside).find("lies outside the file"), std::string::npos);
  Bytes inHeader = woff;
  put(inHeader, 44 + 4, 44);
  EXPECT_NE(refusal(inHeader).find("lies outside the file"), std::string::npos);
  Bytes twice = woff;
  put(twice, 44 + 20, view.big32(44));
  EXPECT_NE(refusal(twice).find("it has two tables"), std::string::npos);
  Bytes many = woff;
  put(many, 12, 0xFFFF, 2);
  EXPECT_EQ(refusal(many), "it has no tables, or more than 100");
  Bytes more = woff;
  more.push_back(0);
  EXPECT_NE(refusal(more).find("not as long as it says"), std::string::npos);
}

TEST(UnpackFont, EveryCutIsRefusedOrWhole) {
  for (const Bytes& whole : {ttf(), woffOf(tablesOf(ttf()))}) {
    for (size_t length = 0; length < whole.size(); length += length < 400 ? 1 : 977) {
      EXPECT_FALSE(unpackFont(std::span(whole).first(length)).ok()) << length;
    }
  }
}

TEST(UnpackFont, DamagedBytesAreRefusedOrYieldWhatTheyYield) {
  const Bytes whole = woffOf(tablesOf(ttf()));
  uint32_t state = 7;
  const auto next = [&](size_t bound) {
    state = state * 1664525u + 1013904223u;
    return static_cast<size_t>((uint64_t{state} * bound) >> 32);
  };
  for (int round = 0; round < 3000; ++round) {
    Bytes damaged = whole;
    for (int i = 0; i < 4; ++i) damaged[next(round % 2 == 0 ? 600 : whole.size())] = static_cast<uint8_t>(next(256));
    const Result<FontFile> font = unpackFont(damaged);
    if (!font.ok()) {
      EXPECT_FALSE(font.status().reason.empty());
    }
  }
}

TEST(UnpackFont, WhatIsNoFontIsTold) {
  EXPECT_EQ(refusal({}), "it is no font: neither TTF, OTF nor WOFF");
  EXPECT_EQ(refusal({'<', 'h', 't', 'm', 'l', '>'}), "it is no font: neither TTF, OTF nor WOFF");
  const Result<FontFile> woff2 = unpackFont(Bytes{'w', 'O', 'F', '2', 0, 1, 0, 0});
  ASSERT_FALSE(woff2.ok());
  EXPECT_EQ(woff2.status().code, StatusCode::UnsupportedFormat);
  EXPECT_NE(woff2.status().reason.find("fonttools ttLib.woff2 decompress"), std::string::npos);
  EXPECT_NE(refusal({'t', 't', 'c', 'f', 0, 1, 0, 0}).find("collection"), std::string::npos);
}

TEST(UnpackFont, AFontThatLacksWhatDrawingTakesIsTold) {
  for (const char* missing : {"cmap", "head", "hhea", "hmtx", "maxp"}) {
    ac::Vector<WoffTable> tables = tablesOf(ttf());
    ac::eraseIf(tables, [&](const WoffTable& table) {
      return table.tag == ByteView({reinterpret_cast<const uint8_t*>(missing), 4}).big32(0);
    });
    EXPECT_EQ(refusal(woffOf(tables)), "it has no table " + std::string(missing));
  }
  ac::Vector<WoffTable> tables = tablesOf(ttf());
  ac::eraseIf(tables, [](const WoffTable& table) { return table.tag == 0x676C7966; });
  EXPECT_EQ(refusal(woffOf(tables)), "it has no outlines, neither glyf nor CFF");
}

TEST(UnpackFont, AVariableFontLosesWhatVaries) {
  ac::Vector<WoffTable> tables = tablesOf(ttf());
  for (const uint32_t tag : {0x66766172u, 0x67766172u, 0x53544154u}) tables.push_back({tag, Bytes(8), 8});
  const Result<FontFile> font = unpackFont(woffOf(tables));
  ASSERT_TRUE(font.ok()) << font.status().reason;
  EXPECT_TRUE(font.value().varied);
  EXPECT_EQ(font.value().bytes, unpackFont(ttf()).value().bytes);
}

TEST(UnpackFont, PostScriptOutlinesAreTold) {
  const Result<FontFile> font = unpackFont(
      fileBytes(std::string(AC_DEPS_DIR) + "/harfbuzz/test/shape/data/text-rendering-tests/fonts/FDArrayTest257.otf"));
  ASSERT_TRUE(font.ok()) << font.status().reason;
  EXPECT_TRUE(font.value().postScript);
  EXPECT_EQ(ByteView(font.value().bytes).big32(0), 0x4F54544Fu);
}

}  // namespace
}  // namespace ac
