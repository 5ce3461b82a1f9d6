#include "text/shaping/place_foreign.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/vector.h"
#include "text/unicode/char_classes.h"
#include "text/unicode/scripts.h"

namespace ac {

namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;

bool clustersStandAlone(ScriptTag script) {
  static constexpr ScriptTag kScripts[] = {
      kCommonScript,
      kInheritedScript,
      scriptTag('B', 'o', 'p', 'o'),
      scriptTag('H', 'a', 'n', 'g'),
      scriptTag('H', 'a', 'n', 'i'),
      scriptTag('H', 'i', 'r', 'a'),
      scriptTag('K', 'a', 'n', 'a'),
      scriptTag('L', 'a', 'o', 'o'),
      scriptTag('T', 'h', 'a', 'i'),
  };
  return std::find(std::begin(kScripts), std::end(kScripts), script) != std::end(kScripts);
}

// Fonts of other scripts have no italics, and browsers slant their upright ones.
bool hasItalics(ScriptTag script) {
  return script == scriptTag('L', 'a', 't', 'n') || script == scriptTag('G', 'r', 'e', 'k') ||
         script == scriptTag('C', 'y', 'r', 'l');
}

}  // namespace

void placeForeign(const Item& item, const ItemizedText& text, const ParagraphText& source, FontSet& fonts,
                  PlacedGlyphs& out) {
  const TextSpan& span = source.spans[item.shaped.span];
  const Vector<char32_t>& values = text.codePoints.values;
  const Vector<uint32_t>& offsets = text.codePoints.offsets;
  const bool rightToLeft = item.shaped.level % 2 != 0;
  const float spacing = letterSpacingOf(source, item.shaped);
  ForeignCluster cluster;
  cluster.lang = span.lang;
  cluster.weight = span.style.weight;
  cluster.italic = span.style.italic && hasItalics(item.shaped.script);
  cluster.serif = fonts.isSerif(span.style.stack);
  cluster.rightToLeft = rightToLeft;

  const auto joins = [&](uint32_t at) {
    return at > 0 && at < values.size() && isJoiningScript(item.shaped.script) &&
           scriptOf(values[at - 1]) == item.shaped.script && scriptOf(values[at]) == item.shaped.script;
  };
  const int mostGraphemes = clustersStandAlone(item.shaped.script) ? 1 : kMostForeignGraphemes;
  const size_t first = out.glyphs.size();
  std::string content;
  uint32_t splitUntil = item.begin;
  for (uint32_t end = item.begin; end < item.end;) {
    const uint32_t begin = end;
    for (int graphemes = 0; graphemes < (begin < splitUntil ? 1 : mostGraphemes); ++graphemes) {
      do ++end;
      while (end < item.end && text.clusterStarts[end] == 0);
      if (end == item.end || text.breaks[end - 1] != LineBreak::Prohibited) break;
    }
    if (std::all_of(&values[begin], values.data() + end, needsNoGlyph)) continue;
    content.clear();
    // The joined forms of letters that another piece, or another style, parts from their neighbours.
    if (joins(begin)) appendUtf8(content, kZeroWidthJoiner);
    content.append(source.text, offsets[begin], offsets[end] - offsets[begin]);
    if (joins(end)) appendUtf8(content, kZeroWidthJoiner);
    cluster.text = content;
    cluster.symbol = scriptOf(values[begin]) == kCommonScript;
    const ClusterId id = fonts.foreign().request(cluster);
    if (begin >= splitUntil && fonts.foreign().isSplit(id)) {
      splitUntil = end;
      end = begin;
      continue;
    }
    ShapedGlyph glyph;
    glyph.glyph = id;
    glyph.cluster = offsets[begin];
    glyph.advancePx = fonts.foreign().advanceEm(id) * usableSize(span.style.sizePx) + spacing;
    if (rightToLeft) glyph.offsetXPx = spacing;
    out.glyphs.push_back(glyph);
    out.unsafeToBreak.push_back(0);
  }
  if (rightToLeft) std::reverse(out.glyphs.begin() + static_cast<ptrdiff_t>(first), out.glyphs.end());
}

}  // namespace ac
