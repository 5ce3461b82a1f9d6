#include "layout/flow_body.h"

#include <algorithm>
#include <cmath>

#include "base/vector.h"

namespace ac {

namespace {

void flowList(Flow& flow, const ComposedBlock& block, float x, float width) {
  const Spacing& space = flow.theme().space;
  if (block.items.empty()) return;
  float indent = space.listIndentEm * flow.composed(block.items[0].text).sizePx;
  float markerGap = 0;
  for (const ComposedListItem& item : block.items) {
    // Wide numbers push the text, as a browser's own markers would overhang the column instead.
    markerGap = flow.composed(item.marker).sizePx / 2;
    indent = std::max(indent, flow.textWidth(item.marker) + markerGap);
  }
  indent = std::min(indent, width / 3);
  flow.open(SemanticRole::List, x, width);
  if (Box* box = flow.current()) box->flags = block.ordered ? kSemanticOrdered : 0u;
  for (size_t i = 0; i < block.items.size(); ++i) {
    if (i > 0) flow.space(space.listItemAfter);
    flow.open(SemanticRole::ListItem, x, width);
    const float top = flow.y();
    const float markerWidth = flow.textWidth(block.items[i].marker);
    flow.text(SemanticRole::Text, block.items[i].marker, x + std::max(0.0f, indent - markerGap - markerWidth),
              std::max(markerWidth, 1.0f));
    flow.moveTo(top);
    flow.text(SemanticRole::Text, block.items[i].text, x + indent, width - indent);
    flow.close();
  }
  flow.close();
}

void flowQuote(Flow& flow, const ComposedBlock& block, float x, float width) {
  const Spacing& space = flow.theme().space;
  const float indent = std::min(space.quoteIndent, width / 6);
  flow.open(SemanticRole::Quote, x, width);
  const float top = flow.y();
  flow.text(SemanticRole::Paragraph, block.text, x + indent, width - indent);
  if (block.cite != kNoPart) {
    if (block.text != kNoPart) flow.space(space.citeBefore);
    flow.text(SemanticRole::Cite, block.cite, x + indent, width - indent);
  }
  const float bottom = flow.y();
  flow.moveTo(top);
  if (Box* bar = flow.leaf(SemanticRole::Decoration, x, space.quoteBar, bottom - top)) {
    bar->filled = true;
    bar->fill.color = ColorToken::Accent;
  }
  flow.close();
}

void flowBlock(Flow& flow, const ComposedBlock& block, float x, float width) {
  const Spacing& space = flow.theme().space;
  switch (block.role) {
    case SemanticRole::Heading:
      flow.text(SemanticRole::Heading, block.text, x, width);
      if (Box* box = flow.last()) box->level = block.level;
      break;
    case SemanticRole::List: flowList(flow, block, x, width); break;
    case SemanticRole::Quote: flowQuote(flow, block, x, width); break;
    case SemanticRole::Figure:
      flowFigure(flow, block.picture, x, width, {ownHeight(flow, block.picture, width)});
      break;
    case SemanticRole::Divider: {
      flow.space(space.dividerBlock);
      const float length = std::min(space.dividerLength, width);
      if (Box* rule = flow.leaf(SemanticRole::Divider, x + (width - length) / 2, length, flow.theme().ruleWidth)) {
        rule->filled = true;
        rule->fill.color = ColorToken::Border;
      }
      flow.space(space.dividerBlock);
      break;
    }
    default: flow.text(SemanticRole::Paragraph, block.text, x, width);
  }
}

bool standsApart(const ComposedBlock& block) {
  return block.role == SemanticRole::Figure || block.role == SemanticRole::Quote;
}

float spaceBefore(const Theme& theme, const ComposedBlock& block) {
  if (block.role == SemanticRole::Heading) return theme.space.headingBefore;
  return standsApart(block) ? theme.space.blockAround : 0;
}

float spaceAfter(const Theme& theme, const ComposedBlock& block) {
  if (block.role == SemanticRole::Heading) return theme.space.headingAfter;
  return theme.space.paragraphAfter + (standsApart(block) ? theme.space.blockAround : 0);
}

bool isEmpty(const ComposedBlock& block) {
  return block.role != SemanticRole::Divider && block.text == kNoPart && block.cite == kNoPart &&
         block.picture == kNoPart && block.items.empty();
}

}  // namespace

float ownHeight(const Flow& flow, PartIndex picture, float width) {
  const Picture& source = flow.composition().pictures[picture].picture;
  const Theme& theme = flow.theme();
  float ratio = theme.inlineRatioDefault;
  if (source.width > 0 && source.height > 0) {
    ratio = std::clamp(source.width / source.height, theme.inlineRatioMin, theme.inlineRatioMax);
  }
  return std::max(1.0f, std::floor(width / ratio + 0.5f));
}

void flowFigure(Flow& flow, PartIndex picture, float x, float width, const FigureStyle& style) {
  flow.open(SemanticRole::Figure, x, width);
  flow.picture(picture, x, width, style.heightPx, flow.theme().imageRadius, style.fit == FitToken::Contain);
  const PartIndex caption = flow.composition().pictures[picture].caption;
  if (style.caption && caption != kNoPart) {
    flow.space(flow.theme().space.captionBefore);
    flow.text(SemanticRole::Caption, caption, x, width);
  }
  flow.close();
}

void flowBody(Flow& flow, float x, float width, size_t paragraphs) {
  const Theme& theme = flow.theme();
  const Vector<ComposedBlock>& body = flow.composition().body;
  bool any = false;
  size_t count = 0;
  flow.open(SemanticRole::Body, x, width);
  for (const ComposedBlock& block : body) {
    if (!block.isComposed) continue;
    if (paragraphs != 0 && (block.role != SemanticRole::Paragraph || ++count > paragraphs)) continue;
    if (isEmpty(block)) continue;
    if (any) flow.space(spaceBefore(theme, block));
    flowBlock(flow, block, x, width);
    flow.space(spaceAfter(theme, block));
    any = true;
  }
  flow.close();
}

}  // namespace ac
