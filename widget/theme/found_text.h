#pragma once

#include <string>

#include "article/json_view.h"

namespace ac {

/// What becomes of a token whose value cannot be used.
inline constexpr const char* kValueKept = ": it keeps its value";

/// A value as a message repeats it: its JSON, cut after some 60 bytes (then with …).
std::string foundText(const JsonValue& value);

}  // namespace ac
