#pragma once

#include "article/article.h"
#include "article/read_context.h"
#include "base/vector.h"

namespace ac {

/// The blocks of the body. Paragraphs, headings and quotes without text, and lists without items, fall away.
void readBody(ReadContext& context, const JsonValue& value, Vector<Block>& body);

}  // namespace ac
