#include "text/unicode/bidi_levels.h"

#include "base/vector.h"
#include "text/unicode/bidi_explicit.h"
#include "text/unicode/bidi_sequences.h"
#include "text/unicode/code_points.h"
#include "text/unicode/properties.h"

namespace ac {

namespace {

constexpr char32_t kFirstStrongIsolate = 0x2068;
constexpr char32_t kPopDirectionalIsolate = 0x2069;
constexpr char32_t kZeroWidthSpace = 0x200B;  // Boundary neutral: takes part in nothing.

BidiClass bidiClassOf(char32_t c) {
  return propertiesOf(c).bidi;
}

// May make a level other than 0 in a left-to-right paragraph.
bool mayTurn(char32_t c) {
  if (c < 0x590) return false;
  using enum BidiClass;
  const BidiClass bidi = bidiClassOf(c);
  return bidi == R || bidi == AL || bidi == AN || bidi >= LRE;
}

BaseDirection firstStrong(std::span<const char32_t> codePoints) {
  size_t depth = 0;
  for (const char32_t c : codePoints) {
    const BidiClass type = bidiClassOf(c);
    if (type == BidiClass::B) depth = 0;
    if (isIsolateInitiator(type)) ++depth;
    if (type == BidiClass::PDI && depth > 0) --depth;
    if (depth > 0) continue;
    if (type == BidiClass::L) return BaseDirection::Ltr;
    if (type == BidiClass::R || type == BidiClass::AL) return BaseDirection::Rtl;
  }
  return BaseDirection::Auto;
}

// The text with FSI and PDI around each isolated range. Inside a range each PDI has its own initiator and each
// initiator its PDI, so that the range ends where it ends; a paragraph separator inside closes and opens it again.
struct IsolatedText {
  Vector<char32_t> codePoints;
  Vector<uint32_t> positions;  // Of each original code point in codePoints.
};

IsolatedText insertIsolates(std::span<const char32_t> codePoints, std::span<const IsolatedRange> isolates) {
  IsolatedText out;
  out.codePoints.reserve(codePoints.size() + isolates.size() * 2);
  out.positions.reserve(codePoints.size());
  const auto append = [&](char32_t c) {
    out.positions.push_back(static_cast<uint32_t>(out.codePoints.size()));
    out.codePoints.push_back(c);
  };
  size_t at = 0;
  for (const IsolatedRange& range : isolates) {
    while (at < range.begin) append(codePoints[at++]);
    out.codePoints.push_back(kFirstStrongIsolate);
    size_t open = 0;
    for (; at < range.end; ++at) {
      const char32_t c = codePoints[at];
      const BidiClass type = bidiClassOf(c);
      if (isIsolateInitiator(type)) ++open;
      if (type == BidiClass::PDI) {
        append(open > 0 ? c : kZeroWidthSpace);
        if (open > 0) --open;
        continue;
      }
      append(c);
      if (type == BidiClass::B) {
        out.codePoints.push_back(kFirstStrongIsolate);
        open = 0;
      }
    }
    out.codePoints.insert(out.codePoints.end(), open + 1, kPopDirectionalIsolate);
  }
  while (at < codePoints.size()) append(codePoints[at++]);
  return out;
}

// X1 to I2, paragraph by paragraph.
Vector<uint8_t> runAlgorithm(std::span<const char32_t> codePoints, uint8_t baseLevel) {
  Vector<uint8_t> levels(codePoints.size());
  Vector<BidiClass> classes(codePoints.size());
  for (size_t i = 0; i < codePoints.size(); ++i) classes[i] = bidiClassOf(codePoints[i]);
  for (size_t begin = 0; begin < codePoints.size();) {
    size_t end = begin;
    while (end < classes.size() && classes[end++] != BidiClass::B) {
    }
    const size_t length = end - begin;
    const auto part = [&](auto& values) { return std::span(values).subspan(begin, length); };
    resolveExplicitLevels(part(classes), baseLevel, part(levels));
    resolveImplicitLevels(part(codePoints), part(classes), baseLevel, part(levels));
    begin = end;
  }
  // What X9 removes goes with the text before it.
  for (size_t i = 0; i < codePoints.size(); ++i) {
    if (isRemovedByX9(classes[i])) levels[i] = i > 0 ? levels[i - 1] : baseLevel;
  }
  return levels;
}

// Rule L1, items 1 to 3: separators and the white space before them.
void resetSeparators(std::span<const char32_t> codePoints, uint8_t baseLevel, Vector<uint8_t>& levels) {
  bool reset = false;
  for (size_t i = codePoints.size(); i-- > 0;) {
    const BidiClass type = bidiClassOf(codePoints[i]);
    if (type == BidiClass::S || type == BidiClass::B)
      reset = true;
    else if (type != BidiClass::WS && type < BidiClass::LRI && !isRemovedByX9(type))
      reset = false;
    if (reset) levels[i] = baseLevel;
  }
}

}  // namespace

BidiLevels resolveBidiLevels(std::span<const char32_t> codePoints, BaseDirection direction,
                             std::span<const IsolatedRange> isolates) {
  BidiLevels result;
  bool turns = direction == BaseDirection::Rtl;
  for (size_t i = 0; i < codePoints.size() && !turns; ++i) turns = mayTurn(codePoints[i]);
  if (!turns) {
    result.levels.assign(codePoints.size(), 0);
    return result;
  }
  IsolatedText isolated;
  std::span<const char32_t> text = codePoints;
  if (!isolates.empty()) {
    isolated = insertIsolates(codePoints, isolates);
    text = isolated.codePoints;
  }
  if (direction == BaseDirection::Auto) direction = firstStrong(text);
  result.baseLevel = direction == BaseDirection::Rtl ? 1 : 0;
  Vector<uint8_t> levels = runAlgorithm(text, result.baseLevel);
  if (isolates.empty()) {
    result.levels = std::move(levels);
  } else {
    result.levels.reserve(codePoints.size());
    for (const uint32_t position : isolated.positions) result.levels.push_back(levels[position]);
  }
  resetSeparators(codePoints, result.baseLevel, result.levels);
  return result;
}

BaseDirection firstStrongDirection(std::string_view text) {
  return firstStrong(decodeText(text).values);
}

}  // namespace ac
