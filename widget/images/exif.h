#pragma once

#include "images/byte_view.h"
#include "images/image_info.h"

namespace ac {

/// The orientation (tag 0x0112 of the first directory) in a TIFF structure as EXIF 2.32 embeds it, of either byte
/// order; Normal when it is absent or makes no sense.
Orientation readExifOrientation(const ByteView& tiff);

}  // namespace ac
