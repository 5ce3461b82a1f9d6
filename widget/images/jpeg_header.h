#pragma once

#include "base/status.h"
#include "images/byte_view.h"
#include "images/image_info.h"

namespace ac {

/// What a JPEG's markers say, read without decoding (ITU T.81, annex B).
struct JpegHeader {
  int width = 0;  ///< As stored; px.
  int height = 0;
  Orientation orientation = Orientation::Normal;
  int scans = 0;
  bool complete = false;  ///< Its end marker is there.
};

bool isJpeg(const ByteView& file);

/// Walks all markers of the file. Kinds of JPEG that browsers read and the decoder does not (CMYK without Adobe's
/// marker) are UnsupportedFormat; those that nobody reads are BadImage.
Result<JpegHeader> readJpegHeader(const ByteView& file);

}  // namespace ac
