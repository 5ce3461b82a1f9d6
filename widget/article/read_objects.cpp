#include "article/read_objects.h"

namespace ac {

ObjectCursor::ObjectCursor(ReadContext& context, const JsonValue& array, size_t limit)
    : context_(context),
      cursor_(array),
      accepted_(context.expect(array, JsonType::Array) && context.withinLimit(array, limit)) {}

bool ObjectCursor::next(JsonValue& object) {
  if (!accepted_ || context_.failed() || !cursor_.next(object)) return false;
  if (object.type() == JsonType::Object) return true;
  context_.failType(object, JsonType::Object);
  return false;
}

}  // namespace ac
