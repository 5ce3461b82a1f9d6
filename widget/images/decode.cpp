#include "images/decode.h"

#include <utility>

#include "images/crop.h"
#include "images/decode_pixels.h"
#include "images/image_info.h"
#include "images/limits.h"
#include "images/orient.h"
#include "images/resample.h"

namespace ac {
namespace {

Status checkTarget(const ImageTarget& target) {
  const bool sidesFit =
      target.width >= 1 && target.width <= kMaxImageSidePx && target.height >= 1 && target.height <= kMaxImageSidePx;
  if (sidesFit && static_cast<int64_t>(target.width) * target.height <= kMaxImagePixels) return {};
  return {StatusCode::BadArgument, "", "a picture's box has 1 to 8,192 px a side and at most 16 megapixels"};
}

Result<Bitmap> fitOriented(const PixelView& pixels, Orientation orientation, int shownWidth, int shownHeight,
                           const ImageTarget& target) {
  const Fit fit = fitPicture(shownWidth, shownHeight, target);
  Result<Bitmap> stored = resample(pixels, toStored(fit, shownWidth, shownHeight, orientation));
  if (!stored.ok()) return stored;
  return orient(std::move(stored.value()), orientation);
}

}  // namespace

Result<Bitmap> decodeImage(std::span<const uint8_t> encoded, const ImageTarget& target) {
  Status status = checkTarget(target);
  if (!status.ok()) return status;
  const Result<ImageInfo> info = readImageInfo(encoded);
  if (!info.ok()) return info.status();
  const Result<DecodedPixels> decoded = decodePixels(encoded);
  if (!decoded.ok()) return decoded.status();
  const DecodedPixels& pixels = decoded.value();
  const bool swaps = turnOf(info.value().orientation).swapsAxes;
  return fitOriented({pixels.bytes.get(), pixels.width, pixels.height, pixels.channels}, info.value().orientation,
                     swaps ? pixels.height : pixels.width, swaps ? pixels.width : pixels.height, target);
}

Result<Bitmap> fitPixels(std::span<const uint8_t> rgba, int width, int height, const ImageTarget& target) {
  Status status = checkTarget(target);
  if (status.ok()) status = checkImageSize(width, height);
  if (!status.ok()) return status;
  if (rgba.size() != 4 * static_cast<size_t>(width) * static_cast<size_t>(height)) {
    return Status{StatusCode::BadArgument, "", "the number of bytes is not that of the pixels"};
  }
  return fitOriented({rgba.data(), width, height, 4}, Orientation::Normal, width, height, target);
}

}  // namespace ac
