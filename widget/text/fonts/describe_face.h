#pragma once

#include "text/fonts/font_set.h"

namespace ac {

/// Family, weight and style as the file's own tables (`name`, `OS/2`, `head`) tell them. The family is a name to tell
/// families apart by, in whatever encoding the file has it.
FaceDescription describeFace(const FontFace& face);

}  // namespace ac
