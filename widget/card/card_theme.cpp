#include "card/card_theme.h"

#include <algorithm>
#include <span>

namespace ac {

namespace {

// All of a packed theme but its colours, which come first.
std::span<const uint8_t> shapeOf(const CardTheme* theme) {
  if (theme == nullptr || theme->packed.empty()) return {};
  return std::span(theme->packed).subspan(sizeof(Theme::colors));
}

}  // namespace

bool sameShape(const CardTheme* a, const CardTheme* b) {
  const std::span<const uint8_t> left = shapeOf(a);
  const std::span<const uint8_t> right = shapeOf(b);
  return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

}  // namespace ac
