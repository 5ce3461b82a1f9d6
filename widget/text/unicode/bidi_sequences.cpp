#include "text/unicode/bidi_sequences.h"

#include "base/vector.h"
#include "text/unicode/bidi_brackets.h"
#include "text/unicode/bidi_explicit.h"

namespace ac {

namespace {

using enum BidiClass;

constexpr bool isNeutral(BidiClass c) {
  return c == B || c == S || c == WS || c == ON || c == PDI || isIsolateInitiator(c);
}

// W1 to W3: marks go with what they stand on, European digits after Arabic letters are Arabic ones.
void resolveMarksAndArabic(const BidiSequence& sequence) {
  BidiClass previous = sequence.before;
  BidiClass strong = sequence.before;
  for (BidiClass& c : sequence.classes) {
    if (c == NSM) c = isIsolateInitiator(previous) || previous == PDI ? ON : previous;
    previous = c;
    if (c == L || c == R || c == AL) strong = c;
    if (c == EN && strong == AL) c = AN;
    if (c == AL) c = R;
  }
}

// W4: a single separator between two numbers of a kind.
void resolveSeparators(std::span<BidiClass> classes) {
  for (size_t i = 1; i + 1 < classes.size(); ++i) {
    const BidiClass left = classes[i - 1];
    if (left != classes[i + 1]) continue;
    if ((classes[i] == ES && left == EN) || (classes[i] == CS && (left == EN || left == AN))) classes[i] = left;
  }
}

// W5 to W7: terminators go with a number beside them, what is left of them is neutral, European digits in left-to-right
// text are left-to-right.
void resolveNumbers(const BidiSequence& sequence) {
  const std::span<BidiClass> classes = sequence.classes;
  BidiClass strong = sequence.before;
  bool afterNumber = false;
  for (size_t i = 0; i < classes.size(); ++i) {
    if (classes[i] == ET) {
      size_t end = i + 1;
      while (end < classes.size() && classes[end] == ET) ++end;
      const bool beside = afterNumber || (end < classes.size() && classes[end] == EN);
      const BidiClass resolved = !beside ? ON : strong == L ? L : EN;
      for (; i < end; ++i) classes[i] = resolved;
      --i;
      continue;
    }
    afterNumber = classes[i] == EN;
    if (classes[i] == ES || classes[i] == CS) classes[i] = ON;
    if (classes[i] == EN && strong == L) classes[i] = L;
    if (classes[i] == L || classes[i] == R) strong = classes[i];
  }
}

// N1 and N2: neutrals between text of one direction take it, others that of the embedding.
void resolveNeutrals(const BidiSequence& sequence) {
  const std::span<BidiClass> classes = sequence.classes;
  const auto direction = [](BidiClass c) { return c == L ? L : R; };
  const BidiClass embedding = sequence.level % 2 != 0 ? R : L;
  BidiClass left = sequence.before;
  for (size_t i = 0; i < classes.size(); ++i) {
    if (!isNeutral(classes[i])) {
      left = direction(classes[i]);
      continue;
    }
    size_t end = i + 1;
    while (end < classes.size() && isNeutral(classes[end])) ++end;
    const BidiClass right = end < classes.size() ? direction(classes[end]) : sequence.after;
    for (; i < end; ++i) classes[i] = left == right ? left : embedding;
    --i;
  }
}

// I1 and I2.
uint8_t implicitLevel(uint8_t level, BidiClass c) {
  if (level % 2 == 0) return static_cast<uint8_t>(level + (c == R ? 1 : c == L ? 0 : 2));
  return static_cast<uint8_t>(level + (c == R ? 0 : 1));
}

// Places of one level that stand together, and the run that goes on behind the isolate at its end.
struct LevelRun {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t next = 0;  // 0 for none: the first run follows no other.
  bool continues = false;
};

class Sequences {
 public:
  Sequences(std::span<const char32_t> codePoints, std::span<const BidiClass> classes, uint8_t baseLevel,
            std::span<uint8_t> levels)
      : codePoints_(codePoints), classes_(classes), baseLevel_(baseLevel), levels_(levels) {
    findRuns();
    linkRuns();
  }

  void resolve() {
    explicitLevels_.assign(levels_.begin(), levels_.end());
    for (size_t i = 0; i < runs_.size(); ++i) {
      if (!runs_[i].continues) resolveSequence(i);
    }
  }

 private:
  void findRuns() {
    for (size_t i = 0; i < classes_.size(); ++i) {
      if (isRemovedByX9(classes_[i])) continue;
      const auto place = static_cast<uint32_t>(places_.size());
      if (place == 0 || levels_[places_.back()] != levels_[i]) runs_.push_back({place, place});
      places_.push_back(static_cast<uint32_t>(i));
      runs_.back().end = place + 1;
    }
  }

  BidiClass classAt(uint32_t place) const { return classes_[places_[place]]; }
  // Before any override.
  BidiClass ownClassAt(uint32_t place) const { return propertiesOf(codePoints_[places_[place]]).bidi; }

  // BD13. An initiator at the end of a run has raised the level, and its PDI, if there is one, begins a run.
  void linkRuns() {
    Vector<uint32_t> open;
    for (uint32_t i = 0; i < runs_.size(); ++i) {
      if (ownClassAt(runs_[i].begin) == PDI && !open.empty()) {
        runs_[open.back()].next = i;
        runs_[i].continues = true;
        open.pop_back();
      }
      if (isIsolateInitiator(ownClassAt(runs_[i].end - 1))) open.push_back(i);
    }
  }

  void resolveSequence(size_t first) {
    sequencePlaces_.clear();
    sequenceCodePoints_.clear();
    originals_.clear();
    size_t last = first;
    for (size_t run = first;; run = runs_[run].next) {
      for (uint32_t place = runs_[run].begin; place < runs_[run].end; ++place) {
        sequencePlaces_.push_back(places_[place]);
        sequenceCodePoints_.push_back(codePoints_[places_[place]]);
        originals_.push_back(classAt(place));
      }
      last = run;
      if (runs_[run].next == 0) break;
    }
    sequenceClasses_ = originals_;
    const uint8_t level = explicitLevels_[sequencePlaces_.front()];
    const uint32_t begin = runs_[first].begin;
    const uint32_t end = runs_[last].end;
    const uint8_t levelBefore = begin > 0 ? explicitLevels_[places_[begin - 1]] : baseLevel_;
    const bool open = isIsolateInitiator(ownClassAt(end - 1));
    const uint8_t levelAfter = end < places_.size() && !open ? explicitLevels_[places_[end]] : baseLevel_;
    const auto edge = [&](uint8_t other) { return (level > other ? level : other) % 2 != 0 ? R : L; };
    const BidiSequence sequence{sequenceCodePoints_, originals_,      sequenceClasses_, level,
                                edge(levelBefore),   edge(levelAfter)};
    resolveMarksAndArabic(sequence);
    resolveSeparators(sequence.classes);
    resolveNumbers(sequence);
    resolveBrackets(sequence);
    resolveNeutrals(sequence);
    for (size_t i = 0; i < sequencePlaces_.size(); ++i) {
      levels_[sequencePlaces_[i]] = implicitLevel(level, sequenceClasses_[i]);
    }
  }

  std::span<const char32_t> codePoints_;
  std::span<const BidiClass> classes_;
  uint8_t baseLevel_;
  std::span<uint8_t> levels_;
  Vector<uint8_t> explicitLevels_;
  Vector<uint32_t> places_;  // Of the text that X9 leaves.
  Vector<LevelRun> runs_;    // In places_.
  Vector<uint32_t> sequencePlaces_;
  Vector<char32_t> sequenceCodePoints_;
  Vector<BidiClass> originals_;
  Vector<BidiClass> sequenceClasses_;
};

}  // namespace

void resolveImplicitLevels(std::span<const char32_t> codePoints, std::span<const BidiClass> classes, uint8_t baseLevel,
                           std::span<uint8_t> levels) {
  Sequences(codePoints, classes, baseLevel, levels).resolve();
}

}  // namespace ac
