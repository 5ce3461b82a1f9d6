#pragma once

#include "article/article.h"
#include "article/read_context.h"

namespace ac {

/// A text that is a string or an array of runs. White space collapses over all runs; empty runs fall away, and
/// neighbours that differ in nothing become one, except links, each of which stays a link of its own.
RichText readRichText(ReadContext& context, const JsonValue& value);

}  // namespace ac
