#include "text/shaping/choose_faces.h"

#include <algorithm>
#include <functional>

#include "base/heap_sort.h"
#include "text/unicode/char_classes.h"
#include "text/unicode/emoji.h"
#include "text/unicode/scripts.h"

namespace ac {

namespace {

// UAX #9: explicit levels reach 125, implicit ones two more.
constexpr size_t kLevels = 128;

bool sameFaces(const TextStyle& a, const TextStyle& b) {
  return a.stack == b.stack && a.weight == b.weight && a.italic == b.italic;
}

class Chooser {
 public:
  Chooser(std::span<const char32_t> codePoints, std::span<const uint8_t> clusterStarts, std::span<const uint8_t> levels,
          const FontSet& fonts)
      : codePoints_(codePoints),
        clusterStarts_(clusterStarts),
        levels_(levels),
        fonts_(fonts),
        hostDraws_(fonts.foreign().offered() && fonts.foreign().hasRoom()) {
    forgetCurrent();
    chosen_.faces.assign(codePoints.size(), kNoFace);
    chosen_.missing.assign(codePoints.size(), 0);
  }

  void chooseRange(const StyledRange& range) {
    if (style_ == nullptr || !sameFaces(*style_, *range.style)) {
      settleUndecided(kNoFace);
      forgetCurrent();
    }
    style_ = range.style;
    rangeEnd_ = range.end;
    for (uint32_t begin = range.begin; begin < range.end;) {
      const uint32_t end = clusterEnd(begin, range.end);
      chooseCluster(begin, end);
      begin = end;
    }
  }

  void forgetCurrent() {
    current_ = kNoFace;
    currentLevel_ = 0;
    std::fill(std::begin(faceAtLevel_), std::end(faceAtLevel_), kNoFace);
  }

  // Gives neutral text that waits the face of the first other text; without one each cluster gets its own choice.
  void settleUndecided(FaceId face) {
    for (uint32_t begin = undecidedBegin_; begin < undecidedEnd_;) {
      const uint32_t end = clusterEnd(begin, undecidedEnd_);
      if (isForeign(begin)) {
        begin = end;
        continue;
      }
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
    if (anyForeign_) forEachStretch(range, &Chooser::isInWord, &Chooser::giveJoinedLettersAway);
    forEachStretch(range, &Chooser::isInUnifiableWord, &Chooser::unifyWord);
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

  bool isForeign(uint32_t at) const { return chosen_.faces[at] == kForeignFace; }
  bool isInWord(uint32_t at) const { return !hangsAtLineEnd(codePoints_[at]); }
  bool isInUnifiableWord(uint32_t at) const { return isInWord(at) && chosen_.missing[at] == 0 && !isForeign(at); }

  void forEachStretch(const StyledRange& range, bool (Chooser::*within)(uint32_t) const,
                      void (Chooser::*work)(uint32_t, uint32_t)) {
    for (uint32_t begin = range.begin; begin < range.end; ++begin) {
      uint32_t end = begin;
      while (end < range.end && (this->*within)(end)) ++end;
      if (end > begin) (this->*work)(begin, end);
      begin = end;
    }
  }

  // Letters join only within one font.
  void giveJoinedLettersAway(uint32_t begin, uint32_t end) {
    const auto joins = [this](uint32_t at) { return isJoiningScript(scriptOf(codePoints_[at])); };
    uint32_t foreign = begin;
    while (foreign < end && !(isForeign(foreign) && joins(foreign))) ++foreign;
    if (foreign == end) return;
    for (uint32_t i = begin; i < end;) {
      const uint32_t next = clusterEnd(i, end);
      if (joins(i)) assign(i, next, kForeignFace);
      i = next;
    }
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

  // The face of the text that a neutral cluster belongs to: what stands before it, or, where an embedded stretch ends,
  // text on its own level. A comma after a Hebrew word in an English sentence is the sentence's.
  FaceId surrounding(uint32_t begin) {
    const uint8_t level = levels_[begin];
    if (level >= currentLevel_) return current_;
    if (faceAtLevel_[level] == kNoFace) faceAtLevel_[level] = faceAhead(begin, level);
    return faceAtLevel_[level] != kNoFace ? faceAtLevel_[level] : current_;
  }

  // The face of the range's next text on this level. Where there is none, the current one, so that nobody looks again.
  FaceId faceAhead(uint32_t begin, uint8_t level) const {
    while (begin < rangeEnd_ && (levels_[begin] != level || isNeutral(begin))) ++begin;
    if (begin == rangeEnd_) return current_;
    return fonts_.choose(style_->stack, style_->weight, style_->italic, codePoints_[begin]);
  }

  bool isNeutral(uint32_t at) const {
    const ScriptTag script = scriptOf(codePoints_[at]);
    return script == kCommonScript || script == kInheritedScript;
  }

  void setCurrent(uint32_t begin, FaceId face) {
    current_ = face;
    currentLevel_ = levels_[begin];
    faceAtLevel_[currentLevel_] = face;
  }

  void giveToHost(uint32_t begin, uint32_t end) {
    assign(begin, end, kForeignFace);
    anyForeign_ = true;
  }

  void chooseCluster(uint32_t begin, uint32_t end) {
    if (hostDraws_ && isEmojiCluster(cluster(begin, end))) return giveToHost(begin, end);
    const bool invisible = isInvisible(begin, end);
    const bool neutral = invisible || isNeutral(begin);
    if (neutral && current_ == kNoFace) {
      // Waits for the face of the text after it.
      if (undecidedBegin_ == undecidedEnd_) undecidedBegin_ = begin;
      undecidedEnd_ = end;
      return;
    }
    const FaceId around = neutral ? surrounding(begin) : kNoFace;
    if (neutral && (invisible || draws(around, begin, end))) {
      assign(begin, end, around);
      if (!invisible) setCurrent(begin, around);
      return;
    }
    const FaceId face = chooseAlone(begin, end);
    if (chosen_.missing[begin] != 0 || face == kForeignFace) return;
    settleUndecided(face);
    if (!neutral) setCurrent(begin, face);
  }

  // The style's own choice for a cluster, whatever stands around it.
  FaceId chooseAlone(uint32_t begin, uint32_t end) {
    if (codePoints_[begin] == '\t') {
      const FaceId face = fonts_.choose(style_->stack, style_->weight, style_->italic, ' ');
      assign(begin, end, face);
      return face;
    }
    FaceId face = fonts_.chooseForCluster(style_->stack, style_->weight, style_->italic, cluster(begin, end));
    if (face == kNoFace && hostDraws_) {
      giveToHost(begin, end);
      return kForeignFace;
    }
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
    const auto differs = [first = chosen_.faces[begin]](FaceId face) { return face != first; };
    if (std::none_of(&chosen_.faces[begin], chosen_.faces.data() + end, differs)) return;
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
  std::span<const uint8_t> levels_;
  const FontSet& fonts_;
  const bool hostDraws_;
  bool anyForeign_ = false;
  const TextStyle* style_ = nullptr;
  uint32_t rangeEnd_ = 0;
  FaceId current_ = kNoFace;  // Of the last text that is not neutral, or of what followed it on its face.
  uint8_t currentLevel_ = 0;
  FaceId faceAtLevel_[kLevels];
  uint32_t undecidedBegin_ = 0;
  uint32_t undecidedEnd_ = 0;
  ChosenFaces chosen_;
};

}  // namespace

ChosenFaces chooseFaces(std::span<const char32_t> codePoints, std::span<const uint8_t> clusterStarts,
                        std::span<const uint8_t> levels, std::span<const StyledRange> ranges, const FontSet& fonts) {
  Chooser chooser(codePoints, clusterStarts, levels, fonts);
  for (const StyledRange& range : ranges) chooser.chooseRange(range);
  chooser.settleUndecided(kNoFace);
  for (const StyledRange& range : ranges) chooser.unifyWords(range);
  return chooser.finish();
}

}  // namespace ac
