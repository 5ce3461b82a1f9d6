#include "theme/theme.h"

namespace ac {

WidthClass widthClassOf(const Theme& theme, float widthPx) {
  size_t found = 0;
  for (size_t i = 1; i < kWidthClasses; ++i) {
    if (widthPx >= theme.classFromPx[i]) found = i;
  }
  return static_cast<WidthClass>(found);
}

}  // namespace ac
