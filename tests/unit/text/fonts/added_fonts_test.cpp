#include <gtest/gtest.h>

#include "support/fonts.h"
#include "unit/text/test_fonts.h"

namespace ac {
namespace {

const char* const kLohit = "/usr/share/fonts/truetype/lohit-devanagari/Lohit-Devanagari.ttf";
const char* const kWaree = "/usr/share/fonts/truetype/tlwg/Waree.ttf";
const char* const kWareeBold = "/usr/share/fonts/truetype/tlwg/Waree-Bold.ttf";
const char* const kWareeOblique = "/usr/share/fonts/truetype/tlwg/Waree-Oblique.ttf";

FaceId add(FontSet& fonts, const std::string& path) {
  const Result<FaceId> face = fonts.add(test::readBytes(path));
  EXPECT_TRUE(face.ok()) << path << ": " << face.status().reason;
  return face.ok() ? face.value() : kNoFace;
}

ShapedParagraph shape(FontSet& fonts, std::string text) {
  ParagraphText paragraph;
  TextSpan span;
  span.end = static_cast<uint32_t>(text.size());
  span.style.stack = fonts.stack({});
  span.lang = "hi";
  paragraph.text = std::move(text);
  paragraph.spans.push_back(span);
  return shapeParagraph(std::move(paragraph), fonts);
}

TEST(AddedFonts, TellTheirOwnFamilyWeightAndStyle) {
  FontSet fonts;
  const FaceDescription& regular = fonts.description(add(fonts, kWaree));
  EXPECT_EQ(regular.weight, 400);
  EXPECT_FALSE(regular.italic);
  const FaceDescription& bold = fonts.description(add(fonts, kWareeBold));
  EXPECT_EQ(bold.weight, 700);
  EXPECT_EQ(bold.family, fonts.description(0).family);
  EXPECT_TRUE(fonts.description(add(fonts, kWareeOblique)).italic);
}

TEST(AddedFonts, ComeAfterDeclaredOnesInTheirOrderByFamily) {
  FontSet fonts;
  const FaceId lohit = add(fonts, kLohit);
  const FaceId waree = add(fonts, kWaree);
  const FaceId bold = add(fonts, kWareeBold);
  const FaceId declared = fonts.declare({"Other", 700, true, {{'a', 'z'}}});
  const StackId stack = fonts.stack({"Nothing"});
  EXPECT_EQ(fonts.choose(stack, 400, false, 'x'), declared) << "even with another style and declared later";
  EXPECT_EQ(fonts.choose(stack, 400, false, 0xE01), waree);
  EXPECT_EQ(fonts.choose(stack, 700, false, 0xE01), bold) << "the nearest style within a family";
  EXPECT_EQ(fonts.choose(stack, 700, false, 0x915), lohit) << "and the only style there is";
}

TEST(AddedFonts, SyllablesAreReordered) {
  FontSet fonts;
  add(fonts, kLohit);
  const uint32_t consonant = shape(fonts, "क").glyphs.at(0).glyph;
  const ShapedParagraph syllable = shape(fonts, "कि");
  ASSERT_EQ(syllable.glyphs.size(), 2u);
  EXPECT_EQ(syllable.glyphs[1].glyph, consonant) << "the vowel sign stands before its consonant";
  EXPECT_EQ(shape(fonts, "क्ष").glyphs.size(), 1u) << "a conjunct";
}

TEST(AddedFonts, AFileThatIsNoFontIsRefusedAndLeavesTheSetAsItWas) {
  FontSet fonts;
  EXPECT_EQ(fonts.add({1, 2, 3}).status().code, StatusCode::BadFont);
  EXPECT_EQ(fonts.size(), 0u);
}

}  // namespace
}  // namespace ac
