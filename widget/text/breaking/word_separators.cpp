#include "text/breaking/word_separators.h"

#include "base/utf8.h"
#include "text/unicode/char_classes.h"

namespace ac {

bool endsWordSeparator(const ShapedParagraph& paragraph, const GlyphRun& run, uint32_t glyph) {
  const std::string& text = paragraph.source.text;
  const uint32_t cluster = run.glyphs[glyph].cluster;
  if (cluster >= run.textEnd) return false;
  const auto byte = static_cast<unsigned char>(text[cluster]);
  if (byte < 0x80 ? byte != ' ' : !isWordSeparator(decodeUtf8(text, cluster).codePoint)) return false;
  return glyph + 1 >= run.glyphCount || run.glyphs[glyph + 1].cluster != cluster;
}

uint32_t countWordSeparators(const ShapedParagraph& paragraph, const GlyphRun& run) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < run.glyphCount; ++i) count += endsWordSeparator(paragraph, run, i) ? 1 : 0;
  return count;
}

}  // namespace ac
