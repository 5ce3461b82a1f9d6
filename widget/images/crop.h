#pragma once

#include "images/decode.h"
#include "images/image_info.h"

namespace ac {

/// A part of a picture, in its px; not whole when a crop is not.
struct SourceRect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// Which part of a picture is shown, and at what size.
struct Fit {
  SourceRect source;
  int width = 0;  ///< Of the result; device px.
  int height = 0;
};

/// Cover: the largest part of the target's shape, its centre as near to the focal point as the picture's edges allow,
/// moved to whole px when nothing is scaled. Contain: the whole picture, at the largest size of its shape within the
/// target.
Fit fitPicture(int width, int height, const ImageTarget& target);

/// A fit of the picture as shown, in terms of the picture as stored: `width` and `height` are those as shown.
Fit toStored(const Fit& fit, int width, int height, Orientation orientation);

}  // namespace ac
