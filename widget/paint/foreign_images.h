#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "base/vector.h"
#include "raster/surface.h"
#include "text/fonts/foreign_clusters.h"

namespace ac {

/// What makes two images of a cluster the same.
struct ForeignImageKey {
  ClusterId cluster = 0;
  uint32_t size26_6 = 0;  ///< Device px per em, in 1/64 px.
  uint8_t contrast = 0;   ///< Level of coverage_contrast.h; 0 for coloured clusters.

  friend bool operator==(const ForeignImageKey&, const ForeignImageKey&) = default;
};

/// A cluster as the host drew it. Pixels, from the pen and the baseline as AtlasGlyph's.
struct ForeignImage {
  ForeignImageKey key;
  int left = 0;
  int top = 0;
  int width = 0;  ///< 0 for a blank cluster.
  int height = 0;
  bool here = false;     ///< False while it is wanted.
  bool colored = false;  ///< Premultiplied RGBA; else coverage, corrected for the key's contrast.
  uint32_t lastFrame = 0;
  Vector<uint8_t> pixels;
  std::unique_ptr<ForeignImage> next;  ///< Of the same bucket.

  /// Valid while the image lives.
  Texture texture() const;
};

/// Images of clusters that the host draws, for all cards of one core, within a byte budget: least recently used go
/// first, but none that the painting under way or the one before it has used.
class ForeignImages {
 public:
  explicit ForeignImages(size_t budgetBytes = 8u << 20);

  /// From here on images are in use; nothing is wanted yet.
  void beginFrame();
  /// Null, and wanted from now on, when the image is not here. Valid until the next beginFrame().
  const ForeignImage* find(const ForeignImageKey& key);
  /// What find() has missed since beginFrame(), each once.
  std::span<const ForeignImageKey> wanted() const { return wanted_; }

  /// The host's drawing in black on nothing: RGBA, alpha not multiplied in, rows top down without padding; the first
  /// pixel is `left` px right of the pen and `top` px above the baseline. Of a cluster that is not `colored` only the
  /// alpha counts. False when nobody wants it, a side is over 16,384 px or the bytes are not as many as the size says.
  bool supply(const ForeignImageKey& key, bool colored, int left, int top, int width, int height,
              std::span<const uint8_t> rgba);

  size_t bytes() const { return bytes_; }

 private:
  /// Where the key's image hangs, or belongs.
  std::unique_ptr<ForeignImage>& placeOf(const ForeignImageKey& key);
  void dropOlderThan(uint32_t frame);

  static constexpr size_t kBuckets = 512;
  std::unique_ptr<ForeignImage> buckets_[kBuckets];
  Vector<ForeignImageKey> wanted_;
  size_t budgetBytes_;
  size_t bytes_ = 0;
  uint32_t frame_ = 0;
};

}  // namespace ac
