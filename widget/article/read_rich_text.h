#pragma once

#include <string>

#include "article/article.h"
#include "article/read_context.h"

namespace ac {

/// A text that is a string or an array of runs. White space collapses over all runs; empty runs fall away, and
/// neighbours that differ in nothing become one, except links, each of which stays a link of its own. A number, a run
/// alone and texts or lists among the runs are read as well, with warnings that begin with `expected`.
RichText readRichText(ReadContext& context, const JsonValue& value,
                      const char* expected = "a string or an array of runs");

/// The text of a value that ought to be a string, as written; of anything else what readRichText() makes of it, without
/// its links and properties. `lost` says what becomes of a value that has none.
std::string readRawText(ReadContext& context, const JsonValue& value, const char* lost);

}  // namespace ac
