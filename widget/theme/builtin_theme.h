#pragma once

#include "theme/theme.h"

namespace ac {

/// The theme that a card has when its host gives none: a serif page for reading, sans for what surrounds it. Schemes
/// differ in colours alone. Text colours stand at 4.5:1 or more on their grounds (WCAG 2.2, 1.4.3), those of more
/// contrast at 7:1; tests/unit/theme holds it.
Theme builtinTheme(Scheme scheme);

/// builtinTheme(Scheme::Light).
Theme builtinLightTheme();

}  // namespace ac
