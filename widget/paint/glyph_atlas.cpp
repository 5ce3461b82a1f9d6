#include "paint/glyph_atlas.h"

#include <algorithm>

#include "paint/coverage_contrast.h"
#include "text/outlines/glyph_coverage.h"

namespace ac {

namespace {

// Shelf heights are multiples of this, so that a cleared shelf serves glyphs of other sizes.
constexpr int kShelfStep = 8;
// The white texel's shelf is never cleared.
constexpr uint32_t kWhiteShelf = 0;

constexpr size_t kFewestSlots = 256;

int roundUp(int value, int step) {
  return (value + step - 1) / step * step;
}

// Fowler, Noll and Vo's FNV-1a over the fields.
uint32_t hashOf(const GlyphKey& key) {
  uint32_t hash = 2166136261u;
  for (const uint32_t value : {uint32_t{key.face}, key.glyph, key.size26_6, key.phase | uint32_t{key.contrast} << 8}) {
    hash = (hash ^ value) * 16777619u;
    hash ^= hash >> 15;
  }
  return hash;
}

}  // namespace

GlyphAtlas::GlyphAtlas(int width, int height)
    : width_(width), height_(height), pixels_(static_cast<size_t>(width) * static_cast<size_t>(height)) {
  fillSlots(kFewestSlots);
  addShelf(kShelfStep);
  pixels_[0] = 255;
  shelves_[kWhiteShelf].usedWidth = width_;
}

void GlyphAtlas::beginFrame() {
  ++frame_;
}

Texture GlyphAtlas::texture() const {
  return {TextureFormat::Alpha8, pixels_.data(), width_, height_, static_cast<size_t>(width_)};
}

size_t GlyphAtlas::bytes() const {
  return pixels_.capacity() + shelves_.capacity() * sizeof(Shelf) + entries_.capacity() * sizeof(Entry) +
         slots_.capacity() * sizeof(uint32_t);
}

size_t GlyphAtlas::slotOf(const GlyphKey& key) const {
  const size_t mask = slots_.size() - 1;
  size_t slot = hashOf(key) & mask;
  while (slots_[slot] != 0 && entries_[slots_[slot] - 1].key != key) slot = (slot + 1) & mask;
  return slot;
}

void GlyphAtlas::fillSlots(size_t slotCount) {
  slots_.assign(slotCount, 0);
  for (size_t i = 0; i < entries_.size(); ++i) slots_[slotOf(entries_[i].key)] = static_cast<uint32_t>(i + 1);
}

bool GlyphAtlas::addShelf(int height) {
  const int y = shelves_.empty() ? 0 : shelves_.back().y + shelves_.back().height;
  if (y + height > height_) return false;
  shelves_.push_back({y, height, 0, 0});
  return true;
}

bool GlyphAtlas::clearOldestShelf(int height) {
  size_t oldest = shelves_.size();
  for (size_t i = kWhiteShelf + 1; i < shelves_.size(); ++i) {
    const Shelf& shelf = shelves_[i];
    if (shelf.height < height || shelf.lastFrame == frame_) continue;
    if (oldest == shelves_.size() || shelf.lastFrame < shelves_[oldest].lastFrame) oldest = i;
  }
  if (oldest == shelves_.size()) {
    // No single shelf serves: when nothing is in use the whole atlas starts anew.
    for (size_t i = kWhiteShelf + 1; i < shelves_.size(); ++i) {
      if (shelves_[i].lastFrame == frame_) return false;
    }
    shelves_.resize(kWhiteShelf + 1);
    entries_.clear();
    fillSlots(kFewestSlots);
    return addShelf(height);
  }
  eraseIf(entries_, [&](const Entry& entry) { return entry.shelf == oldest; });
  fillSlots(slots_.size());
  shelves_[oldest].usedWidth = 0;
  return true;
}

bool GlyphAtlas::place(int width, int height, uint32_t& shelfIndex, AtlasGlyph& image) {
  const int shelfHeight = roundUp(height, kShelfStep);
  for (int attempt = 0; attempt < 2; ++attempt) {
    for (size_t i = kWhiteShelf + 1; i < shelves_.size(); ++i) {
      Shelf& shelf = shelves_[i];
      const bool fits = shelf.height >= shelfHeight && shelf.height <= shelfHeight + kShelfStep;
      const bool reused = shelf.height >= shelfHeight && shelf.usedWidth == 0;
      if ((!fits && !reused) || shelf.usedWidth + width > width_) continue;
      image.x = static_cast<uint16_t>(shelf.usedWidth);
      image.y = static_cast<uint16_t>(shelf.y);
      shelf.usedWidth += width;
      shelfIndex = static_cast<uint32_t>(i);
      return true;
    }
    if (attempt == 0 && !addShelf(shelfHeight) && !clearOldestShelf(shelfHeight)) return false;
  }
  return false;
}

const AtlasGlyph* GlyphAtlas::find(const GlyphKey& key, const FontFace& face) {
  if (const uint32_t known = slots_[slotOf(key)]; known != 0) {
    const Entry& entry = entries_[known - 1];
    shelves_[entry.shelf].lastFrame = frame_;
    return &entry.image;
  }
  const float pixelsPerUnit = static_cast<float>(key.size26_6) / 64.0f / static_cast<float>(face.unitsPerEm());
  const GlyphCoverage coverage = rasterizeOutline(face.outline(key.glyph), pixelsPerUnit, key.phase);
  Entry entry;
  entry.key = key;
  entry.shelf = kWhiteShelf;
  const bool drawable = coverage.width > 0 && coverage.width <= width_ &&
                        roundUp(coverage.height, kShelfStep) <= height_ - shelves_[kWhiteShelf].height;
  if (drawable) {
    if (!place(coverage.width, coverage.height, entry.shelf, entry.image)) return nullptr;
    entry.image.left = static_cast<int16_t>(coverage.left);
    entry.image.top = static_cast<int16_t>(coverage.top);
    entry.image.width = static_cast<uint16_t>(coverage.width);
    entry.image.height = static_cast<uint16_t>(coverage.height);
    const CoverageTable& corrected = coverageTable(key.contrast);
    const uint8_t* source = coverage.alpha.data();
    for (size_t row = entry.image.y; row < size_t{entry.image.y} + entry.image.height; ++row) {
      uint8_t* target = &pixels_[row * static_cast<size_t>(width_) + entry.image.x];
      for (int x = 0; x < coverage.width; ++x) *target++ = corrected[*source++];
    }
    shelves_[entry.shelf].lastFrame = frame_;
  }
  entries_.push_back(entry);
  if (entries_.size() * 2 > slots_.size()) {
    fillSlots(slots_.size() * 2);
  } else {
    slots_[slotOf(key)] = static_cast<uint32_t>(entries_.size());
  }
  return &entries_.back().image;
}

}  // namespace ac
