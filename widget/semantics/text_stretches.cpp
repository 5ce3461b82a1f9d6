#include "semantics/text_stretches.h"

#include <algorithm>

#include "base/vector.h"
#include "text/shaping/item_shaper.h"

namespace ac {

namespace {

// A stretch's rectangle is the hull of its glyph runs: in mixed directions they need not be neighbours.
struct Extent {
  float left = 0;
  float right = 0;
  uint8_t level = 0;
  bool any = false;
  float spaceExtraPx = 0;
};

Extent extentOf(const BrokenText& broken, const Line& line, uint32_t span, uint32_t begin, uint32_t end) {
  Extent extent;
  for (uint32_t r = line.runBegin; r < line.runEnd; ++r) {
    const GlyphRun& run = broken.runs[r];
    if (run.span != span || run.textEnd <= begin || run.textBegin >= end) continue;
    extent.left = extent.any ? std::min(extent.left, run.xPx) : run.xPx;
    extent.right = extent.any ? std::max(extent.right, run.xPx + run.widthPx) : run.xPx + run.widthPx;
    extent.level = run.level;
    extent.spaceExtraPx = run.spaceExtraPx;
    extent.any = true;
  }
  return extent;
}

void unite(Rect& whole, const Rect& part) {
  if (whole.empty()) {
    whole = part;
    return;
  }
  const float right = std::max(whole.right(), part.right());
  const float bottom = std::max(whole.bottom(), part.bottom());
  whole.x = std::min(whole.x, part.x);
  whole.y = std::min(whole.y, part.y);
  whole.width = right - whole.x;
  whole.height = bottom - whole.y;
}

// Builds the nodes of one placed text in order.
class Stretches {
 public:
  Stretches(const StretchSource& source, const PlacedText& placed, uint32_t parent, SemanticTree& nodes)
      : source_(source),
        placed_(placed),
        text_(source.tree.composition->texts[placed.text]),
        parent_(parent),
        fieldNode_(parent),
        nodes_(nodes) {}

  void addLine(size_t index) {
    const Line& line = placed_.broken.lines[index];
    const uint32_t visibleEnd = std::min(line.textEnd, placed_.broken.hiddenFrom);
    lastNode_ = kNoPart;
    for (uint32_t s = 0; s < text_.shaped.source.spans.size(); ++s) {
      const TextSpan& span = text_.shaped.source.spans[s];
      addByFace(index, s, std::max(span.begin, line.textBegin), std::min(span.end, visibleEnd));
      add(index, s, std::max(span.begin, visibleEnd), std::min(span.end, line.textEnd));
    }
    if (lastNode_ == kNoPart) return;
    nodes_[lastNode_].flags |= kSemanticLineEnd | (line.hyphen ? kSemanticHyphen : 0u);
  }

 private:
  using Items = Vector<ShapedItem>;

  Items::const_iterator itemAt(uint32_t offset) const {
    const Items& items = text_.shaped.items;
    const auto after = std::upper_bound(items.begin(), items.end(), offset,
                                        [](uint32_t at, const ShapedItem& item) { return at < item.textBegin; });
    return after == items.begin() ? after : after - 1;
  }

  bool looksAlike(const ShapedItem& a, const ShapedItem& b) const {
    if (letterSpacingOf(text_.shaped.source, a) != letterSpacingOf(text_.shaped.source, b)) return false;
    if (a.face == b.face) return true;
    if (a.face >= source_.fonts.size() || b.face >= source_.fonts.size()) return false;
    const FaceDescription& one = source_.fonts.description(a.face);
    const FaceDescription& other = source_.fonts.description(b.face);
    return one.family == other.family && one.weight == other.weight && one.italic == other.italic;
  }

  void addByFace(size_t index, uint32_t s, uint32_t begin, uint32_t end) {
    const auto items = text_.shaped.items.end();
    while (source_.cut == StretchCut::Faces && begin < end) {
      const auto first = itemAt(begin);
      if (first == items) break;
      auto next = first + 1;
      while (next != items && next->textBegin < end && looksAlike(*first, *next)) ++next;
      const uint32_t until = next == items ? end : std::min(end, next->textBegin);
      add(index, s, begin, until);
      begin = until;
    }
    add(index, s, begin, end);
  }

  // The part of a span that is on the line, or that the limit of lines cut off.
  void add(size_t index, uint32_t s, uint32_t begin, uint32_t end) {
    if (begin >= end) return;
    const Line& line = placed_.broken.lines[index];
    const TextSpan& span = text_.shaped.source.spans[s];
    const SpanInk& ink = text_.inks[s];
    const bool hidden = begin >= placed_.broken.hiddenFrom;
    Extent extent = extentOf(placed_.broken, line, s, begin, end);
    if (hidden && !text_.rtl) extent.left = extent.right = line.widthPx;

    SemanticNode stretch;
    const float top = placed_.rect.y + static_cast<float>(index) * text_.lineHeightPx;
    stretch.role = SemanticRole::Text;
    stretch.rect = {lineLeft(source_.tree, placed_, index) + extent.left, top, extent.right - extent.left,
                    text_.lineHeightPx};
    stretch.text = std::string_view(text_.shaped.source.text).substr(begin, end - begin);
    stretch.href = ink.href;
    stretch.lang = span.lang;
    stretch.direction =
        (extent.any ? extent.level : text_.shaped.baseLevel) & 1 ? TextDirection::Rtl : TextDirection::Ltr;
    stretch.flags = ink.flags | (hidden ? kSemanticHidden : 0u) | (span.isolate ? kSemanticIsolate : 0u) |
                    (placed_.onImage ? kSemanticOnImage : 0u);
    stretch.ink = colorOf(source_.theme, inkOf(placed_, ink));
    describeFace(span.style, begin, stretch);
    stretch.fontSizePx = span.style.sizePx;
    stretch.baselineY = top + text_.baselinePx;
    stretch.wordSpacingPx = extent.spaceExtraPx;
    stretch.parent = ink.role == SemanticRole::Text ? parent_ : fieldOf(s, ink, stretch);
    lastNode_ = static_cast<uint32_t>(nodes_.size());
    nodes_.push_back(stretch);
  }

  void describeFace(const TextStyle& style, uint32_t begin, SemanticNode& stretch) const {
    stretch.weight = static_cast<uint32_t>(style.weight);
    bool italic = style.italic;
    if (const auto item = itemAt(begin); item != text_.shaped.items.end()) {
      stretch.letterSpacingPx = letterSpacingOf(text_.shaped.source, *item);
      if (item->face < source_.fonts.size()) {
        const FaceDescription& face = source_.fonts.description(item->face);
        stretch.family = face.family;
        stretch.weight = static_cast<uint32_t>(face.weight);
        italic = face.italic;
      }
    }
    stretch.features = source_.fonts.features().list(style.features);
    stretch.flags |= (italic ? kSemanticItalic : 0u) | (source_.fonts.isSerif(style.stack) ? kSemanticSerif : 0u);
  }

  // The node around the stretches of a span that is a field of its own.
  uint32_t fieldOf(uint32_t span, const SpanInk& ink, const SemanticNode& stretch) {
    if (fieldSpan_ != span) {
      SemanticNode field;
      field.role = ink.role;
      field.parent = parent_;
      field.direction = stretch.direction;
      field.dateTime = ink.dateTime;
      fieldSpan_ = span;
      fieldNode_ = static_cast<uint32_t>(nodes_.size());
      nodes_.push_back(field);
    }
    unite(nodes_[fieldNode_].rect, stretch.rect);
    return fieldNode_;
  }

  const StretchSource& source_;
  const PlacedText& placed_;
  const ComposedText& text_;
  const uint32_t parent_;
  uint32_t fieldSpan_ = kNoPart;
  uint32_t fieldNode_;
  uint32_t lastNode_ = kNoPart;
  SemanticTree& nodes_;
};

}  // namespace

void appendTextStretches(const StretchSource& source, const PlacedText& placed, uint32_t parent, SemanticTree& nodes) {
  Stretches stretches(source, placed, parent, nodes);
  for (size_t i = 0; i < placed.broken.lines.size(); ++i) stretches.addLine(i);
}

}  // namespace ac
