#pragma once

#include <cstddef>
#include <vector>

#include "article/read_context.h"

namespace ac {

/// Walks over an array of at most `limit` objects; nothing else may stand in it.
class ObjectCursor {
 public:
  ObjectCursor(ReadContext& context, const JsonValue& array, size_t limit);

  /// Moves `object` to the next one; false at the end and after an error.
  bool next(JsonValue& object);

 private:
  ReadContext& context_;
  JsonCursor cursor_;
  bool accepted_;
};

/// An array of objects, each read by `readItem` into a new element.
template <typename Item>
void readObjects(ReadContext& context, const JsonValue& array, size_t limit, std::vector<Item>& items,
                 void (*readItem)(ReadContext&, const JsonValue&, Item&)) {
  ObjectCursor objects(context, array, limit);
  for (JsonValue object; objects.next(object);) readItem(context, object, items.emplace_back());
}

}  // namespace ac
