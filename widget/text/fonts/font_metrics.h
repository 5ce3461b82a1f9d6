#pragma once

#include "text/fonts/font_face.h"

namespace ac {

/// Reads `head`, `hhea`, `OS/2` and `post` as browsers do: the typographic ascent, descent and gap when
/// USE_TYPO_METRICS is set or hhea has none, else those of hhea. Missing or impossible values get customary ones.
FaceMetrics readMetrics(hb_face_t* face, hb_font_t* font);

/// False when `head` is missing or its units per em lie outside 16 to 16,384.
bool hasUsableHead(hb_face_t* face);

}  // namespace ac
