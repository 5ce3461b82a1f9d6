#pragma once

#include "layout/composition.h"

namespace ac {

/// An empty composition of an article, for a width class.
Composition startComposition(const Article& article, WidthClass widthClass);

/// Shapes what `shown` shows of the article and `composition` does not hold yet, in the theme's type; what it holds is
/// left as it is. Faces that are lacking are marked wanted in `fonts`; the composition is then provisional. `fonts`
/// must outlive it. True when anything was added.
bool composeShown(Composition& composition, const LayoutPlan& shown, const Article& article, const Theme& theme,
                  FontSet& fonts);

/// Adds the alternative text of a picture that could not be had. Does nothing when it is there or when the text is
/// empty.
void composeAltText(Composition& composition, PartIndex picture, const Article& article, const Theme& theme,
                    FontSet& fonts);

/// `dir` of the article; when Auto the direction of its language's script; where it says no language the headline's
/// first strong character; else left to right.
TextDirection articleDirection(const Article& article);

}  // namespace ac
