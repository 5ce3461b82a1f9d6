#pragma once

#include <optional>

#include "article/article.h"
#include "article/read_context.h"

namespace ac {

/// The fields of a picture from an object that may have others too; those are for the caller to report.
Picture readPictureFields(ReadContext& context, const JsonValue& object);

/// A picture in a field of its own; none when the field is absent.
std::optional<Picture> readPicture(ReadContext& context, const JsonValue& value);

}  // namespace ac
