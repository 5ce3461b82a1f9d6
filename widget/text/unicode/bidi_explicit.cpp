#include "text/unicode/bidi_explicit.h"

#include "base/vector.h"

namespace ac {

namespace {

using enum BidiClass;

// Each FSI becomes LRI or RLI by the first strong character in it that no other isolate holds (X5c). Walks backwards,
// so that isolates in isolates are not walked more than once.
void resolveFirstStrongIsolates(std::span<BidiClass> classes) {
  Vector<BidiClass> strong = {ON};  // The first strong class from here on, in each isolate that is open here.
  for (size_t i = classes.size(); i-- > 0;) {
    const BidiClass c = classes[i];
    if (c == L || c == R || c == AL) strong.back() = c;
    if (c == PDI) strong.push_back(ON);
    if (!isIsolateInitiator(c)) continue;
    if (c == FSI) classes[i] = strong.back() == R || strong.back() == AL ? RLI : LRI;
    // Without a PDI it holds the rest of the paragraph.
    if (strong.size() > 1)
      strong.pop_back();
    else
      strong.back() = ON;
  }
}

struct Embedding {
  uint8_t level;
  BidiClass override;  // L, R, or ON for none.
  bool isolate;
};

class EmbeddingStack {
 public:
  explicit EmbeddingStack(uint8_t baseLevel) : entries_{{baseLevel, ON, false}} {}

  const Embedding& top() const { return entries_[size_ - 1]; }

  // X2 to X5b.
  void push(bool rightToLeft, BidiClass override, bool isolate) {
    const int level = rightToLeft ? (top().level + 1) | 1 : (top().level + 2) & ~1;
    if (level <= kMaxBidiDepth && overflowIsolates_ == 0 && overflowEmbeddings_ == 0) {
      entries_[size_++] = {static_cast<uint8_t>(level), override, isolate};
      if (isolate) ++validIsolates_;
    } else if (isolate) {
      ++overflowIsolates_;
    } else if (overflowIsolates_ == 0) {
      ++overflowEmbeddings_;
    }
  }

  // X6a.
  void popIsolate() {
    if (overflowIsolates_ > 0) {
      --overflowIsolates_;
    } else if (validIsolates_ > 0) {
      overflowEmbeddings_ = 0;
      while (!top().isolate) --size_;
      --size_;
      --validIsolates_;
    }
  }

  // X7.
  void popEmbedding() {
    if (overflowIsolates_ > 0) return;
    if (overflowEmbeddings_ > 0)
      --overflowEmbeddings_;
    else if (!top().isolate && size_ > 1)
      --size_;
  }

 private:
  Embedding entries_[kMaxBidiDepth + 2];
  size_t size_ = 1;
  size_t overflowIsolates_ = 0;
  size_t overflowEmbeddings_ = 0;
  size_t validIsolates_ = 0;
};

}  // namespace

void resolveExplicitLevels(std::span<BidiClass> classes, uint8_t baseLevel, std::span<uint8_t> levels) {
  resolveFirstStrongIsolates(classes);
  EmbeddingStack stack(baseLevel);
  const auto place = [&](size_t i) {
    levels[i] = stack.top().level;
    if (stack.top().override != ON) classes[i] = stack.top().override;
  };
  for (size_t i = 0; i < classes.size(); ++i) {
    levels[i] = stack.top().level;
    switch (const BidiClass c = classes[i]) {
      case LRE:
      case RLE: stack.push(c == RLE, ON, false); break;
      case LRO:
      case RLO: stack.push(c == RLO, c == RLO ? R : L, false); break;
      case LRI:
      case RLI:
        place(i);
        stack.push(c == RLI, ON, true);
        break;
      case PDI:
        stack.popIsolate();
        place(i);
        break;
      case PDF: stack.popEmbedding(); break;
      case BN: break;
      case B: levels[i] = baseLevel; break;
      default: place(i);
    }
  }
}

}  // namespace ac
