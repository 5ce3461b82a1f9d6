#include "paint/glyph_atlas.h"

#include <gtest/gtest.h>

#include "base/vector.h"
#include "support/fonts.h"

namespace ac {
namespace {

class GlyphAtlasTest : public testing::Test {
 protected:
  void SetUp() override {
    const ac::Vector<std::string> files = test::declareFaces(fonts);
    ASSERT_FALSE(files.empty());
    ASSERT_TRUE(fonts.supply(0, test::readBytes(std::string(AC_FONTS_DIR) + "/" + files[0])).ok());
    face = fonts.face(0);
    ASSERT_NE(face, nullptr);
  }

  static GlyphKey key(uint32_t glyph, float sizePx, uint8_t phase = 0) {
    GlyphKey made;
    made.face = 0;
    made.glyph = glyph;
    made.size26_6 = static_cast<uint32_t>(sizePx * 64);
    made.phase = phase;
    return made;
  }

  FontSet fonts;
  const FontFace* face = nullptr;
};

uint64_t inkOf(const GlyphAtlas& atlas, const AtlasGlyph& glyph) {
  const Texture texture = atlas.texture();
  uint64_t ink = 0;
  for (size_t y = glyph.y; y < size_t{glyph.y} + glyph.height; ++y) {
    for (size_t x = glyph.x; x < size_t{glyph.x} + glyph.width; ++x) ink += texture.pixels[y * texture.strideBytes + x];
  }
  return ink;
}

TEST_F(GlyphAtlasTest, TheSameKeyFindsTheSamePlace) {
  GlyphAtlas atlas;
  atlas.beginFrame();
  const AtlasGlyph* first = atlas.find(key(20, 18), *face);
  ASSERT_NE(first, nullptr);
  const AtlasGlyph copy = *first;
  ASSERT_NE(atlas.find(key(21, 18), *face), nullptr);
  const AtlasGlyph* again = atlas.find(key(20, 18), *face);
  ASSERT_NE(again, nullptr);
  EXPECT_EQ(again->x, copy.x);
  EXPECT_EQ(again->y, copy.y);
  EXPECT_GT(inkOf(atlas, *again), 0u);
}

TEST_F(GlyphAtlasTest, TheWhiteTexelStaysWhiteWhateverIsEvicted) {
  GlyphAtlas atlas(256, 256);
  for (uint32_t glyph = 1; glyph < 200; ++glyph) {
    atlas.beginFrame();
    ASSERT_NE(atlas.find(key(glyph, 40), *face), nullptr);
  }
  EXPECT_EQ(atlas.texture().pixels[0], 255);
}

TEST_F(GlyphAtlasTest, GlyphsInUseAreNeverOverwrittenUntilAnotherFrameBegins) {
  GlyphAtlas atlas(256, 256);
  atlas.beginFrame();
  ac::Vector<std::pair<AtlasGlyph, uint64_t>> placed;
  uint32_t glyph = 1;
  for (; glyph < 400; ++glyph) {
    const AtlasGlyph* found = atlas.find(key(glyph, 40), *face);
    if (!found) break;
    placed.emplace_back(*found, inkOf(atlas, *found));
  }
  ASSERT_LT(glyph, 400u) << "the atlas never filled up";
  ASSERT_GT(placed.size(), 10u);
  for (const auto& [image, ink] : placed) EXPECT_EQ(inkOf(atlas, image), ink);
  atlas.beginFrame();
  EXPECT_NE(atlas.find(key(glyph, 40), *face), nullptr);
}

TEST_F(GlyphAtlasTest, AGlyphLargerThanTheAtlasIsBlankAndBreaksNothing) {
  GlyphAtlas atlas(64, 64);
  atlas.beginFrame();
  const AtlasGlyph* huge = atlas.find(key(20, 400), *face);
  ASSERT_NE(huge, nullptr);
  EXPECT_EQ(huge->width, 0);
  EXPECT_NE(atlas.find(key(20, 12), *face), nullptr);
}

TEST_F(GlyphAtlasTest, PhasesDifferAndKeepTheirInk) {
  GlyphAtlas atlas;
  atlas.beginFrame();
  const uint64_t ink0 = inkOf(atlas, *atlas.find(key(36, 32, 0), *face));
  const uint64_t ink2 = inkOf(atlas, *atlas.find(key(36, 32, 2), *face));
  EXPECT_NEAR(static_cast<double>(ink0), static_cast<double>(ink2), static_cast<double>(ink0) * 0.03);
}

}  // namespace
}  // namespace ac
