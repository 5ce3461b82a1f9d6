#pragma once

#include "layout/text_composer.h"

namespace ac {

/// The line of source, authors, dates and reading time; empty spans where the article has none of them.
void composeMeta(ComposeContext& context, TextComposer& meta);

}  // namespace ac
