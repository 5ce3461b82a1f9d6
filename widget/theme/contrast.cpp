#include "theme/contrast.h"

#include "theme/color_space.h"

namespace ac {

float contrastRatio(Color a, Color b) {
  const double la = relativeLuminance(a);
  const double lb = relativeLuminance(b);
  return static_cast<float>(la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05));
}

}  // namespace ac
