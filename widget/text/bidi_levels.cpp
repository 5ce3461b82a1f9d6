#include "text/bidi_levels.h"

#include <SheenBidi/SBAlgorithm.h>
#include <SheenBidi/SBCodepoint.h>
#include <SheenBidi/SBParagraph.h>

#include "text/code_points.h"

namespace ac {

namespace {

constexpr char32_t kFirstStrongIsolate = 0x2068;
constexpr char32_t kPopDirectionalIsolate = 0x2069;
constexpr char32_t kZeroWidthSpace = 0x200B;  // Boundary neutral: takes part in nothing.

bool isIsolateInitiator(SBBidiType type) {
  return type == SBBidiTypeLRI || type == SBBidiTypeRLI || type == SBBidiTypeFSI;
}

// May make a level other than 0 in a left-to-right paragraph: the right-to-left blocks, Arabic numbers and bidi
// controls.
bool mayTurn(char32_t c) {
  if (c < 0x590) return false;
  return c < 0x900 || (c >= 0x200E && c <= 0x2069 && (c <= 0x200F || c >= 0x2066 || (c >= 0x202A && c <= 0x202E))) ||
         (c >= 0xFB1D && c <= 0xFEFF) || (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

BaseDirection firstStrong(std::span<const char32_t> codePoints) {
  size_t depth = 0;
  for (const char32_t c : codePoints) {
    const SBBidiType type = SBCodepointGetBidiType(c);
    if (type == SBBidiTypeB) depth = 0;
    if (isIsolateInitiator(type)) ++depth;
    if (type == SBBidiTypePDI && depth > 0) --depth;
    if (depth > 0) continue;
    if (type == SBBidiTypeL) return BaseDirection::Ltr;
    if (type == SBBidiTypeR || type == SBBidiTypeAL) return BaseDirection::Rtl;
  }
  return BaseDirection::Auto;
}

// The text with FSI and PDI around each isolated range. Inside a range each PDI has its own initiator and each
// initiator its PDI, so that the range ends where it ends; a paragraph separator inside closes and opens it again.
struct IsolatedText {
  std::vector<char32_t> codePoints;
  std::vector<uint32_t> positions;  // Of each original code point in codePoints.
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
      const SBBidiType type = SBCodepointGetBidiType(c);
      if (isIsolateInitiator(type)) ++open;
      if (type == SBBidiTypePDI) {
        append(open > 0 ? c : kZeroWidthSpace);
        if (open > 0) --open;
        continue;
      }
      append(c);
      if (type == SBBidiTypeB) {
        out.codePoints.push_back(kFirstStrongIsolate);
        open = 0;
      }
    }
    out.codePoints.insert(out.codePoints.end(), open + 1, kPopDirectionalIsolate);
  }
  while (at < codePoints.size()) append(codePoints[at++]);
  return out;
}

std::vector<uint8_t> runAlgorithm(std::span<const char32_t> codePoints, uint8_t baseLevel) {
  std::vector<uint8_t> levels(codePoints.size(), baseLevel);
  const SBCodepointSequence sequence{SBStringEncodingUTF32, codePoints.data(), codePoints.size()};
  const SBAlgorithmRef algorithm = SBAlgorithmCreate(&sequence);
  if (algorithm == nullptr) return levels;
  for (size_t at = 0; at < codePoints.size();) {
    const SBParagraphRef paragraph = SBAlgorithmCreateParagraph(algorithm, at, codePoints.size() - at, baseLevel);
    if (paragraph == nullptr) break;
    const size_t length = SBParagraphGetLength(paragraph);
    const SBLevel* resolved = SBParagraphGetLevelsPtr(paragraph);
    for (size_t i = 0; i < length; ++i) levels[at + i] = resolved[i];
    SBParagraphRelease(paragraph);
    if (length == 0) break;
    at += length;
  }
  SBAlgorithmRelease(algorithm);
  return levels;
}

// Rule L1, items 1 to 3: separators and the white space before them.
void resetSeparators(std::span<const char32_t> codePoints, uint8_t baseLevel, std::vector<uint8_t>& levels) {
  bool reset = false;
  for (size_t i = codePoints.size(); i-- > 0;) {
    const SBBidiType type = SBCodepointGetBidiType(codePoints[i]);
    if (type == SBBidiTypeS || type == SBBidiTypeB)
      reset = true;
    else if (type != SBBidiTypeWS && type != SBBidiTypeBN && type < SBBidiTypeLRI)
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
  std::vector<uint8_t> levels = runAlgorithm(text, result.baseLevel);
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
