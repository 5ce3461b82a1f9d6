#include "text/fonts/font_face.h"

#include <hb.h>

#include "base/vector.h"
#include "text/fonts/font_metrics.h"
#include "text/fonts/replacement_mark.h"

namespace ac {

namespace {

// Fonts of Chinese, Japanese and Korean have up to 30 MB.
constexpr size_t kMaxFontBytes = size_t{64} << 20;

Status badFont(const char* reason) {
  return {StatusCode::BadFont, {}, reason};
}

// HarfBuzz takes a table that lies outside its file for an empty one, and would draw nothing where the file was cut
// off.
bool isCutOff(const Vector<uint8_t>& bytes) {
  const auto big32 = [&](size_t at) {
    uint32_t value = 0;
    for (size_t i = at; i < at + 4; ++i) value = value << 8 | (i < bytes.size() ? bytes[i] : 0);
    return value;
  };
  const size_t start = big32(0) == HB_TAG('t', 't', 'c', 'f') ? big32(12) : 0;
  size_t entry = start + 12;
  for (uint32_t tables = big32(start + 4) >> 16; tables > 0; --tables, entry += 16) {
    if (entry + 16 > bytes.size() || uint64_t{big32(entry + 8)} + big32(entry + 12) > bytes.size()) return true;
  }
  return false;
}

GlyphOutline& outlineOf(void* data) {
  return *static_cast<GlyphOutline*>(data);
}

void moveTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  outlineOf(data).verbs.push_back(PathVerb::Move);
  outlineOf(data).points.push_back({x, y});
}

void lineTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  outlineOf(data).verbs.push_back(PathVerb::Line);
  outlineOf(data).points.push_back({x, y});
}

void quadraticTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float cx, float cy, float x, float y, void*) {
  GlyphOutline& outline = outlineOf(data);
  outline.verbs.push_back(PathVerb::Quadratic);
  outline.points.push_back({cx, cy});
  outline.points.push_back({x, y});
}

void cubicTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float ax, float ay, float bx, float by, float x, float y,
             void*) {
  GlyphOutline& outline = outlineOf(data);
  outline.verbs.push_back(PathVerb::Cubic);
  outline.points.push_back({ax, ay});
  outline.points.push_back({bx, by});
  outline.points.push_back({x, y});
}

void closePath(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
  outlineOf(data).verbs.push_back(PathVerb::Close);
}

// Made once and kept: HarfBuzz counts references to it and nothing else.
hb_draw_funcs_t* drawFuncs() {
  static hb_draw_funcs_t* funcs = [] {
    hb_draw_funcs_t* made = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(made, moveTo, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(made, lineTo, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(made, quadraticTo, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(made, cubicTo, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(made, closePath, nullptr, nullptr);
    hb_draw_funcs_make_immutable(made);
    return made;
  }();
  return funcs;
}

}  // namespace

Result<std::unique_ptr<FontFace>> FontFace::load(Vector<uint8_t> bytes) {
  if (bytes.size() > kMaxFontBytes) return badFont("The font is larger than 64 MB");
  std::unique_ptr<FontFace> loaded(new FontFace);
  loaded->bytes_ = std::move(bytes);
  hb_blob_t* blob =
      hb_blob_create(reinterpret_cast<const char*>(loaded->bytes_.data()), static_cast<unsigned>(loaded->bytes_.size()),
                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  loaded->face_ = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  if (hb_face_get_glyph_count(loaded->face_) == 0) return badFont("The font has no glyphs");
  if (isCutOff(loaded->bytes_)) return badFont("The font is cut off: a table lies outside the file");
  if (!hasUsableHead(loaded->face_)) return badFont("The font's head table is missing or broken");
  loaded->font_ = hb_font_create(loaded->face_);
  hb_font_make_immutable(loaded->font_);
  loaded->metrics_ = readMetrics(loaded->face_, loaded->font_);
  return loaded;
}

FontFace::~FontFace() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

bool FontFace::covers(char32_t codePoint) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, codePoint, &glyph) != 0 && glyph != 0;
}

uint32_t FontFace::unitsPerEm() const {
  return hb_face_get_upem(face_);
}

GlyphOutline FontFace::outline(uint32_t glyph) const {
  if (glyph == kReplacementGlyph) return replacementOutline(static_cast<float>(unitsPerEm()), metrics_.capHeightEm);
  GlyphOutline outline;
  hb_font_draw_glyph(font_, glyph, drawFuncs(), &outline);
  return outline;
}

}  // namespace ac
