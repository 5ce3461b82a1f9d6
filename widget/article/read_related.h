#pragma once

#include <optional>

#include "article/article.h"
#include "article/read_context.h"

namespace ac {

/// `out` stays without a value when the field is absent or lists nothing.
void readRelated(ReadContext& context, const JsonValue& value, std::optional<Related>& out);

}  // namespace ac
