#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/status.h"

struct yyjson_doc;
struct yyjson_val;

namespace ac {

enum class JsonType : unsigned char { Absent, Null, Boolean, Number, String, Array, Object };

/// "a string", "an array", … ; "nothing" for Absent.
const char* jsonTypeName(JsonType type);

/// A value of a document and the way to it. Holds pointers to the document and to the JsonValue it was reached from:
/// both must outlive it. The path is put into words only when asked for.
class JsonValue {
 public:
  JsonValue() = default;
  explicit JsonValue(yyjson_val* root) : value_(root) {}

  JsonType type() const;
  /// Neither absent nor null.
  bool present() const;

  // Each is for its own type only; 0, false or empty for another.
  bool boolean() const;
  double number() const;
  std::string_view string() const;
  size_t size() const;  ///< Elements of an array or members of an object.

  /// The last member of that name; Absent (with its path) when there is none.
  JsonValue field(std::string_view key) const;

  /// The value where an object is read of which it is the only member, called `key`: `"a.jpg"` for `{"src":"a.jpg"}`.
  JsonValue standingFor(std::string_view key) const;

  /// `$.body[2].text`; a key that is no identifier is written `["key"]`, shortened when long.
  std::string path() const;

 private:
  friend class JsonCursor;

  yyjson_val* value_ = nullptr;
  const JsonValue* parent_ = nullptr;
  std::string_view key_;   // Of a member; without data for an element.
  std::string_view only_;  // The member that it stands for; empty for a value that is itself.
  size_t index_ = 0;       // Of an element.
};

/// Walks over the elements of an array or the members of an object; over nothing for another type.
class JsonCursor {
 public:
  explicit JsonCursor(const JsonValue& container);

  /// Moves `child` to the next one; false at the end.
  bool next(JsonValue& child);
  /// The key of the member that next() has just given.
  std::string_view key() const { return key_; }
  /// The index of the element or member that next() has just given.
  size_t index() const { return index_ - 1; }

 private:
  const JsonValue* container_;
  yyjson_val* next_ = nullptr;
  size_t index_ = 0;
  size_t count_ = 0;
  bool isObject_ = false;
  std::string_view key_;
};

/// A parsed document. Its values live as long as it does.
class JsonDocument {
 public:
  /// Parses strict JSON (RFC 8259) in valid UTF-8. Errors: BadJson with line and column, OutOfMemory.
  static Result<JsonDocument> parse(std::string_view json);

  JsonValue root() const;

 private:
  struct Free {
    void operator()(yyjson_doc* document) const;
  };
  explicit JsonDocument(yyjson_doc* document) : document_(document) {}

  std::unique_ptr<yyjson_doc, Free> document_;
};

}  // namespace ac
