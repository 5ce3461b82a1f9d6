#include "text/shaping/item_shaper.h"

#include <hb.h>

#include "base/utf8.h"
#include "base/vector.h"
#include "text/fonts/replacement_mark.h"
#include "text/unicode/char_classes.h"
#include "text/unicode/harfbuzz_functions.h"
#include "text/unicode/language.h"
#include "text/unicode/scripts.h"

namespace ac {

namespace {

constexpr char32_t kZeroWidthSpace = 0x200B;

// What HarfBuzz gets to see instead of control characters, which fonts have no glyphs for.
void replaceControls(hb_buffer_t* buffer) {
  unsigned count = 0;
  hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  for (unsigned i = 0; i < count; ++i) {
    hb_codepoint_t& c = infos[i].codepoint;
    if (c == '	')
      c = ' ';
    else if (isControl(c) || isForcedBreak(c))
      c = kZeroWidthSpace;
  }
}

constexpr float kMaxSizePx = 10000;

float pxPerUnit(const TextStyle& style, const FontFace& face) {
  return usableSize(style.sizePx) / static_cast<float>(face.unitsPerEm());
}

constexpr unsigned kMaxFeatures = 32;

// Letter spacing switches the common ligatures off (CSS Text 3, section 7.2); what the style asks for goes on top.
unsigned featuresOf(const TextStyle& style, bool spaced, const FontSet& fonts, hb_feature_t* features) {
  unsigned count = 0;
  const auto add = [&](uint32_t tag, uint32_t value) {
    if (count < kMaxFeatures) features[count++] = {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  };
  if (spaced) {
    add(HB_TAG('l', 'i', 'g', 'a'), 0);
    add(HB_TAG('c', 'l', 'i', 'g'), 0);
  }
  for (const FontFeature& feature : fonts.features().list(style.features)) add(feature.tag, feature.value);
  return count;
}

// Adds the spacing after each cluster: on its right, or on its left in right-to-left text.
void addLetterSpacing(std::string_view text, float spacingPx, bool rightToLeft, std::span<ShapedGlyph> glyphs) {
  for (size_t i = 0; i < glyphs.size(); ++i) {
    const size_t neighbour = rightToLeft ? i - 1 : i + 1;
    if (neighbour < glyphs.size() && glyphs[neighbour].cluster == glyphs[i].cluster) continue;
    if (needsNoGlyph(decodeUtf8(text, glyphs[i].cluster).codePoint)) continue;
    glyphs[i].advancePx += spacingPx;
    if (rightToLeft) glyphs[i].offsetXPx += spacingPx;
  }
}

}  // namespace

void dropLeftSpacing(const ParagraphText& text, float spacingPx, std::span<ShapedGlyph> glyphs) {
  for (ShapedGlyph& glyph : glyphs) {
    if (needsNoGlyph(decodeUtf8(text.text, glyph.cluster).codePoint)) continue;
    glyph.advancePx -= spacingPx;
    glyph.offsetXPx -= spacingPx;
    return;
  }
}

void PlacedGlyphs::clear() {
  glyphs.clear();
  unsafeToBreak.clear();
}

float usableSize(float px) {
  return px > 0 ? (px < kMaxSizePx ? px : kMaxSizePx) : 0;
}

float letterSpacingOf(const ParagraphText& text, const ShapedItem& item) {
  const float spacing = text.spans[item.span].style.letterSpacingPx;
  if (!(spacing > -kMaxSizePx && spacing < kMaxSizePx)) return 0;
  return spacing == 0 || isJoiningScript(item.script) ? 0 : spacing;
}

ItemShaper::ItemShaper(const ParagraphText& text, const FontSet& fonts)
    : text_(text), fonts_(fonts), buffer_(hb_buffer_create()) {
  hb_buffer_set_unicode_funcs(buffer_, harfbuzzUnicode());
}

ItemShaper::~ItemShaper() {
  hb_buffer_destroy(buffer_);
}

void ItemShaper::shape(const ShapedItem& item, uint32_t begin, uint32_t end, PlacedGlyphs& out, ShapingContext after) {
  const FontFace* face = fonts_.face(item.face);
  if (face == nullptr || begin >= end) return;
  const TextSpan& span = text_.spans[item.span];
  const bool rightToLeft = item.level % 2 != 0;
  hb_buffer_clear_contents(buffer_);
  const size_t known = after == ShapingContext::Text ? text_.text.size() : end;
  hb_buffer_add_utf8(buffer_, text_.text.data(), static_cast<int>(known), begin, static_cast<int>(end - begin));
  hb_buffer_set_direction(buffer_, rightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer_, static_cast<hb_script_t>(item.script));
  hb_buffer_set_language(buffer_, languageOf(span.lang));
  unsigned flags = HB_BUFFER_FLAG_DEFAULT;
  if (begin == 0) flags |= HB_BUFFER_FLAG_BOT;
  if (end == known) flags |= HB_BUFFER_FLAG_EOT;
  hb_buffer_set_flags(buffer_, static_cast<hb_buffer_flags_t>(flags));
  replaceControls(buffer_);

  const float spacing = letterSpacingOf(text_, item);
  hb_feature_t features[kMaxFeatures];
  hb_shape(face->hbFont(), buffer_, features, featuresOf(span.style, spacing != 0, fonts_, features));

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_, &count);
  const float scale = pxPerUnit(span.style, *face);
  const size_t first = out.glyphs.size();
  out.glyphs.reserve(first + count);
  out.unsafeToBreak.reserve(first + count);
  for (unsigned i = 0; i < count; ++i) {
    out.glyphs.push_back({infos[i].codepoint, infos[i].cluster, static_cast<float>(positions[i].x_advance) * scale,
                          static_cast<float>(positions[i].x_offset) * scale,
                          static_cast<float>(positions[i].y_offset) * scale});
    out.unsafeToBreak.push_back((hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0 ? 1
                                                                                                                : 0);
  }
  if (spacing != 0) addLetterSpacing(text_.text, spacing, rightToLeft, std::span(out.glyphs).subspan(first));
}

void ItemShaper::placeReplacement(const ShapedItem& item, uint32_t cluster, PlacedGlyphs& out) {
  if (fonts_.face(item.face) == nullptr) return;
  const float advance =
      kReplacementAdvanceEm * usableSize(text_.spans[item.span].style.sizePx) + letterSpacingOf(text_, item);
  out.glyphs.push_back({kReplacementGlyph, cluster, advance, 0, 0});
  out.unsafeToBreak.push_back(0);
}

void ItemShaper::placeEndMark(const ShapedItem& item, LineEndMark mark, uint32_t cluster,
                              Vector<ShapedGlyph>& out) const {
  const FontFace* face = fonts_.face(item.face);
  if (face == nullptr || mark == LineEndMark::None) return;
  const bool hyphen = mark == LineEndMark::Hyphen;
  hb_codepoint_t glyph = 0;
  int count = 1;
  if (hb_font_get_nominal_glyph(face->hbFont(), hyphen ? 0x2010 : 0x2026, &glyph) == 0) {
    if (hb_font_get_nominal_glyph(face->hbFont(), hyphen ? '-' : '.', &glyph) == 0) return;
    count = hyphen ? 1 : 3;
  }
  const auto units = static_cast<float>(hb_font_get_glyph_h_advance(face->hbFont(), glyph));
  const float advance = units * pxPerUnit(text_.spans[item.span].style, *face);
  for (; count > 0; --count) out.push_back({glyph, cluster, advance, 0, 0});
}

double ItemShaper::endMarkAdvance(const ShapedItem& item, LineEndMark mark) const {
  if (mark == LineEndMark::None) return 0;
  Vector<ShapedGlyph> glyphs;
  placeEndMark(item, mark, 0, glyphs);
  double advance = 0;
  for (const ShapedGlyph& glyph : glyphs) advance += static_cast<double>(glyph.advancePx);
  return advance;
}

}  // namespace ac
