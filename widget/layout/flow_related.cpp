#include "layout/flow_related.h"

#include <algorithm>
#include <cmath>

namespace ac {

namespace {

void rule(Flow& flow, float x, float width) {
  if (Box* box = flow.leaf(SemanticRole::Decoration, x, width, flow.theme().ruleWidth)) {
    box->filled = true;
    box->fill.color = ColorToken::Border;
  }
}

void flowItemText(Flow& flow, const ComposedRelatedItem& item, float x, float width) {
  const Spacing& space = flow.theme().space;
  if (item.kicker != kNoPart) {
    flow.text(SemanticRole::RelatedKicker, item.kicker, x, width);
    flow.space(space.relatedKickerAfter);
  }
  flow.text(SemanticRole::RelatedHeadline, item.headline, x, width);
  if (item.summary != kNoPart) {
    flow.space(space.relatedHeadlineAfter);
    flow.text(SemanticRole::RelatedSummary, item.summary, x, width);
  }
}

void flowItem(Flow& flow, const ComposedRelatedItem& item, bool thumbnails, float x, float width) {
  const Theme& theme = flow.theme();
  flow.open(SemanticRole::RelatedItem, x, width);
  flow.space(theme.space.relatedItemPadding);
  const float top = flow.y();
  // A thumbnail never takes more than a third, so that the headline keeps its room on the narrowest cards.
  const float thumbnailWidth =
      std::floor(std::min(theme.thumbnailWidth[static_cast<size_t>(flow.composition().widthClass)], width / 3));
  const bool hasPicture = thumbnails && item.picture != kNoPart;
  const float textWidth = hasPicture ? width - thumbnailWidth - theme.space.relatedGap : width;
  flowItemText(flow, item, x, textWidth);
  if (hasPicture) {
    const float textBottom = flow.y();
    flow.moveTo(top);
    flow.picture(item.picture, x + width - thumbnailWidth, thumbnailWidth,
                 std::floor(thumbnailWidth / theme.thumbnailRatio), theme.imageRadius,
                 theme.thumbnailFit == FitToken::Contain);
    flow.moveTo(std::max(flow.y(), textBottom));
  }
  flow.space(theme.space.relatedItemPadding);
  flow.close();
}

}  // namespace

void flowRelated(Flow& flow, const LayoutNode& node, float x, float width) {
  const Composition& composition = flow.composition();
  const size_t all = composition.related.size();
  const size_t count = node.limit == 0 ? all : std::min<size_t>(node.limit, all);
  const Spacing& space = flow.theme().space;
  flow.space(space.relatedBefore);
  flow.open(SemanticRole::Related, x, width);
  rule(flow, x, width);
  flow.space(space.relatedTitleBefore);
  flow.text(SemanticRole::RelatedTitle, composition.relatedTitle, x, width);
  for (size_t i = 0; i < count; ++i) {
    if (i > 0) rule(flow, x, width);
    flowItem(flow, composition.related[i], !(node.flags & kNodeNoThumbnails), x, width);
  }
  flow.close();
}

}  // namespace ac
