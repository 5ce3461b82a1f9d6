#include "text/outlines/nonzero_sweep.h"

#include <algorithm>
#include <functional>

#include "base/heap_sort.h"
#include "base/vector.h"
#include "text/outlines/monotone_chains.h"

namespace ac {

namespace {

// Bands of a pixel's height or less are cut at crossings at most so often.
constexpr int kMaxSplits = 6;
// What only a hostile outline has: its lines are summed up as they are.
constexpr size_t kMaxChains = 1000;
// Chains looked at over all bands, after which bands are no longer cut.
constexpr int64_t kMaxLooks = 2'000'000;
constexpr size_t kFew = 16;

class Sweep {
 public:
  Sweep(const ChainSet& set, AreaCells& cells) : set_(set), cells_(cells) {}

  void run(Vector<Chain>& chains) {
    Vector<int32_t> ys;
    ys.reserve(chains.size() * 2);
    for (const Chain& chain : chains) {
      ys.push_back(chain.top);
      ys.push_back(chain.bottom);
    }
    heapSort(ys.begin(), ys.end(), std::less<>());
    ys.erase(std::unique(ys.begin(), ys.end()), ys.end());
    size_t next = 0;
    for (size_t i = 0; i + 1 < ys.size(); ++i) {
      eraseIf(active_, [&](const Chain* chain) { return chain->bottom <= ys[i]; });
      while (next < chains.size() && chains[next].top <= ys[i]) active_.push_back(&chains[next++]);
      if (!active_.empty()) sweepBand(ys[i], ys[i + 1], kMaxSplits);
    }
  }

 private:
  // A chain's part in a band, and the least and greatest x of it.
  struct Side {
    int32_t xTop, xBottom, left, right;
    uint32_t segment;  // That holds the band's top.
    int winding;
    bool straight;
    Chain* chain;
  };

  // A band from top to bottom of which all active chains go.
  void sweepBand(int32_t top, int32_t bottom, int splits) {
    looks_ += static_cast<int64_t>(active_.size());
    sides_.clear();
    for (Chain* chain : active_) sides_.push_back(sideOf(*chain, top, bottom));
    sortSides();
    if (bottom - top > 1 && looks_ < kMaxLooks && mayCross()) {
      if (bottom - top > 256) return halve(top, (top + bottom) / 2, bottom, splits);
      for (size_t i = 0; splits > 0 && i + 1 < sides_.size(); ++i) {
        const Side& a = sides_[i];
        const Side& b = sides_[i + 1];
        if (a.xBottom <= b.xBottom) continue;
        // Two chains change sides: the band ends about where they meet, for lines that are straight within it.
        const int64_t before = b.xTop - a.xTop;
        const int64_t after = a.xBottom - b.xBottom;
        const auto meeting = static_cast<int32_t>(top + (bottom - top) * before / (before + after));
        return halve(top, std::clamp(meeting, top + 1, bottom - 1), bottom, splits - 1);
      }
    }
    int winding = 0;
    for (const Side& side : sides_) {
      const bool outside = winding == 0;
      winding += side.winding;
      if (outside != (winding == 0)) addPart(side, top, bottom, outside ? 1 : -1);
    }
  }

  // False when boxes that are apart, or straight lines in the same order at both ends, tell that no two sides cross.
  bool mayCross() const {
    int32_t right = INT32_MIN;
    int32_t curvedRight = INT32_MIN;
    int32_t xBottom = INT32_MIN;
    for (const Side& side : sides_) {
      if (side.left < (side.straight ? curvedRight : right) || side.xBottom < xBottom) return true;
      right = std::max(right, side.right);
      if (!side.straight) curvedRight = std::max(curvedRight, side.right);
      xBottom = side.xBottom;
    }
    return false;
  }

  void halve(int32_t top, int32_t middle, int32_t bottom, int splits) {
    sweepBand(top, middle, splits);
    sweepBand(middle, bottom, splits);
  }

  Side sideOf(Chain& chain, int32_t top, int32_t bottom) {
    Side side{};
    side.xTop = set_.xAt(chain, top);
    const FixedPoint* points = set_.points.data();
    uint32_t i = chain.cursor;
    while (i > chain.begin && points[i].y > top) --i;
    while (points[i + 1].y <= top) ++i;
    side.segment = i;
    side.left = side.right = side.xTop;
    for (; points[i + 1].y < bottom; ++i) {
      side.left = std::min(side.left, points[i + 1].x);
      side.right = std::max(side.right, points[i + 1].x);
    }
    chain.cursor = i;
    side.xBottom = set_.xAt(chain, bottom);
    side.left = std::min(side.left, side.xBottom);
    side.right = std::max(side.right, side.xBottom);
    side.winding = chain.winding;
    side.chain = &chain;
    side.straight = i == side.segment;
    return side;
  }

  void sortSides() {
    const auto isBefore = [](const Side& a, const Side& b) {
      if (a.xTop != b.xTop) return a.xTop < b.xTop;
      return a.xBottom != b.xBottom ? a.xBottom < b.xBottom : a.winding < b.winding;
    };
    if (sides_.size() > kFew) return heapSort(sides_.begin(), sides_.end(), isBefore);
    // The next band begins with this one's order, and seldom has to change it.
    bool sorted = true;
    for (size_t i = 1; i < sides_.size(); ++i) {
      for (size_t k = i; k > 0 && isBefore(sides_[k], sides_[k - 1]); --k) {
        std::swap(sides_[k], sides_[k - 1]);
        sorted = false;
      }
    }
    for (size_t i = 0; !sorted && i < sides_.size(); ++i) active_[i] = sides_[i].chain;
  }

  // The chain's lines within the band.
  void addPart(const Side& side, int32_t top, int32_t bottom, int winding) {
    const FixedPoint* points = set_.points.data();
    FixedPoint at{side.xTop, top};
    for (uint32_t i = side.segment + 1; points[i].y < bottom; ++i) {
      cells_.addLine(at.x, at.y, points[i].x, points[i].y, winding);
      at = points[i];
    }
    cells_.addLine(at.x, at.y, side.xBottom, bottom, winding);
  }

  const ChainSet& set_;
  AreaCells& cells_;
  Vector<Chain*> active_;
  Vector<Side> sides_;
  int64_t looks_ = 0;
};

}  // namespace

void sweepNonZero(const FlatOutline& outline, int32_t left, int32_t top, AreaCells& cells) {
  ChainSet set = chainsOf(outline, left, top);
  if (set.chains.size() <= kMaxChains) return Sweep(set, cells).run(set.chains);
  for (const Chain& chain : set.chains) {
    for (uint32_t i = chain.begin; i + 1 < chain.end; ++i) {
      cells.addLine(set.points[i].x, set.points[i].y, set.points[i + 1].x, set.points[i + 1].y, chain.winding);
    }
  }
}

}  // namespace ac
