#include "paint/paint_picture.h"

#include <algorithm>
#include <cmath>

#include "images/limits.h"

namespace ac {

namespace {

// The store's limit for one side of a target.
constexpr auto kLargestSidePx = static_cast<float>(kMaxImageSidePx);

/// In device px.
struct Corners {
  float radius = 0;
  ImDrawFlags flags = 0;
};

void fillGround(PaintFrame& frame, const DeviceRect& rect, Corners corners, ColorToken ground) {
  frame.list().AddRectFilled(ImVec2(rect.left, rect.top), ImVec2(rect.right, rect.bottom),
                             packColor(colorOf(frame.theme(), ground)), corners.radius, corners.flags);
}

void drawBitmap(PaintFrame& frame, const Bitmap& bitmap, const DeviceRect& rect, Corners corners) {
  frame.list().AddImageRounded(ImTextureRef(frame.addTexture(bitmap)), ImVec2(rect.left, rect.top),
                               ImVec2(rect.right, rect.bottom), ImVec2(0, 0), ImVec2(1, 1), IM_COL32_WHITE,
                               corners.radius, corners.flags);
}

// A picture shown whole is as large as its own shape allows, in the middle of its box.
DeviceRect centred(const Bitmap& bitmap, const DeviceRect& box) {
  const float left = box.left + std::floor((box.right - box.left - static_cast<float>(bitmap.width)) / 2);
  const float top = box.top + std::floor((box.bottom - box.top - static_cast<float>(bitmap.height)) / 2);
  return {left, top, left + static_cast<float>(bitmap.width), top + static_cast<float>(bitmap.height)};
}

}  // namespace

ImageKey paintPicture(PaintFrame& frame, const PlacedPicture& placed) {
  const Picture& picture = frame.tree().composition->pictures[placed.picture].picture;
  const DeviceRect rect = frame.snap(placed.rect);
  const Corners corners = {placed.radiusPx * frame.scale(), PaintFrame::corners(placed.rounded)};
  ImageTarget target;
  target.width = static_cast<int>(std::clamp(rect.right - rect.left, 1.0f, kLargestSidePx));
  target.height = static_cast<int>(std::clamp(rect.bottom - rect.top, 1.0f, kLargestSidePx));
  target.fit = placed.contain ? ImageFit::Contain : ImageFit::Cover;
  target.focalPoint = picture.focalPoint;

  ImageStore& images = frame.images();
  const ImageKey key = images.request(picture.src, target);
  if (const Bitmap* bitmap = images.bitmap(key)) {
    drawBitmap(frame, *bitmap, placed.contain ? centred(*bitmap, rect) : rect, placed.contain ? Corners() : corners);
    return key;
  }
  if (placed.contain) return key;
  if (const Bitmap* other = images.standIn(key)) {
    drawBitmap(frame, *other, rect, corners);
    return key;
  }
  const Bitmap* placeholder =
      images.state(key) == ImageState::Wanted ? frame.placeholder(picture.placeholder) : nullptr;
  if (placeholder) {
    drawBitmap(frame, *placeholder, rect, corners);
  } else {
    fillGround(frame, rect, corners, placed.ground);
  }
  return key;
}

}  // namespace ac
