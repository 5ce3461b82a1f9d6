#include "text/shaping/itemize.h"

#include <algorithm>

#include "base/vector.h"
#include "text/shaping/choose_faces.h"
#include "text/unicode/bidi_levels.h"
#include "text/unicode/grapheme.h"
#include "text/unicode/scripts.h"

namespace ac {

namespace {

// The spans as code points, their edges moved on to the next cluster boundary.
Vector<StyledRange> rangesOf(const ParagraphText& text, const CodePoints& codePoints,
                             const Vector<uint8_t>& clusterStarts) {
  Vector<StyledRange> ranges;
  ranges.reserve(text.spans.size());
  uint32_t at = 0;
  const auto count = static_cast<uint32_t>(codePoints.size());
  for (size_t i = 0; i < text.spans.size(); ++i) {
    const TextSpan& span = text.spans[i];
    StyledRange range{at, at, &span.style};
    const bool last = i + 1 == text.spans.size();
    while (at < count && (last || codePoints.offsets[at] < span.end || clusterStarts[at] == 0)) ++at;
    range.end = at;
    ranges.push_back(range);
  }
  return ranges;
}

Vector<IsolatedRange> isolatesOf(const ParagraphText& text, const Vector<StyledRange>& ranges) {
  Vector<IsolatedRange> isolates;
  for (size_t i = 0; i < ranges.size(); ++i) {
    if (text.spans[i].isolate && ranges[i].begin < ranges[i].end) isolates.push_back({ranges[i].begin, ranges[i].end});
  }
  return isolates;
}

bool isNeutral(char32_t c) {
  const ScriptTag script = scriptOf(c);
  return script == kCommonScript || script == kInheritedScript;
}

// Punctuation after embedded text has the script of that text, but the face and level of what follows: it is shaped
// with what follows.
void joinToWhatFollows(const CodePoints& codePoints, Vector<Item>& items) {
  size_t kept = 0;
  for (size_t k = 0; k < items.size(); ++k) {
    const Item item = items[k];
    Item* next = k + 1 < items.size() ? &items[k + 1] : nullptr;
    if (next != nullptr && k > 0 && item.shaped.span == next->shaped.span && item.shaped.face == next->shaped.face &&
        item.shaped.level == next->shaped.level && item.missing == next->missing &&
        std::all_of(codePoints.values.begin() + item.begin, codePoints.values.begin() + item.end, isNeutral)) {
      next->begin = item.begin;
      continue;
    }
    items[kept++] = item;
  }
  items.erase(items.begin() + static_cast<ptrdiff_t>(kept), items.end());
}

}  // namespace

ItemizedText itemize(const ParagraphText& text, const FontSet& fonts) {
  ItemizedText out;
  out.codePoints = decodeText(text.text);
  const Vector<char32_t>& values = out.codePoints.values;
  out.clusterStarts = graphemeBoundaries(values);
  out.breaks = lineOpportunities(values, LineBreakTailoring::Browser);
  for (size_t i = 0; i + 1 < values.size(); ++i) {
    if (out.clusterStarts[i + 1] == 0) out.breaks[i] = LineBreak::Prohibited;
  }
  const Vector<StyledRange> ranges = rangesOf(text, out.codePoints, out.clusterStarts);
  for (size_t span = 0; span < ranges.size(); ++span) {
    if (!text.spans[span].keeps) continue;
    for (uint32_t i = ranges[span].begin; i < ranges[span].end; ++i) {
      if (out.breaks[i] == LineBreak::Allowed) out.breaks[i] = LineBreak::Prohibited;
    }
  }
  const Vector<ScriptTag> scripts = resolveScripts(values);
  const BidiLevels bidi = resolveBidiLevels(values, text.direction, isolatesOf(text, ranges));
  ChosenFaces faces = chooseFaces(values, out.clusterStarts, bidi.levels, ranges, fonts);
  out.baseLevel = bidi.baseLevel;
  out.missing = std::move(faces.reported);

  for (uint32_t span = 0; span < ranges.size(); ++span) {
    for (uint32_t i = ranges[span].begin; i < ranges[span].end; ++i) {
      if (out.clusterStarts[i] == 0 && i > ranges[span].begin) {
        out.items.back().end = i + 1;
        continue;
      }
      const bool missing = faces.missing[i] != 0;
      Item* last = i > ranges[span].begin ? &out.items.back() : nullptr;
      if (last != nullptr && last->shaped.face == faces.faces[i] && last->shaped.level == bidi.levels[i] &&
          last->shaped.script == scripts[i] && last->missing == missing) {
        last->end = i + 1;
        continue;
      }
      Item item;
      item.begin = i;
      item.end = i + 1;
      item.missing = missing;
      item.shaped.span = span;
      item.shaped.face = faces.faces[i];
      item.shaped.level = bidi.levels[i];
      item.shaped.script = scripts[i];
      out.items.push_back(item);
    }
  }
  joinToWhatFollows(out.codePoints, out.items);
  for (Item& item : out.items) {
    item.shaped.textBegin = out.codePoints.offsets[item.begin];
    item.shaped.textEnd = out.codePoints.offsets[item.end];
  }
  return out;
}

}  // namespace ac
