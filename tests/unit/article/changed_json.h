#pragma once

#include <algorithm>
#include <map>
#include <string>

#include "article/json_view.h"
#include "base/vector.h"

// A document with one of its values changed, and the list of all its values: what tests of mistakes are made of.

namespace ac {

struct Change {
  std::string path;
  std::string value;  ///< JSON; empty where the member is taken out.
};

// The JSON of a value with changes in it.
inline std::string rewritten(const JsonValue& value, const ac::Vector<Change>& changes) {
  const auto change =
      std::find_if(changes.begin(), changes.end(), [&](const Change& c) { return c.path == value.path(); });
  if (change != changes.end()) return change->value;
  std::string text;
  JsonCursor cursor(value);
  switch (value.type()) {
    case JsonType::Absent:
    case JsonType::Null: return "null";
    case JsonType::Boolean: return value.boolean() ? "true" : "false";
    case JsonType::Number: return std::to_string(value.number());
    case JsonType::String: return "\"" + std::string(value.string()) + "\"";
    case JsonType::Array:
    case JsonType::Object: break;
  }
  const bool isObject = value.type() == JsonType::Object;
  for (JsonValue child; cursor.next(child);) {
    const std::string inner = rewritten(child, changes);
    if (inner.empty()) continue;
    if (!text.empty()) text += ",";
    if (isObject) text += "\"" + std::string(cursor.key()) + "\":";
    text += inner;
  }
  return isObject ? "{" + text + "}" : "[" + text + "]";
}

struct Place {
  std::string path;
  std::string parent;
  std::string key;  ///< Empty for an item of an array.
  JsonType type;
};

inline void listPlaces(const JsonValue& value, ac::Vector<Place>& places, std::map<std::string, std::string>& texts) {
  if (value.type() == JsonType::String) texts.emplace(value.string(), value.path());
  JsonCursor cursor(value);
  for (JsonValue child; cursor.next(child);) {
    places.push_back({child.path(), value.path(), std::string(cursor.key()), child.type()});
    listPlaces(child, places, texts);
  }
}

inline bool isWithin(const std::string& path, const std::string& holder) {
  return path.starts_with(holder) &&
         (path.size() == holder.size() || path[holder.size()] == '.' || path[holder.size()] == '[');
}

}  // namespace ac
