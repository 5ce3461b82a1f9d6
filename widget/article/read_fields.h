#pragma once

#include <string>
#include <string_view>

#include "article/clean_text.h"
#include "article/read_context.h"

namespace ac {

enum class Need : unsigned char {
  Optional,
  Required,        ///< Absent, empty or only white space is an error.
  RequiredOrEmpty  ///< Absent is an error, empty is not.
};

// Readers of one field of an object into `out`. What is absent (null is) and not required reads as empty or false.
// Errors and warnings go to the context with the field's path. `out` is a new value's field: empty so far.

/// A text of one line.
void readLabel(ReadContext& context, const JsonValue& object, const char* key, std::string& out,
               Need need = Need::Optional);

/// The same of a value that is itself the text.
void readLabel(ReadContext& context, const JsonValue& value, std::string& out, Need need);

/// A text in which a line separator (U+2028) breaks the line.
void readProse(ReadContext& context, const JsonValue& object, const char* key, std::string& out,
               Need need = Need::Optional);

/// An address to follow; an unsafe one is empty, with a warning.
void readLink(ReadContext& context, const JsonValue& object, const char* key, std::string& out,
              Need need = Need::Optional);

/// An address of a picture; an unsafe one is empty, with a warning.
void readSource(ReadContext& context, const JsonValue& object, const char* key, std::string& out,
                Need need = Need::Optional);

/// A BCP 47 tag; one that is none is empty, with a warning.
void readLanguage(ReadContext& context, const JsonValue& object, const char* key, std::string& out);

/// An ISO 8601 date or date-time as written; one that is none is empty, with a warning.
void readDate(ReadContext& context, const JsonValue& object, const char* key, std::string& out);

void readFlag(ReadContext& context, const JsonValue& object, const char* key, bool& out);

/// A whole number from `low` to `high`; `out` stays as it is when there is none.
void readInteger(ReadContext& context, const JsonValue& object, const char* key, int low, int high, int& out);

/// The index of the text among `names` (divided by single spaces); `absent` when it is not there, and an error when it
/// is another.
size_t readChoice(ReadContext& context, const JsonValue& object, const char* key, std::string_view names,
                  size_t absent);

}  // namespace ac
