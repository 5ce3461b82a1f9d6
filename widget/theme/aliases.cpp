#include "theme/aliases.h"

#include <algorithm>

#include "base/vector.h"

namespace ac {

namespace {

constexpr int kMaxAliases = 16;    // From one to the next …
constexpr int kMaxLookups = 5000;  // … and in all, so that no file keeps us busy.
constexpr int kMaxSegments = 16;

bool isAlias(std::string_view text) {
  return text.size() > 2 && text.front() == '{' && text.back() == '}';
}

// The reference that a value is, if it is one.
std::string_view referenceOf(const JsonValue& value) {
  if (value.type() == JsonType::Object) return value.field("$ref").string();
  const std::string_view text = value.string();
  return isAlias(text) ? text : std::string_view();
}

// A segment of a JSON pointer (RFC 6901) as the key that it stands for.
std::string unescaped(std::string_view segment) {
  std::string key;
  for (size_t i = 0; i < segment.size(); ++i) {
    const bool escape = segment[i] == '~' && i + 1 < segment.size();
    key += escape ? (segment[++i] == '1' ? '/' : '~') : segment[i];
  }
  return key;
}

JsonValue elementAt(const JsonValue& array, std::string_view index) {
  size_t wanted = 0;
  if (index.empty() || index.size() > 4) return {};
  for (const char c : index) {
    if (c < '0' || c > '9') return {};
    wanted = wanted * 10 + static_cast<size_t>(c - '0');
  }
  JsonCursor cursor(array);
  for (JsonValue element; cursor.next(element);) {
    if (cursor.index() == wanted) return element;
  }
  return {};
}

}  // namespace

std::string_view Aliases::typeOf(const JsonValue& node, std::string_view inherited) {
  const JsonValue type = node.field("$type");
  return type.type() == JsonType::String ? type.string() : inherited;
}

Aliases::Place Aliases::follow(std::string_view path, char separator, bool wantsToken) const {
  for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
    JsonValue node = *layer;
    std::string_view type = typeOf(node, {});
    std::string_view rest = path;
    bool last = false;
    for (int segments = 0; !last && node.present() && segments < kMaxSegments; ++segments) {
      const size_t end = rest.find(separator);
      last = end == std::string_view::npos;
      const std::string_view segment = rest.substr(0, end);
      if (!last) rest.remove_prefix(end + 1);
      const JsonValue parent = node;
      if (parent.type() == JsonType::Array) {
        node = elementAt(parent, segment);
      } else {
        node = parent.field(separator == '/' ? std::string_view(unescaped(segment)) : segment);
      }
      type = typeOf(node, type);
    }
    if (!last || !node.present()) continue;
    if (!wantsToken) return {node, type};
    // A token's value; what a pointer into a value finds is one already.
    for (const JsonValue& token : {node, node.field("$root")}) {
      const JsonValue value = token.field("$value");
      if (value.present()) return {value, typeOf(token, type)};
    }
    if (separator == '/') return {node, type};
  }
  return {};
}

JsonValue Aliases::node(std::string_view reference) const {
  if (isAlias(reference)) return follow(reference.substr(1, reference.size() - 2), '.', false).value;
  if (reference.starts_with("#/")) return follow(reference.substr(2), '/', false).value;
  return {};
}

Aliases::Resolved Aliases::resolve(JsonValue value, std::string_view type) {
  Vector<std::string_view> visited;
  while (true) {
    const std::string_view reference = referenceOf(value);
    if (reference.empty()) return {value, type, {}};
    const std::string shown(reference.substr(0, 64));
    if (++lookups_ > kMaxLookups) return {{}, {}, "the theme has more aliases than are followed"};
    if (std::find(visited.begin(), visited.end(), reference) != visited.end()) {
      return {{}, {}, "its aliases go round in a circle, back to " + shown};
    }
    if (visited.size() == kMaxAliases) return {{}, {}, "its aliases go on for more than 16 steps"};
    visited.push_back(reference);
    const bool isPointer = reference.starts_with("#/");
    if (!isPointer && !isAlias(reference)) return {{}, {}, "it refers to another document, " + shown};
    const Place place = isPointer ? follow(reference.substr(2), '/', true)
                                  : follow(reference.substr(1, reference.size() - 2), '.', true);
    if (!place.value.present()) return {{}, {}, "it refers to a token that is not there, " + shown};
    value = place.value;
    if (!place.type.empty()) type = place.type;
  }
}

}  // namespace ac
