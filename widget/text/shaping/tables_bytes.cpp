#include "base/vector.h"
#include "text/shaping/break_tables.h"
#include "text/shaping/shape.h"

namespace ac {

namespace {

template <typename T>
size_t heap(const Vector<T>& values) {
  return values.capacity() * sizeof(T);
}

}  // namespace

size_t shapedTablesBytes(const ShapedParagraph& paragraph) {
  if (!paragraph.tables) return 0;
  const ShapedParagraph::Tables& tables = *paragraph.tables;
  return sizeof tables + heap(tables.edges) + heap(tables.itemEdges) + heap(tables.itemPrefixPx) + heap(tables.cuts) +
         heap(tables.startPx) + heap(tables.endPx) + heap(tables.traits) + heap(tables.startSpaces) +
         heap(tables.endSpaces) + heap(tables.hardEnds);
}

}  // namespace ac
