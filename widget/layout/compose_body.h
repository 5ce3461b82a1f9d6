#pragma once

#include "layout/text_composer.h"

namespace ac {

/// Composes the article's blocks into `composition.body`.
void composeBody(ComposeContext& context, Composition& composition);

/// Adds a picture with its caption and credit.
PartIndex composePicture(ComposeContext& context, Composition& composition, const Picture& picture);

/// Adds a text, and returns kNoPart without adding any when it is empty.
PartIndex addText(Composition& composition, TextComposer& text);
PartIndex addPlainText(ComposeContext& context, Composition& composition, TextRole role, std::string_view text);

}  // namespace ac
