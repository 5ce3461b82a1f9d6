#include "text/wrap_balance.h"

#include <limits>
#include <span>

#include "text/line_walker.h"

namespace ac {

namespace {

using Tables = ShapedParagraph::Tables;

constexpr size_t kMaxLines = 10;
constexpr size_t kMaxCuts = 400;

// Total fit over the cuts first to last (a hard end) in exactly as many lines as `ends` has; writes them to `ends` when
// there is a way.
void balanceStretch(const Tables& tables, double widthPx, uint32_t first, uint32_t last, std::span<uint32_t> ends) {
  const size_t lines = ends.size();
  const size_t count = last - first + 1;
  if (lines < 2 || lines > kMaxLines || count > kMaxCuts) return;
  constexpr double kNever = std::numeric_limits<double>::infinity();
  // best[line * count + k]: least cost of `line` lines that end at cut first + k; from[…]: where the last of them
  // begins.
  std::vector<double> best((lines + 1) * count, kNever);
  std::vector<uint32_t> from((lines + 1) * count, 0);
  best[0] = 0;
  const double full = widthPx * widthPx;
  for (size_t line = 1; line <= lines; ++line) {
    // A cut that leaves too few cuts for the lines to come, or that too few precede, can not end this line.
    for (size_t begin = line - 1; begin + 1 + (lines - line) < count; ++begin) {
      const double before = best[(line - 1) * count + begin];
      if (before == kNever) continue;
      const double start = tables.startPx[first + begin];
      for (size_t end = begin + 1; end + (lines - line) < count; ++end) {
        const double slack = start + widthPx - tables.endPx[first + end];
        if (slack < -kFitGracePx) {
          if (tables.hyphens[first + end] != 0) continue;
          break;
        }
        if ((line == lines) != (end + 1 == count)) continue;
        double cost = before + slack * slack;
        if (tables.hyphens[first + end] != 0) cost += full;
        if (line == lines && end == begin + 1) cost += full * static_cast<double>(kMaxLines);
        double& least = best[line * count + end];
        if (cost < least) {
          least = cost;
          from[line * count + end] = static_cast<uint32_t>(begin);
        }
      }
    }
  }
  if (best[lines * count + count - 1] == kNever) return;
  size_t end = count - 1;
  for (size_t line = lines; line > 0; --line) {
    ends[line - 1] = first + static_cast<uint32_t>(end);
    end = from[line * count + end];
  }
}

}  // namespace

void balanceLines(const Tables& tables, double widthPx, std::vector<uint32_t>& ends) {
  size_t line = 0;
  uint32_t first = 0;
  for (const uint32_t hard : tables.hardEnds) {
    const size_t begin = line;
    // A word broken by force: its lines are full whatever we do.
    bool whole = true;
    for (; line < ends.size(); ++line) {
      whole &= ends[line] < tables.cuts.size();
      if (ends[line] == hard) break;
    }
    if (line == ends.size()) return;
    ++line;
    if (whole) balanceStretch(tables, widthPx, first, hard, std::span(ends).subspan(begin, line - begin));
    first = hard;
  }
}

}  // namespace ac
