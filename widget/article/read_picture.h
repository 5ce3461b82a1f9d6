#pragma once

#include <optional>

#include "article/article.h"
#include "article/read_context.h"

namespace ac {

/// The fields of a picture from an object that may have others too; those are for the caller to report.
void readPictureFields(ReadContext& context, const JsonValue& object, Picture& picture);

/// A picture in an object of its own.
void readPicture(ReadContext& context, const JsonValue& object, Picture& picture);

/// A picture in a field of its own; `out` stays without one when the field is absent.
void readPicture(ReadContext& context, const JsonValue& value, std::optional<Picture>& out);

}  // namespace ac
