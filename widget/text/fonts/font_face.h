#pragma once

#include <cstdint>
#include <memory>

#include "base/status.h"
#include "base/vector.h"
#include "text/fonts/glyph_outline.h"

struct hb_face_t;
struct hb_font_t;

namespace ac {

/// Vertical measures in em (fractions of the font size), y growing upwards from the baseline.
struct FaceMetrics {
  float ascentEm = 0;
  float descentEm = 0;  ///< Positive below the baseline.
  float lineGapEm = 0;
  float capHeightEm = 0;
  float xHeightEm = 0;
  float underlinePositionEm = 0;  ///< Centre of the line below the baseline, positive downwards.
  float underlineThicknessEm = 0;
};

/// Every face has this glyph besides its own: the mark for text that no face covers. No font file has as many glyphs.
inline constexpr uint32_t kReplacementGlyph = 0xFFFF;

/// One font file of at most 64 MB, or the first font of a collection. Owns the bytes and HarfBuzz's objects over them.
class FontFace {
 public:
  static Result<std::unique_ptr<FontFace>> load(Vector<uint8_t> bytes);
  ~FontFace();
  FontFace(const FontFace&) = delete;
  FontFace& operator=(const FontFace&) = delete;

  bool covers(char32_t codePoint) const;
  const FaceMetrics& metrics() const { return metrics_; }
  size_t fileBytes() const { return bytes_.size(); }
  uint32_t unitsPerEm() const;
  /// In font units, y upwards; empty for a blank glyph.
  GlyphOutline outline(uint32_t glyph) const;
  /// Scaled to units per em. Only text/ may look inside.
  hb_font_t* hbFont() const { return font_; }

 private:
  FontFace() = default;
  Vector<uint8_t> bytes_;
  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
  FaceMetrics metrics_;
};

}  // namespace ac
