#pragma once

#include <string>
#include <string_view>

#include "article/json_view.h"
#include "base/vector.h"

namespace ac {

/// Finds what the values of a theme refer to: `{group.token}` and `{"$ref": "#/group/token/$value"}`. Later layers go
/// before earlier ones. The layers live as long as their document, which must outlive this.
class Aliases {
 public:
  explicit Aliases(Vector<JsonValue> layers) : layers_(std::move(layers)) {}

  /// A value that is no reference any more, and its type.
  struct Resolved {
    JsonValue value;
    std::string_view type;  ///< As declared by the token referred to, or by a group around it; else as given.
    std::string problem;    ///< Empty when there is a value.
  };
  Resolved resolve(JsonValue value, std::string_view type);

  /// The value behind `value`; nothing where there is a problem.
  JsonValue valueOf(const JsonValue& value) { return resolve(value, {}).value; }

  /// The group or token at `{a.b}` or `#/a/b`.
  JsonValue node(std::string_view reference) const;

  /// The `$type` of a group or token, else the one inherited.
  static std::string_view typeOf(const JsonValue& node, std::string_view inherited);

 private:
  struct Place {
    JsonValue value;
    std::string_view type;
  };
  Place follow(std::string_view path, char separator, bool wantsToken) const;

  Vector<JsonValue> layers_;
  int lookups_ = 0;
};

}  // namespace ac
