#pragma once

#include "article/article.h"
#include "base/vector.h"

namespace ac {

/// Minutes that the body takes to read, rounded to the nearest, at least 1: 200 words a minute, and 500 characters a
/// minute in scripts that put no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese). Words of
/// paragraphs, headings, lists and quotes count, captions do not.
int readingMinutesOf(const Vector<Block>& body);

}  // namespace ac
