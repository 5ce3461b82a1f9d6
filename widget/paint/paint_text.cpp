#include "paint/paint_text.h"

#include <algorithm>
#include <cmath>

#include "text/outlines/glyph_coverage.h"

namespace ac {

namespace {

void paintGlyph(PaintFrame& frame, GlyphKey key, float penX, float baselineY, ImU32 color) {
  const float phases = static_cast<float>(kSubpixelPhases);
  const auto quarter = static_cast<int>(std::floor(penX * phases + 0.5f));
  const int wholeX = quarter >> 2;
  key.phase = static_cast<uint8_t>(quarter & (kSubpixelPhases - 1));
  static_assert(kSubpixelPhases == 4, "the shift above divides by the number of phases");
  const AtlasGlyph* glyph = frame.glyph(key);
  if (!glyph) return;
  const float left = static_cast<float>(wholeX + glyph->left);
  const float top = baselineY - static_cast<float>(glyph->top);
  const auto atlasWidth = static_cast<float>(frame.atlasTexture().width);
  const auto atlasHeight = static_cast<float>(frame.atlasTexture().height);
  const ImVec2 uv0(static_cast<float>(glyph->x) / atlasWidth, static_cast<float>(glyph->y) / atlasHeight);
  const ImVec2 uv1(static_cast<float>(glyph->x + glyph->width) / atlasWidth,
                   static_cast<float>(glyph->y + glyph->height) / atlasHeight);
  frame.list().PrimReserve(6, 4);
  frame.list().PrimRectUV(ImVec2(left, top), ImVec2(left + glyph->width, top + glyph->height), uv0, uv1, color);
}

// Stands on whole pixels: the host draws each cluster once for all places.
void paintForeignGlyph(PaintFrame& frame, const ForeignImageKey& key, float penX, float baselineY, const Ink& ink) {
  const ForeignImage* image = frame.foreignImage(key);
  if (!image || image->width == 0) return;
  const ImVec2 topLeft(std::floor(penX + 0.5f) + static_cast<float>(image->left),
                       baselineY - static_cast<float>(image->top));
  const ImVec2 bottomRight(topLeft.x + static_cast<float>(image->width), topLeft.y + static_cast<float>(image->height));
  const ImU32 color = image->colored ? ink.color | ~IM_COL32_A_MASK : ink.color;
  frame.list().AddImage(ImTextureRef(frame.addTexture(image->texture())), topLeft, bottomRight, ImVec2(0, 0),
                        ImVec2(1, 1), color);
}

void paintForeignRun(PaintFrame& frame, const ComposedText& text, const GlyphRun& run, uint32_t size26_6,
                     const Ink& ink, float penX, float baselineY) {
  const ForeignClusters& clusters = frame.fonts().foreign();
  for (uint32_t i = 0; i < run.glyphCount; ++i) {
    const ShapedGlyph& glyph = run.glyphs[i];
    const uint8_t contrast = clusters.isColored(glyph.glyph) ? 0 : ink.contrast;
    const ForeignImageKey key = {glyph.glyph, size26_6, contrast};
    paintForeignGlyph(frame, key, (penX + glyph.offsetXPx) * frame.scale(), baselineY, ink);
    penX += glyph.advancePx;
    if (run.spaceExtraPx != 0 && endsWordSeparator(text.shaped, run, i)) penX += run.spaceExtraPx;
  }
}

void paintRun(PaintFrame& frame, const ComposedText& text, const GlyphRun& run, const Ink& ink, float lineX,
              float baselineY) {
  if (run.face == kNoFace) return;
  const float scale = frame.scale();
  GlyphKey key;
  key.face = run.face;
  const float sizePx = text.shaped.source.spans[run.span].style.sizePx;
  key.size26_6 = static_cast<uint32_t>(std::max(1.0f, std::floor(sizePx * scale * 64.0f + 0.5f)));
  key.contrast = ink.contrast;
  float penX = lineX + run.xPx;
  if (run.face == kForeignFace) return paintForeignRun(frame, text, run, key.size26_6, ink, penX, baselineY);
  for (uint32_t i = 0; i < run.glyphCount; ++i) {
    const ShapedGlyph& glyph = run.glyphs[i];
    key.glyph = glyph.glyph;
    const float liftPx = std::floor(glyph.offsetYPx * scale + 0.5f);
    paintGlyph(frame, key, (penX + glyph.offsetXPx) * scale, baselineY - liftPx, ink.color);
    penX += glyph.advancePx;
    if (run.spaceExtraPx != 0 && endsWordSeparator(text.shaped, run, i)) penX += run.spaceExtraPx;
  }
}

void paintUnderline(PaintFrame& frame, const ComposedText& text, const GlyphRun& run, const Ink& ink, float lineX,
                    float baselineY) {
  const float scale = frame.scale();
  const float thickness = std::max(1.0f, std::floor(text.underlineThicknessPx * scale + 0.5f));
  const float top = baselineY + std::max(1.0f, std::floor(text.underlineOffsetPx * scale - thickness / 2 + 0.5f));
  const float left = std::floor((lineX + run.xPx) * scale + 0.5f);
  const float right = std::floor((lineX + run.xPx + run.widthPx) * scale + 0.5f);
  frame.list().AddRectFilled(ImVec2(left, top), ImVec2(right, top + thickness), ink.color);
}

// From a little above the capitals to below the descenders, in em of the run.
constexpr float kRaisedAboveEm = 0.95f;
constexpr float kRaisedBelowEm = 0.3f;

void paintRaisedGround(PaintFrame& frame, const ComposedText& text, const GlyphRun& run, float lineX, float baselineY) {
  const float scale = frame.scale();
  const float sizePx = text.shaped.source.spans[run.span].style.sizePx * scale;
  const float inset = frame.theme().codeInsetPx;
  const float left = std::floor((lineX + run.xPx - inset) * scale + 0.5f);
  const float right = std::floor((lineX + run.xPx + run.widthPx + inset) * scale + 0.5f);
  const float top = baselineY - std::floor(sizePx * kRaisedAboveEm + 0.5f);
  const float bottom = baselineY + std::floor(sizePx * kRaisedBelowEm + 0.5f);
  frame.list().AddRectFilled(ImVec2(left, top), ImVec2(right, bottom),
                             packColor(colorOf(frame.theme(), ColorToken::RaisedSurface)),
                             frame.theme().codeRadius * scale);
}

}  // namespace

void paintText(PaintFrame& frame, const PlacedText& placed) {
  const ComposedText& text = frame.tree().composition->texts[placed.text];
  for (size_t i = 0; i < placed.broken.lines.size(); ++i) {
    const Line& line = placed.broken.lines[i];
    const float x = lineLeft(frame.tree(), placed, i);
    const float baseline = placed.rect.y + static_cast<float>(i) * text.lineHeightPx + text.baselinePx;
    const float deviceBaseline = std::floor(baseline * frame.scale() + 0.5f);
    for (uint32_t r = line.runBegin; r < line.runEnd; ++r) {
      const GlyphRun& run = placed.broken.runs[r];
      const SpanInk& style = text.inks[run.span];
      const Ink& ink = frame.ink(inkOf(placed, style));
      if (style.raised) paintRaisedGround(frame, text, run, x, deviceBaseline);
      if (style.underline) paintUnderline(frame, text, run, ink, x, deviceBaseline);
      paintRun(frame, text, run, ink, x, deviceBaseline);
    }
  }
}

}  // namespace ac
