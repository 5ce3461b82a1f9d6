#pragma once

#include "article/article.h"
#include "article/read_fields.h"

namespace ac {

/// The fields of a picture; those of a body's image, whose object has a `type` besides. False without an address.
bool readPicture(ReadContext& context, const JsonValue& object, Picture& picture);
bool readBodyPicture(ReadContext& context, const JsonValue& object, Picture& picture);

}  // namespace ac
