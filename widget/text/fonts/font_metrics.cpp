#include "text/fonts/font_metrics.h"

#include "text/fonts/font_table.h"

namespace ac {

namespace {

constexpr uint16_t kUseTypoMetrics = 1 << 7;

// The top of a flat letter, for fonts whose OS/2 table does not tell.
int heightOf(hb_font_t* font, char32_t letter) {
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t extents{};
  if (hb_font_get_nominal_glyph(font, letter, &glyph) == 0) return 0;
  return hb_font_get_glyph_extents(font, glyph, &extents) != 0 ? extents.y_bearing : 0;
}

}  // namespace

bool hasUsableHead(hb_face_t* face) {
  const FontTable head(face, HB_TAG('h', 'e', 'a', 'd'));
  const uint16_t unitsPerEm = head.u16(18);
  return head.size() >= 54 && unitsPerEm >= 16 && unitsPerEm <= 16384;
}

FaceMetrics readMetrics(hb_face_t* face, hb_font_t* font) {
  const FontTable hhea(face, HB_TAG('h', 'h', 'e', 'a'));
  const FontTable os2(face, HB_TAG('O', 'S', '/', '2'));
  const FontTable post(face, HB_TAG('p', 'o', 's', 't'));
  int ascent = hhea.i16(4);
  int descent = -hhea.i16(6);
  int lineGap = hhea.i16(8);
  if ((os2.u16(62) & kUseTypoMetrics) != 0 || (ascent == 0 && descent == 0)) {
    ascent = os2.i16(68);
    descent = -os2.i16(70);
    lineGap = os2.i16(72);
  }
  if (ascent == 0 && descent == 0) {
    ascent = os2.u16(74);
    descent = os2.u16(76);
    lineGap = 0;
  }
  const bool hasHeights = os2.u16(0) >= 2;
  int capHeight = hasHeights ? os2.i16(88) : 0;
  int xHeight = hasHeights ? os2.i16(86) : 0;
  if (capHeight <= 0) capHeight = heightOf(font, 'H');
  if (xHeight <= 0) xHeight = heightOf(font, 'x');

  const auto em = static_cast<float>(hb_face_get_upem(face));
  const auto inEm = [em](int units) { return static_cast<float>(units) / em; };
  FaceMetrics metrics;
  metrics.ascentEm = inEm(ascent);
  metrics.descentEm = inEm(descent);
  // Nothing sensible in the font: the usual shape of a line.
  if (!(metrics.ascentEm + metrics.descentEm > 0)) {
    metrics.ascentEm = 0.8F;
    metrics.descentEm = 0.2F;
  }
  metrics.lineGapEm = lineGap > 0 ? inEm(lineGap) : 0;
  metrics.capHeightEm = capHeight > 0 ? inEm(capHeight) : 0.7F;
  metrics.xHeightEm = xHeight > 0 ? inEm(xHeight) : 0.5F;
  const int thickness = post.i16(10);
  metrics.underlineThicknessEm = thickness > 0 ? inEm(thickness) : 0.05F;
  // post names the top of the line.
  const int position = post.i16(8);
  metrics.underlinePositionEm = position < 0 ? inEm(-position) + metrics.underlineThicknessEm / 2 : 0.1F;
  return metrics;
}

}  // namespace ac
