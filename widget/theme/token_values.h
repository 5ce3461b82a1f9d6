#pragma once

#include <string>

#include "article/json_view.h"
#include "theme/aliases.h"
#include "theme/token_list.h"

namespace ac {

/// The `$type` that a token of this kind has in a theme file; empty where the format has none for it.
std::string_view tokenTypeOf(TokenKind kind);

/// Puts a resolved `$value` (Design Tokens Format Module 2025.10, sections 8 and 9; Color Module) where the slot says;
/// its members may be references. Where it can not be used the target stays as it is, and the answer is the reason;
/// else it is empty.
std::string readTokenValue(const JsonValue& value, const TokenSlot& slot, Aliases& aliases);

/// The name's place among a kind's names (Wrap, Align, Fit), or why there is none.
Result<size_t> nameIndex(TokenKind kind, std::string_view name);

/// "tnum", "liga 0", "salt 2".
bool readFeature(std::string_view text, FeatureToken& feature);

/// `expected 4 to 200 px`.
std::string expectedRange(const TokenSlot& slot, const char* unit);

/// The unit that a slot's bounds are in.
const char* unitOf(TokenKind kind);

/// Puts a number within the slot's bounds where it says, or tells why not.
std::string takeNumber(double number, const TokenSlot& slot);

/// A weight of that name, 1 to 1000; 0 for none.
int weightNamed(std::string_view name);

inline constexpr size_t kMaxFamilies = 16;
inline constexpr size_t kMaxFeatures = 24;
inline constexpr size_t kMaxShadows = 8;
inline constexpr size_t kMaxStops = 16;

}  // namespace ac
