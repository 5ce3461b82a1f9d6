#pragma once

#include "layout/composition.h"

namespace ac {

/// Shapes every text of the article in the theme's type for a width class. Faces that are lacking are marked wanted in
/// `fonts`; the composition is then provisional. `fonts` must outlive the result.
Composition compose(const Article& article, const Theme& theme, WidthClass widthClass, FontSet& fonts);

/// Adds the alternative text of a picture that could not be had. Does nothing when it is there or when the text is
/// empty.
void composeAltText(Composition& composition, PartIndex picture, const Article& article, const Theme& theme,
                    FontSet& fonts);

/// `dir` of the article; when Auto the headline's first strong character, else the language's script, else left to
/// right.
TextDirection articleDirection(const Article& article);

}  // namespace ac
