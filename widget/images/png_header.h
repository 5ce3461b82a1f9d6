#pragma once

#include "base/status.h"
#include "images/byte_view.h"

namespace ac {

struct PngHeader {
  int width = 0;
  int height = 0;
};

bool isPng(const ByteView& file);

/// The first chunk of a PNG (W3C PNG, section 11.2.1). Apple's CgBI variant is BadImage.
Result<PngHeader> readPngHeader(const ByteView& file);

}  // namespace ac
