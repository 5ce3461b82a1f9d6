// A picture: a byte each for the width and height of its box and how it fills it, then a PNG or JPEG file.
#include "fuzz/fuzz_card.h"
#include "fuzz/fuzz_input.h"
#include "images/decode.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  ac::fuzz::FuzzInput input(bytes, size);
  ac::ImageTarget target;
  target.width = static_cast<int>(1 + input.byte());
  target.height = static_cast<int>(1 + input.byte());
  const uint32_t fill = input.byte();
  target.fit = fill % 2 == 0 ? ac::ImageFit::Cover : ac::ImageFit::Contain;
  target.focalPoint = {static_cast<float>(fill) / 255, static_cast<float>(fill / 16) / 15};
  const ac::Result<ac::Bitmap> bitmap = ac::decodeImage(input.rest(), target);
  if (!bitmap.ok()) return 0;
  const bool isWhole = target.fit == ac::ImageFit::Contain ||
                       (bitmap.value().width == target.width && bitmap.value().height == target.height);
  ac::fuzz::require(isWhole, "what fills a box has its size");
  return 0;
}
