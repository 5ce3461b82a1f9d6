#pragma once

#include "layout/box.h"

namespace ac {

/// The standard card: kicker, headline, meta line, standfirst, lead picture, body and related items in one column,
/// centred where the card is wider than the theme's measure, mirrored for right-to-left articles. `widthPx` is in CSS
/// px and at least 1; the composition must be of its width class.
BoxTree layoutCard(const Composition& composition, const Theme& theme, float widthPx, const FontSet& fonts);

/// The height that layoutCard would give, without placing anything.
float measureCard(const Composition& composition, const Theme& theme, float widthPx, const FontSet& fonts);

}  // namespace ac
