#pragma once

#include "theme/theme.h"

namespace ac {

/// The light theme that a card has when its host gives none: a serif page for reading, sans for what surrounds it.
/// Text colours stand at 4.5:1 or more on their grounds (WCAG 2.2, 1.4.3); tests/unit/theme holds it.
Theme builtinLightTheme();

}  // namespace ac
