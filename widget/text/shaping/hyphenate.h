#pragma once

#include "text/hyphenation/hyphenation_set.h"
#include "text/shaping/itemize.h"

namespace ac {

/// Adds the places where the paragraph's words may be divided (LineBreak::Hyphen), as `source.hyphens` has it: none
/// where it is Manual, and where it is None those of soft hyphens are taken away too. Each word is divided in the
/// language of its span. Words stay whole that have a soft hyphen or another letter than their language's, capitals
/// after their first letter, or are part of an address, a number or a name of a file, and those that the host draws.
void hyphenate(const ParagraphText& source, HyphenationSet& patterns, ItemizedText& text);

}  // namespace ac
