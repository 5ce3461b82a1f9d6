#pragma once

#include <cstddef>
#include <span>

#include "text/unicode/line_opportunities.h"

namespace ac {

/// What browsers make of the place before `codePoints[at]`, where UAX #14 says `standard`; `at` is neither 0 nor the
/// text's size, nor a mandatory break.
///
/// Found by asking Chromium 156 about every pair of ASCII characters and pairs of every line breaking class: between
/// two ASCII characters a line may end only after `-` and `?` and before an opening bracket, so that `and/or`, `a!b`,
/// paths and addresses hold together; elsewhere UAX #14 holds. It holds after spaces too, where Chromium lets every
/// line end: French that is typed with plain spaces does not begin a line with `:` or `»` nor end one with `«`. Words
/// that begin with a sign, as `.NET` and `/usr` do, begin lines.
LineBreak browserBreak(std::span<const char32_t> codePoints, size_t at, LineBreak standard);

}  // namespace ac
