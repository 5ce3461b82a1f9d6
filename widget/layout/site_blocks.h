#pragma once

#include "layout/flow.h"

namespace ac {

/// The site's own block of a role (Signup, Banner, Consent), where the article has one: a panel of text and form, or a
/// labelled picture. Notes of controls have their room whether they are shown or not.
void flowSiteBlock(Flow& flow, SemanticRole role, float x, float width);

}  // namespace ac
