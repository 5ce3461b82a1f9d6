#include "text/nonzero_sweep.h"

#include <algorithm>

#include "text/monotone_chains.h"

namespace ac {

namespace {

// A band is halved at crossings at most so often: 64 bands in a row of pixels.
constexpr int kMaxSplits = 6;

class Sweep {
 public:
  Sweep(const FlatOutline& outline, int32_t left, int32_t top, AreaCells& cells)
      : set_(chainsOf(outline, left, top)), cells_(cells) {}

  void run() {
    size_t next = 0;
    for (int32_t top = 0; next < set_.chains.size() || !active_.empty(); top += 256) {
      const int32_t bottom = top + 256;
      // Most rows are one band; chains that begin or end within the row make more.
      ys_.assign({top});
      std::erase_if(active_, [&](const Chain* chain) { return chain->bottom <= top; });
      for (; next < set_.chains.size() && set_.chains[next].top < bottom; ++next) {
        Chain& chain = set_.chains[next];
        if (chain.top > top) ys_.push_back(chain.top);
        active_.push_back(&chain);
      }
      for (const Chain* chain : active_) {
        if (chain->bottom < bottom) ys_.push_back(chain->bottom);
      }
      if (ys_.size() > 1) {
        std::sort(ys_.begin(), ys_.end());
        ys_.erase(std::unique(ys_.begin(), ys_.end()), ys_.end());
      }
      ys_.push_back(bottom);
      for (size_t i = 0; i + 1 < ys_.size(); ++i) sweepBand(ys_[i], ys_[i + 1], kMaxSplits);
    }
  }

 private:
  struct Side {
    int32_t xTop, xBottom;
    Chain* chain;
  };

  void sweepBand(int32_t top, int32_t bottom, int splits) {
    sides_.clear();
    for (Chain* chain : active_) {
      if (chain->top > top || chain->bottom < bottom) continue;
      const int32_t xTop = set_.xAt(*chain, top);
      Side side{xTop, set_.xAt(*chain, bottom), chain};
      // Sorted as they come: there are few, and mostly in the order of the row before.
      sides_.push_back(side);
      for (size_t i = sides_.size() - 1; i > 0 && isBefore(side, sides_[i - 1]); --i)
        std::swap(sides_[i], sides_[i - 1]);
    }
    if (splits > 0 && bottom - top > 1) {
      for (size_t i = 0; i + 1 < sides_.size(); ++i) {
        if (sides_[i].xBottom > sides_[i + 1].xBottom)
          return splitAt(sides_[i], sides_[i + 1], top, bottom, splits - 1);
      }
    }
    int winding = 0;
    for (const Side& side : sides_) {
      const bool outside = winding == 0;
      winding += side.chain->winding;
      if (outside != (winding == 0)) addPart(side, top, bottom, outside ? 1 : -1);
    }
  }

  static bool isBefore(const Side& a, const Side& b) {
    if (a.xTop != b.xTop) return a.xTop < b.xTop;
    return a.xBottom != b.xBottom ? a.xBottom < b.xBottom : a.chain->winding < b.chain->winding;
  }

  // Two chains change sides: the band ends about where they meet, for lines that are straight within it.
  void splitAt(Side a, Side b, int32_t top, int32_t bottom, int splits) {
    const int64_t before = b.xTop - a.xTop;
    const int64_t after = a.xBottom - b.xBottom;
    const auto meeting = static_cast<int32_t>(top + (bottom - top) * before / (before + after));
    const int32_t middle = std::clamp(meeting, top + 1, bottom - 1);
    sweepBand(top, middle, splits);
    sweepBand(middle, bottom, splits);
  }

  // The chain's lines within the band.
  void addPart(const Side& side, int32_t top, int32_t bottom, int winding) {
    uint32_t i = side.chain->cursor;
    const FixedPoint* points = set_.points.data();
    while (i > side.chain->begin && points[i].y > top) --i;
    while (points[i + 1].y <= top) ++i;
    int32_t x = side.xTop;
    int32_t y = top;
    for (; points[i + 1].y < bottom; ++i) {
      cells_.addLine(x, y, points[i + 1].x, points[i + 1].y, winding);
      x = points[i + 1].x;
      y = points[i + 1].y;
    }
    cells_.addLine(x, y, side.xBottom, bottom, winding);
  }

  ChainSet set_;
  AreaCells& cells_;
  std::vector<Chain*> active_;
  std::vector<int32_t> ys_;
  std::vector<Side> sides_;
};

}  // namespace

void sweepNonZero(const FlatOutline& outline, int32_t left, int32_t top, AreaCells& cells) {
  Sweep(outline, left, top, cells).run();
}

}  // namespace ac
