#pragma once

#include <string>
#include <string_view>

namespace ac {

/// What becomes of a line separator (U+2028) inside a text; a paragraph separator (U+2029) is taken for one.
enum class LineSeparators : unsigned char { Keep, ToSpace };

/// Appends `text` to `out` with white space collapsed as HTML does: runs of space, tab and line ends (also U+0085) are
/// one space, none at the start and none around a kept line separator. Other control characters are dropped; no-break
/// and typographic spaces stay. `afterSpace` carries the state from one run of a paragraph to the next: true at its
/// start.
void appendCollapsed(std::string& out, std::string_view text, LineSeparators separators, bool& afterSpace);

/// One text on its own: collapsed, and trimmed at both ends.
std::string cleanText(std::string_view text, LineSeparators separators);

/// Whether nothing of the text is seen: spaces of any kind, soft hyphens, joiners and direction marks only.
bool isBlank(std::string_view text);

/// Spaces kept as they are; only control characters, line separators included, become spaces.
std::string cleanVerbatim(std::string_view text);

}  // namespace ac
