#pragma once

#include "layout/text_composer.h"

namespace ac {

/// Composes the article's blocks into `composition.body`: all of them, or its first paragraphs alone. Those that are
/// composed stay as they are.
void composeBody(ComposeContext& context, Composition& composition, size_t paragraphs);

PartIndex addPicture(Composition& composition, const Picture& picture);
/// Gives a picture its caption and credit, once.
void composeCaption(ComposeContext& context, Composition& composition, PartIndex picture);

/// Adds a text, and returns kNoPart without adding any when it is empty.
PartIndex addText(Composition& composition, TextComposer& text);
PartIndex addPlainText(ComposeContext& context, Composition& composition, TextRole role, std::string_view text);

}  // namespace ac
