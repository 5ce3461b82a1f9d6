#pragma once

#include <algorithm>

namespace ac {

/// Sorts like std::sort, with an eighth of the code; equal elements come in any order that is the same everywhere.
template <typename Iterator, typename Less>
void heapSort(Iterator begin, Iterator end, Less less) {
  std::make_heap(begin, end, less);
  std::sort_heap(begin, end, less);
}

}  // namespace ac
