#pragma once

#include "text/hyphenation/hyphenation_set.h"
#include "text/shaping/itemize.h"

namespace ac {

/// Adds the places where the paragraph's words may be divided (LineBreak::Hyphen), as `source.hyphens` has it: none
/// where it is Manual, and where it is None those of soft hyphens are taken away too. Each word is divided in the
/// language of its span. Words stay whole that have a soft hyphen or another letter than their language's, capitals
/// after their first letter, or are part of an address, a number or a name of a file, and those that the host draws.
void hyphenate(const ParagraphText& source, const HyphenationSet& patterns, ItemizedText& text);

/// How the word around the bytes [begin, end) may be cut where it is wider than a line, whatever `source.hyphens` says:
/// its code points, offsets being those of the paragraph, and for the place after each LineBreak::Hyphen where its
/// language divides it, LineBreak::Allowed where any other cut shows a hyphen, and LineBreak::Prohibited where it shows
/// none: in addresses, in code, and in scripts that know no hyphens. Looks no further than words are long.
ItemizedText dividedByForce(const ParagraphText& source, const HyphenationSet& patterns, uint32_t begin, uint32_t end);

}  // namespace ac
