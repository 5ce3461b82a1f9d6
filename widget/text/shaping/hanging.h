#pragma once

#include "text/shaping/break_tables.h"

namespace ac {

/// How far what stands at the cut hangs out of the column, CSS px, where the paragraph asks for it: an opening
/// quotation mark or bracket that begins the line after the cut, …
float hangAtStart(const ShapedParagraph& paragraph, const ShapedParagraph::Tables& tables, const Cut& cut);

/// … and closing punctuation, or the hyphen, that ends the line before it. Small marks hang whole, larger ones half,
/// times the paragraph's share; nothing hangs where text of the other direction stands at the edge.
float hangAtEnd(const ShapedParagraph& paragraph, const ShapedParagraph::Tables& tables, const Cut& cut,
                ItemShaper& shaper);

}  // namespace ac
