#include "text/line_opportunities.h"

extern "C" {
#include <linebreak.h>
}

namespace ac {

static_assert(sizeof(utf32_t) == sizeof(char32_t));

std::vector<LineBreak> lineOpportunities(std::span<const char32_t> codePoints, const std::string& lang) {
  std::vector<LineBreak> breaks(codePoints.size(), LineBreak::Prohibited);
  if (codePoints.empty()) return breaks;
  std::vector<char> raw(codePoints.size());
  set_linebreaks_utf32(reinterpret_cast<const utf32_t*>(codePoints.data()), codePoints.size(), lang.c_str(),
                       raw.data());
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == LINEBREAK_ALLOWBREAK) breaks[i] = LineBreak::Allowed;
    if (raw[i] == LINEBREAK_MUSTBREAK) breaks[i] = LineBreak::Mandatory;
  }
  breaks.back() = LineBreak::Mandatory;
  return breaks;
}

}  // namespace ac
