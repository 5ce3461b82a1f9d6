#pragma once

#include <span>
#include <string>
#include <string_view>

#include "article/read_context.h"

namespace ac {

/// What a field is read as, and what it is read into.
enum class FieldKind : unsigned char {
  Nested,       ///< Known, and read by the caller.
  Label,        ///< std::string: a text of one line.
  Prose,        ///< std::string: a text in which a line separator (U+2028) breaks the line.
  Alternative,  ///< As Prose, and empty is right.
  Link,         ///< std::string: an address to follow.
  Source,       ///< std::string: an address of a picture.
  Language,     ///< std::string: a BCP 47 tag.
  Date,         ///< std::string: an ISO 8601 date or date-time as written.
  Placeholder,  ///< std::string: a thumbhash in base64.
  Flag,         ///< bool.
  Side,         ///< float: px of a picture's file.
};

/// One field of an object of the format, a row of its table.
struct Field {
  const char* key;
  FieldKind kind = FieldKind::Nested;
  size_t offset = 0;  ///< In the value that the object is read into.
  /// What becomes of the object where the field says nothing, for the warning; null where it may be absent.
  const char* without = nullptr;
};

/// The fields of an object into `out`, a new value: what is absent (null is) or cannot be read stays empty, false or 0.
/// Members that are not in the table are told as unknown.
void readFields(ReadContext& context, const JsonValue& object, std::span<const Field> fields, void* out);

/// One of them alone.
void readField(ReadContext& context, const JsonValue& object, const Field& field, void* out);

/// A whole number from `low` to `high`; one of 1 to 10,000 that is not is brought there with a warning. `out` stays as
/// it is when there is none.
void readInteger(ReadContext& context, const JsonValue& value, int low, int high, const char* expected, int& out);

/// A number from `low` to `high`, or a text of one; false with a warning where a present value is neither.
bool readNumber(ReadContext& context, const JsonValue& value, double low, double high, const char* expected,
                double& out);

/// True or false, or a text or number that says it, with a warning; false as the answer where a value is none of them
/// or absent, which leaves `out` as it is.
bool readFlag(ReadContext& context, const JsonValue& value, bool& out);

/// The index of the text among `names` (divided by single spaces); `other` with a warning when it is none of them.
size_t readChoice(ReadContext& context, const JsonValue& value, std::string_view names, size_t other,
                  std::string_view became = kLeftOut);

}  // namespace ac
