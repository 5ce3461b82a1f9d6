#pragma once

#include <optional>

#include "article/article.h"
#include "article/read_context.h"

namespace ac {

/// None when the field is absent or lists nothing.
std::optional<Related> readRelated(ReadContext& context, const JsonValue& value);

}  // namespace ac
