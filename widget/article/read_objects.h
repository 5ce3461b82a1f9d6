#pragma once

#include <optional>

#include "article/read_context.h"
#include "base/vector.h"

namespace ac {

/// Reads an object into a new value; false where what it needs to be shown is not there.
template <typename Item>
using ReadItem = bool (*)(ReadContext&, const JsonValue&, Item&);

/// An object that may be absent; a text stands for its member `only` (null: for none).
template <typename Item>
void readObject(ReadContext& context, const JsonValue& value, const char* only, std::optional<Item>& out,
                ReadItem<Item> readItem) {
  const JsonValue object = context.asObject(value, only, true);
  if (object.present() && !readItem(context, object, out.emplace())) out.reset();
}

/// A list of at most `limit` objects, for each of which a text stands likewise.
template <typename Item>
void readObjects(ReadContext& context, const JsonValue& list, size_t limit, const char* only, Vector<Item>& items,
                 ReadItem<Item> readItem) {
  ListCursor cursor(context, list, limit);
  for (JsonValue value; cursor.next(value);) {
    const JsonValue object = context.asObject(value, only, false);
    if (object.present() && !readItem(context, object, items.emplace_back())) items.pop_back();
  }
}

}  // namespace ac
