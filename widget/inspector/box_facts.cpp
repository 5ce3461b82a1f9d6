#include "inspector/box_facts.h"

#include <algorithm>
#include <limits>

#include "base/vector.h"
#include "inspector/type_token.h"
#include "text/breaking/break_lines.h"
#include "theme/token_list.h"

namespace ac {

namespace {

std::string_view wrapName(WrapStyle wrap) {
  constexpr std::string_view kNames[] = {"greedy", "balance", "best"};
  return kNames[static_cast<size_t>(wrap)];
}

std::string faceName(FaceId face, const FontSet& fonts) {
  if (face == kForeignFace) return "host";
  if (face >= fonts.size()) return "none";
  const FaceDescription& description = fonts.description(face);
  return description.family + " " + std::to_string(description.weight) + (description.italic ? " italic" : "");
}

bool owns(const Vector<ShapedGlyph>& glyphs, const GlyphRun& run) {
  return !glyphs.empty() && run.glyphs >= glyphs.data() && run.glyphs < glyphs.data() + glyphs.size();
}

std::string_view withoutSpaceAtItsEnd(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= 0x20) text.remove_suffix(1);
  // U+2028 ends a line too.
  if (text.ends_with("\xE2\x80\xA8")) text.remove_suffix(3);
  return text;
}

class TextFacts {
 public:
  TextFacts(const BoxTree& tree, const PlacedText& placed, const FontSet& fonts)
      : tree_(tree), placed_(placed), composed_(tree.composition->texts[placed.text]), fonts_(fonts) {}

  Vector<LineFacts> lines() const {
    Vector<LineFacts> lines;
    for (size_t i = 0; i < placed_.broken.lines.size(); ++i) lines.push_back(line(i));
    addCosts(lines);
    return lines;
  }

 private:
  LineFacts line(size_t index) const {
    const Line& line = placed_.broken.lines[index];
    LineFacts facts;
    const std::string_view text = composed_.shaped.source.text;
    facts.text = withoutSpaceAtItsEnd(text.substr(line.textBegin, line.textEnd - line.textBegin));
    const float top = placed_.rect.y + static_cast<float>(index) * composed_.lineHeightPx;
    facts.rect = {lineLeft(tree_, placed_, index), top, line.widthPx, composed_.lineHeightPx};
    facts.baselineY = top + composed_.baselinePx;
    facts.blankPx = placed_.rect.width - (line.widthPx - line.hangStartPx - line.hangEndPx);
    facts.hyphen = line.hyphen;
    for (uint32_t run = line.runBegin; run < line.runEnd; ++run) facts.runs.push_back(runFacts(run, facts.rect));
    return facts;
  }

  RunFacts runFacts(uint32_t index, const Rect& line) const {
    const GlyphRun& run = placed_.broken.runs[index];
    const auto& reshaped = placed_.broken.reshaped;
    RunFacts facts;
    facts.face = faceName(run.face, fonts_);
    facts.rtl = run.level % 2 == 1;
    facts.glyphs = run.glyphCount;
    facts.reshaped =
        std::any_of(reshaped.begin(), reshaped.end(), [&](const auto& glyphs) { return owns(glyphs, run); });
    facts.spaceExtraPx = run.spaceExtraPx;
    facts.rect = {line.x + run.xPx, line.y, run.widthPx, line.height};
    return facts;
  }

  // Chosen anew at the same width, the lines are the same: where they are not, another rule placed them.
  void addCosts(Vector<LineFacts>& lines) const {
    const Vector<FittedLine> fitted = traceLines(composed_.shaped, placed_.rect.width, composed_.rules, fonts_);
    for (size_t i = 0; i < lines.size(); ++i) {
      const uint32_t end = placed_.broken.lines[i].textEnd;
      const auto found =
          std::find_if(fitted.begin(), fitted.end(), [end](const FittedLine& line) { return line.textEnd == end; });
      if (found == fitted.end()) continue;
      lines[i].fitted = true;
      lines[i].cost = found->cost;
      lines[i].totalCost = found->totalCost;
      lines[i].candidates = static_cast<uint32_t>(found->candidates.size());
      lines[i].nextBestCost = std::numeric_limits<double>::infinity();
      for (const FitCandidate& candidate : found->candidates) {
        double& cost = candidate.textEnd == end ? lines[i].allCost : lines[i].nextBestCost;
        cost = candidate.textEnd == end ? candidate.allCost : std::min(cost, candidate.allCost);
      }
    }
  }

  const BoxTree& tree_;
  const PlacedText& placed_;
  const ComposedText& composed_;
  const FontSet& fonts_;
};

std::string langOf(const Composition& composition, const ComposedText& text) {
  const Vector<TextSpan>& spans = text.shaped.source.spans;
  return spans.empty() || spans.front().lang.empty() ? composition.lang : spans.front().lang;
}

void addText(const BoxTree& tree, const Box& box, const FontSet& fonts, BoxFacts& facts) {
  const PlacedText& placed = tree.texts[box.text];
  const ComposedText& composed = tree.composition->texts[placed.text];
  facts.typeToken = typeTokenOf(tree, box);
  facts.lang = langOf(*tree.composition, composed);
  facts.rtl = composed.rtl;
  facts.sizePx = composed.sizePx;
  facts.lineHeightPx = composed.lineHeightPx;
  facts.wrap = wrapName(composed.rules.wrap);
  facts.justified = composed.rules.alignment == Alignment::Justify;
  facts.lines = TextFacts(tree, placed, fonts).lines();
}

}  // namespace

Vector<BoxFacts> boxFacts(const BoxTree& tree, const FontSet& fonts) {
  Vector<BoxFacts> all;
  all.reserve(tree.boxes.size());
  for (const Box& box : tree.boxes) {
    BoxFacts& facts = all.emplace_back();
    facts.role = semanticRoleName(box.role);
    facts.parent = box.parent;
    facts.depth = box.parent < all.size() ? all[box.parent].depth + 1 : 0;
    facts.rect = box.rect;
    if (box.filled) facts.fill = "color." + std::string(colorTokenName(box.fill.color));
    if (box.picture != kNoPart) {
      facts.picture = tree.composition->pictures[tree.pictures[box.picture].picture].picture.src;
    }
    if (box.text != kNoPart) addText(tree, box, fonts, facts);
  }
  return all;
}

uint32_t boxAt(std::span<const BoxFacts> boxes, Point place) {
  uint32_t found = kNoPart;
  float least = std::numeric_limits<float>::infinity();
  for (uint32_t i = 0; i < boxes.size(); ++i) {
    const Rect& rect = boxes[i].rect;
    // Of boxes that are as large the later one lies inside the other, or over it.
    if (!rect.contains(place) || rect.width * rect.height > least) continue;
    least = rect.width * rect.height;
    found = i;
  }
  return found;
}

}  // namespace ac
