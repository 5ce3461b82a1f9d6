#include "paint/foreign_images.h"

#include "paint/coverage_contrast.h"

namespace ac {

namespace {

constexpr int kLargestSide = 16384;
// Frames after which an image goes, as long as there are too many.
constexpr uint32_t kAges[] = {64, 16, 4, 1};

// x * y / 255, rounded.
uint8_t multiply(uint32_t x, uint32_t y) {
  return static_cast<uint8_t>((x * y + 127) / 255);
}

}  // namespace

Texture ForeignImage::texture() const {
  const size_t stride = static_cast<size_t>(width) * (colored ? 4 : 1);
  return {colored ? TextureFormat::Rgba8 : TextureFormat::Alpha8, pixels.data(), width, height, stride};
}

ForeignImages::ForeignImages(size_t budgetBytes) : budgetBytes_(budgetBytes) {}

void ForeignImages::beginFrame() {
  for (const uint32_t age : kAges) {
    if (bytes_ > budgetBytes_ && frame_ >= age) dropOlderThan(frame_ - age + 1);
  }
  ++frame_;
  wanted_.clear();
}

void ForeignImages::dropOlderThan(uint32_t frame) {
  for (std::unique_ptr<ForeignImage>& bucket : buckets_) {
    for (std::unique_ptr<ForeignImage>* place = &bucket; *place;) {
      ForeignImage& image = **place;
      if (image.lastFrame >= frame) {
        place = &image.next;
        continue;
      }
      bytes_ -= image.pixels.size();
      *place = std::move(image.next);
    }
  }
}

std::unique_ptr<ForeignImage>& ForeignImages::placeOf(const ForeignImageKey& key) {
  std::unique_ptr<ForeignImage>* place = &buckets_[(key.cluster + key.size26_6) % kBuckets];
  while (*place && (*place)->key != key) place = &(*place)->next;
  return *place;
}

const ForeignImage* ForeignImages::find(const ForeignImageKey& key) {
  std::unique_ptr<ForeignImage>& image = placeOf(key);
  if (!image) {
    image = std::make_unique<ForeignImage>();
    image->key = key;
  }
  const bool found = image->lastFrame == frame_;
  image->lastFrame = frame_;
  if (image->here) return image.get();
  if (!found) wanted_.push_back(key);
  return nullptr;
}

bool ForeignImages::supply(const ForeignImageKey& key, bool colored, int left, int top, int width, int height,
                           std::span<const uint8_t> rgba) {
  ForeignImage* image = placeOf(key).get();
  if (!image || width < 0 || height < 0 || width > kLargestSide || height > kLargestSide) return false;
  const size_t count = static_cast<size_t>(width) * static_cast<size_t>(height);
  if (rgba.size() != count * 4) return false;
  if (image->here) return true;
  image->here = true;
  image->left = left;
  image->top = top;
  image->width = count > 0 ? width : 0;
  image->height = height;
  image->colored = colored;
  const uint8_t* from = rgba.data();
  if (colored) {
    image->pixels.resize(count * 4);
    for (size_t i = 0; i < count * 4; ++i) {
      image->pixels[i] = i % 4 == 3 ? from[i] : multiply(from[i], from[i | 3]);
    }
  } else {
    const CoverageTable& corrected = coverageTable(key.contrast);
    image->pixels.resize(count);
    for (size_t i = 0; i < count; ++i) image->pixels[i] = corrected[from[i * 4 + 3]];
  }
  bytes_ += image->pixels.size();
  return true;
}

}  // namespace ac
