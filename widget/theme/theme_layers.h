#pragma once

#include <vector>

#include "article/json_view.h"
#include "theme/theme.h"

namespace ac {

/// `light`, `dark`, `more-contrast`.
std::string_view schemeName(Scheme scheme);

/// The parts of a theme document that hold for `scheme`, later ones over earlier ones. A resolver document (Design
/// Tokens Resolver Module 2025.10: `resolutionOrder`, `sets`, `modifiers` with a context for each scheme) yields the
/// sources that it names and that stand in it; any other document itself, then its own group of the scheme's name. What
/// can not be had is told in `warnings`. The values live as long as the document.
std::vector<JsonValue> themeLayers(const JsonValue& root, Scheme scheme, std::vector<Warning>& warnings);

}  // namespace ac
