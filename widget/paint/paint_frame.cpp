#include "paint/paint_frame.h"

#include <algorithm>
#include <cmath>

#include "images/thumbhash.h"
#include "paint/coverage_contrast.h"

namespace ac {

namespace {

float roundHalfUp(float value) {
  return std::floor(value + 0.5f);
}

}  // namespace

PaintFrame::PaintFrame(const BoxTree& tree, const Theme& theme, float scale, PaintResources resources, DrawSink& sink)
    : tree_(tree), theme_(theme), scale_(scale), resources_(resources), sink_(sink) {
  resources_.foreign.beginFrame();
  start();
}

void PaintFrame::start() {
  resources_.atlas.beginFrame();
  textures_.assign(1, resources_.atlas.texture());
  resources_.drawList.reset(resources_.atlas.whiteU(), resources_.atlas.whiteV(), std::ceil(tree_.width * scale_) + 1,
                            std::ceil(tree_.height * scale_) + 1);
}

void PaintFrame::flush() {
  sink_.draw(list(), textures_);
  start();
}

DeviceRect PaintFrame::snap(const Rect& rect) const {
  DeviceRect device;
  device.left = roundHalfUp(rect.x * scale_);
  device.top = roundHalfUp(rect.y * scale_);
  device.right = std::max(roundHalfUp(rect.right() * scale_), device.left + (rect.width > 0 ? 1.0f : 0.0f));
  device.bottom = std::max(roundHalfUp(rect.bottom() * scale_), device.top + (rect.height > 0 ? 1.0f : 0.0f));
  return device;
}

const AtlasGlyph* PaintFrame::glyph(const GlyphKey& key) {
  const FontFace* face = key.face == kNoFace ? nullptr : fonts().face(key.face);
  if (!face) return nullptr;
  const AtlasGlyph* image = resources_.atlas.find(key, *face);
  if (!image) {
    flush();
    image = resources_.atlas.find(key, *face);
  }
  return image && image->width > 0 ? image : nullptr;
}

ImTextureID PaintFrame::addTexture(const Bitmap& bitmap) {
  Texture texture;
  texture.format = TextureFormat::Rgba8;
  texture.pixels = bitmap.rgba.data();
  texture.width = bitmap.width;
  texture.height = bitmap.height;
  texture.strideBytes = static_cast<size_t>(bitmap.width) * 4;
  return addTexture(texture);
}

ImTextureID PaintFrame::addTexture(const Texture& texture) {
  textures_.push_back(texture);
  return static_cast<ImTextureID>(textures_.size() - 1);
}

const Ink& PaintFrame::ink(ColorToken token) {
  std::optional<Ink>& known = inks_[static_cast<size_t>(token)];
  if (!known) {
    const Color color = colorOf(theme_, token);
    known = Ink{packColor(color), contrastLevel(color)};
  }
  return *known;
}

ImDrawFlags PaintFrame::corners(uint8_t rounded) {
  static_assert(ImDrawFlags_RoundCornersTop << 2 == ImDrawFlags_RoundCornersBottom);
  if (rounded == 0) return ImDrawFlags_RoundCornersNone;
  return (rounded + (rounded & kRoundedBottom)) * ImDrawFlags_RoundCornersTop;
}

const Bitmap* PaintFrame::placeholder(const std::string& thumbhash) {
  if (thumbhash.empty()) return nullptr;
  Bitmap bitmap = decodeThumbhash(thumbhash);
  if (bitmap.empty()) return nullptr;
  placeholders_.push_back(std::move(bitmap));
  return &placeholders_.back();
}

}  // namespace ac
