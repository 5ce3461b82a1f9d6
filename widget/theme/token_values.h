#pragma once

#include <string>

#include "article/json_view.h"
#include "theme/token_slot.h"

namespace ac {

/// The `$type` that a token of this kind has in a theme file; empty where the format has none for it.
std::string_view tokenTypeOf(TokenKind kind);

/// Puts a resolved `$value` (Design Tokens Format Module 2025.10, section 8) where the slot says. Where it can not be
/// used the target stays as it is, and the answer is the reason; else it is empty.
std::string readTokenValue(const JsonValue& value, const TokenSlot& slot);

}  // namespace ac
