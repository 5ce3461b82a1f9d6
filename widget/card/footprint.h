#pragma once

#include <cstddef>

#include "article/article.h"
#include "layout/box.h"

namespace ac {

// Heap bytes that a stage's value holds, allocator overhead apart; what the bench prints as a card at rest.

size_t footprint(const Article& article);
size_t footprint(const Composition& composition);
size_t footprint(const BoxTree& tree);

}  // namespace ac
