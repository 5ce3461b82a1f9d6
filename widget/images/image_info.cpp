#include "images/image_info.h"

#include <utility>

#include "images/byte_view.h"
#include "images/jpeg_header.h"
#include "images/limits.h"
#include "images/png_header.h"

namespace ac {
namespace {

/// AVIF and its sequences name themselves as a brand of the ISO media file's first box.
bool isAvif(const ByteView& file) {
  if (!file.matches(4, "ftyp")) return false;
  const ByteView box = file.part(0, file.big32(0));
  for (size_t brand = 8; box.holds(brand, 4); brand += 4) {
    const bool isVersion = brand == 12;
    if (!isVersion && (box.matches(brand, "avif") || box.matches(brand, "avis"))) return true;
  }
  return false;
}

ImageFormat recognise(const ByteView& file) {
  if (isPng(file)) return ImageFormat::Png;
  if (isJpeg(file)) return ImageFormat::Jpeg;
  if (file.matches(0, "GIF87a") || file.matches(0, "GIF89a")) return ImageFormat::Gif;
  if (file.matches(0, "RIFF") && file.matches(8, "WEBP")) return ImageFormat::WebP;
  if (isAvif(file)) return ImageFormat::Avif;
  return ImageFormat::Unknown;
}

bool swapsSides(Orientation orientation) {
  return orientation >= Orientation::Transpose;
}

Result<ImageInfo> pngInfo(const ByteView& file) {
  const Result<PngHeader> header = readPngHeader(file);
  if (!header.ok()) return header.status();
  return ImageInfo{ImageFormat::Png, header.value().width, header.value().height, Orientation::Normal};
}

Result<ImageInfo> jpegInfo(const ByteView& file) {
  const Result<JpegHeader> header = readJpegHeader(file);
  if (!header.ok()) return header.status();
  ImageInfo info = {ImageFormat::Jpeg, header.value().width, header.value().height, header.value().orientation};
  if (swapsSides(info.orientation)) std::swap(info.width, info.height);
  return info;
}

}  // namespace

Status checkImageSize(int64_t width, int64_t height) {
  if (width <= 0 || height <= 0) return {StatusCode::BadImage, "", "the image is empty"};
  if (width > kMaxImageSidePx || height > kMaxImageSidePx) {
    return {StatusCode::TooLarge, "", "the image has more than 8,192 px a side"};
  }
  if (width * height > kMaxImagePixels) return {StatusCode::TooLarge, "", "the image has more than 16 megapixels"};
  return {};
}

Result<ImageInfo> readImageInfo(std::span<const uint8_t> encoded) {
  if (encoded.size() > kMaxEncodedImageBytes) {
    return Status{StatusCode::TooLarge, "", "the image file is larger than 10 MB"};
  }
  const ByteView file(encoded);
  const ImageFormat format = recognise(file);
  if (format == ImageFormat::Unknown) {
    return Status{StatusCode::BadImage, "", "the bytes are not an image of a known format"};
  }
  if (format != ImageFormat::Png && format != ImageFormat::Jpeg) {
    return Status{StatusCode::UnsupportedFormat, "", "GIF, WebP and AVIF are for the host to decode"};
  }
  Result<ImageInfo> info = format == ImageFormat::Png ? pngInfo(file) : jpegInfo(file);
  if (!info.ok()) return info;
  Status size = checkImageSize(info.value().width, info.value().height);
  if (!size.ok()) return size;
  return info;
}

}  // namespace ac
