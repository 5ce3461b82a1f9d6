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

// Readers of one field of an object. What is absent (null is) and not required reads as empty, false or 0. Errors and
// warnings go to the context with the field's path.

/// A text of one line.
std::string readLabel(ReadContext& context, const JsonValue& object, std::string_view key, Need need = Need::Optional);

/// A text in which a line separator (U+2028) breaks the line.
std::string readProse(ReadContext& context, const JsonValue& object, std::string_view key, Need need = Need::Optional);

/// An address to follow; an unsafe one is empty, with a warning.
std::string readLink(ReadContext& context, const JsonValue& object, std::string_view key, Need need = Need::Optional);

/// An address of a picture; an unsafe one is empty, with a warning.
std::string readSource(ReadContext& context, const JsonValue& object, std::string_view key, Need need = Need::Optional);

/// A BCP 47 tag; one that is none is empty, with a warning.
std::string readLanguage(ReadContext& context, const JsonValue& object, std::string_view key);

/// An ISO 8601 date or date-time as written; one that is none is empty, with a warning.
std::string readDate(ReadContext& context, const JsonValue& object, std::string_view key);

bool readFlag(ReadContext& context, const JsonValue& object, std::string_view key);

/// A whole number from `low` to `high`; `absent` when it is not there.
int readInteger(ReadContext& context, const JsonValue& object, std::string_view key, int low, int high, int absent);

/// The index of the text among `names`; `absent` when it is not there, and an error when it is another.
size_t readChoice(ReadContext& context, const JsonValue& object, std::string_view key,
                  std::initializer_list<std::string_view> names, size_t absent);

}  // namespace ac
