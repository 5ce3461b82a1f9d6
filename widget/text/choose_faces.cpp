#include "text/choose_faces.h"

#include <algorithm>
#include <functional>

#include "text/char_classes.h"
#include "text/heap_sort.h"
#include "text/scripts.h"

namespace ac {

namespace {

bool sameFaces(const TextStyle& a, const TextStyle& b) {
  return a.stack == b.stack && a.weight == b.weight && a.italic == b.italic;
}

class Chooser {
 public:
  Chooser(std::span<const char32_t> codePoints, std::span<const uint8_t> clusterStarts, const FontSet& fonts)
      : codePoints_(codePoints), clusterStarts_(clusterStarts), fonts_(fonts) {
    chosen_.faces.assign(codePoints.size(), kNoFace);
    chosen_.missing.assign(codePoints.size(), 0);
  }

  void chooseRange(const StyledRange& range) {
    if (style_ == nullptr || !sameFaces(*style_, *range.style)) {
      settleUndecided(kNoFace);
      current_ = kNoFace;
    }
    style_ = range.style;
    for (uint32_t begin = range.begin; begin < range.end;) {
      const uint32_t end = clusterEnd(begin, range.end);
      chooseCluster(begin, end);
      begin = end;
    }
  }

  // Gives neutral text that waits the face of the first other text; without one each cluster gets its own choice.
  void settleUndecided(FaceId face) {
    for (uint32_t begin = undecidedBegin_; begin < undecidedEnd_;) {
      const uint32_t end = clusterEnd(begin, undecidedEnd_);
      if (face != kNoFace && (isInvisible(begin, end) || draws(face, begin, end)))
        assign(begin, end, face);
      else if (!isInvisible(begin, end))
        chooseAlone(begin, end);
      begin = end;
    }
    // Invisible clusters that still have none go with a neighbour, so that they split no run.
    for (uint32_t i = undecidedBegin_ + 1; i < undecidedEnd_; ++i) {
      if (chosen_.faces[i] == kNoFace && isInvisible(i, i + 1)) chosen_.faces[i] = chosen_.faces[i - 1];
    }
    undecidedBegin_ = undecidedEnd_ = 0;
  }

  void unifyWords(const StyledRange& range) {
    for (uint32_t begin = range.begin; begin < range.end;) {
      if (hangsAtLineEnd(codePoints_[begin]) || chosen_.missing[begin] != 0) {
        ++begin;
        continue;
      }
      uint32_t end = begin + 1;
      bool mixed = false;
      while (end < range.end && !hangsAtLineEnd(codePoints_[end]) && chosen_.missing[end] == 0) {
        mixed |= chosen_.faces[end] != chosen_.faces[begin];
        ++end;
      }
      if (mixed) unifyWord(begin, end);
      begin = end;
    }
  }

  ChosenFaces finish() {
    heapSort(chosen_.reported.begin(), chosen_.reported.end(), std::less<>());
    chosen_.reported.erase(std::unique(chosen_.reported.begin(), chosen_.reported.end()), chosen_.reported.end());
    return std::move(chosen_);
  }

 private:
  uint32_t clusterEnd(uint32_t begin, uint32_t limit) const {
    uint32_t end = begin + 1;
    while (end < limit && clusterStarts_[end] == 0) ++end;
    return end;
  }

  std::span<const char32_t> cluster(uint32_t begin, uint32_t end) const {
    return codePoints_.subspan(begin, end - begin);
  }

  void assign(uint32_t begin, uint32_t end, FaceId face) {
    std::fill(chosen_.faces.begin() + begin, chosen_.faces.begin() + end, face);
  }

  bool draws(FaceId face, uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin; i < end; ++i) {
      if (!needsNoGlyph(codePoints_[i]) && !fonts_.mayDraw(face, codePoints_[i])) return false;
    }
    return true;
  }

  bool isInvisible(uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin; i < end; ++i) {
      if (!needsNoGlyph(codePoints_[i]) || codePoints_[i] == '\t') return false;
    }
    return true;
  }

  void chooseCluster(uint32_t begin, uint32_t end) {
    const bool invisible = isInvisible(begin, end);
    const ScriptTag script = scriptOf(codePoints_[begin]);
    const bool neutral = invisible || script == kCommonScript || script == kInheritedScript;
    if (neutral && current_ == kNoFace) {
      // Waits for the face of the text after it.
      if (undecidedBegin_ == undecidedEnd_) undecidedBegin_ = begin;
      undecidedEnd_ = end;
      return;
    }
    if (neutral && (invisible || draws(current_, begin, end))) {
      assign(begin, end, current_);
      return;
    }
    const FaceId face = chooseAlone(begin, end);
    if (chosen_.missing[begin] != 0) return;
    settleUndecided(face);
    if (!neutral) current_ = face;
  }

  // The style's own choice for a cluster, whatever stands around it.
  FaceId chooseAlone(uint32_t begin, uint32_t end) {
    if (codePoints_[begin] == '\t') {
      const FaceId face = fonts_.choose(style_->stack, style_->weight, style_->italic, ' ');
      assign(begin, end, face);
      return face;
    }
    FaceId face = fonts_.chooseForCluster(style_->stack, style_->weight, style_->italic, cluster(begin, end));
    if (face == kNoFace) {
      face = current_ != kNoFace ? current_ : fonts_.choose(style_->stack, style_->weight, style_->italic, ' ');
      std::fill(chosen_.missing.begin() + begin, chosen_.missing.begin() + end, uint8_t{1});
      report(begin, end);
    }
    assign(begin, end, face);
    return face;
  }

  void report(uint32_t begin, uint32_t end) {
    const size_t before = chosen_.reported.size();
    for (uint32_t i = begin; i < end; ++i) {
      const char32_t c = codePoints_[i];
      if (needsNoGlyph(c) || fonts_.choose(style_->stack, style_->weight, style_->italic, c) != kNoFace) continue;
      chosen_.reported.push_back(c);
    }
    // Each part has a face, but no face has all parts.
    if (chosen_.reported.size() == before) chosen_.reported.push_back(codePoints_[end - 1]);
  }

  void unifyWord(uint32_t begin, uint32_t end) {
    FaceId last = kNoFace;
    for (uint32_t i = begin; i < end; ++i) {
      const FaceId face = chosen_.faces[i];
      if (face == kNoFace) return;
      if (last != kNoFace && face != last && fonts_.description(face).family != fonts_.description(last).family) return;
      last = face;
    }
    FaceId tried = kNoFace;
    for (uint32_t i = begin; i < end; ++i) {
      const FaceId face = chosen_.faces[i];
      if (face == tried) continue;
      tried = face;
      if (draws(face, begin, end)) return assign(begin, end, face);
    }
  }

  std::span<const char32_t> codePoints_;
  std::span<const uint8_t> clusterStarts_;
  const FontSet& fonts_;
  const TextStyle* style_ = nullptr;
  FaceId current_ = kNoFace;  // Of the last text that is not neutral.
  uint32_t undecidedBegin_ = 0;
  uint32_t undecidedEnd_ = 0;
  ChosenFaces chosen_;
};

}  // namespace

ChosenFaces chooseFaces(std::span<const char32_t> codePoints, std::span<const uint8_t> clusterStarts,
                        std::span<const StyledRange> ranges, const FontSet& fonts) {
  Chooser chooser(codePoints, clusterStarts, fonts);
  for (const StyledRange& range : ranges) chooser.chooseRange(range);
  chooser.settleUndecided(kNoFace);
  for (const StyledRange& range : ranges) chooser.unifyWords(range);
  return chooser.finish();
}

}  // namespace ac
