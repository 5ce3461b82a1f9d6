#include "layout/flow_parts.h"

#include <algorithm>
#include <cmath>

#include "layout/flow_body.h"
#include "layout/flow_related.h"
#include "layout/site_blocks.h"

namespace ac {

namespace {

// Label and kicker share a line where both fit on one, else the kicker follows below.
void flowLabelAndKicker(Flow& flow, const LayoutNode& node, PartIndex kicker, float x, float width) {
  const Composition& composition = flow.composition();
  const Spacing& space = flow.theme().space;
  float kickerX = x;
  float bottom = flow.y();
  if (composition.label != kNoPart) {
    const float top = flow.y();
    const float textWidth = std::min(flow.textWidth(composition.label), width - 2 * space.labelInline);
    const float labelWidth = textWidth + 2 * space.labelInline;
    flow.open(SemanticRole::Label, x, labelWidth);
    if (Box* box = flow.current()) {
      box->filled = true;
      box->fill = {composition.labelGround, flow.theme().labelRadius};
    }
    flow.space(space.labelBlock);
    const bool onImage = flow.setOnImage(false);
    flow.text(SemanticRole::Text, composition.label, x + space.labelInline, textWidth);
    flow.setOnImage(onImage);
    flow.space(space.labelBlock);
    flow.close();
    bottom = flow.y();
    if (kicker != kNoPart) {
      const float besideX = x + labelWidth + space.labelGap;
      if (flow.textWidth(kicker) <= x + width - besideX) {
        kickerX = besideX;
        const ComposedText& label = flow.composed(composition.label);
        const ComposedText& beside = flow.composed(kicker);
        flow.moveTo(top + std::floor(space.labelBlock + label.baselinePx - beside.baselinePx + 0.5f));
      } else {
        flow.space(space.kickerAfter / 2);
      }
    }
  }
  flow.text(SemanticRole::Kicker, kicker, kickerX, x + width - kickerX, node.limit);
  flow.moveTo(std::max(flow.y(), bottom));
  flow.settle();
  flow.space(space.kickerAfter);
}

void flowMeta(Flow& flow, const LayoutNode& node, PartIndex meta, float x, float width) {
  const Composition& composition = flow.composition();
  if (meta == kNoPart) return;
  float textX = x;
  if (composition.sourceLogo != kNoPart && !composition.logoFailed) {
    const float side = flow.composed(meta).lineHeightPx;
    const float top = flow.y();
    flow.picture(composition.sourceLogo, x, side, side, 0, true);
    flow.moveTo(top);
    textX += side + std::floor(side / 3);
  }
  flow.text(SemanticRole::Meta, meta, textX, x + width - textX, node.limit);
  flow.space(flow.theme().space.metaAfter);
}

void flowImage(Flow& flow, const LayoutNode& node, float x, float width) {
  FigureStyle style;
  style.heightPx = leadHeight(flow, node, width);
  style.fit = node.ratio == kRatioThumbnail ? flow.theme().thumbnailFit : flow.theme().leadFit;
  style.caption = !(node.flags & kNodeNoCaption);
  flowFigure(flow, flow.composition().leadPicture, x, width, style);
  flow.space(flow.theme().space.figureAfter);
}

}  // namespace

float leadHeight(const Flow& flow, const LayoutNode& node, float width) {
  if (node.ratio == kRatioOwn) return ownHeight(flow, flow.composition().leadPicture, width);
  float ratio = static_cast<float>(node.ratio) / 1000;
  if (node.ratio == kRatioLead) ratio = flow.theme().leadRatio;
  if (node.ratio == kRatioThumbnail) ratio = flow.theme().thumbnailRatio;
  return std::floor(width / ratio + 0.5f);
}

void flowPart(Flow& flow, const LayoutNode& node, float x, float width) {
  const Spacing& space = flow.theme().space;
  const PartIndex text = textOf(flow.composition(), node);
  SemanticRole role = SemanticRole::ReadMore;
  float after = space.paragraphAfter;
  switch (node.kind) {
    case NodeKind::Image: return flowImage(flow, node, x, width);
    case NodeKind::Body: return flowBody(flow, x, width, node.limit);
    case NodeKind::Related: return flowRelated(flow, node, x, width);
    case NodeKind::Signup: return flowSiteBlock(flow, SemanticRole::Signup, x, width);
    case NodeKind::Banner: return flowSiteBlock(flow, SemanticRole::Banner, x, width);
    case NodeKind::Consent: return flowSiteBlock(flow, SemanticRole::Consent, x, width);
    case NodeKind::Kicker: return flowLabelAndKicker(flow, node, text, x, width);
    case NodeKind::Meta: return flowMeta(flow, node, text, x, width);
    case NodeKind::Headline:
      role = SemanticRole::Headline;
      after = space.headlineAfter;
      break;
    case NodeKind::Standfirst:
      role = SemanticRole::Standfirst;
      after = space.standfirstAfter + space.figureAfter - space.paragraphAfter;
      break;
    default: break;
  }
  if (text == kNoPart) return;
  flow.text(role, text, x, width, node.limit);
  Box* box = flow.last();
  if (box && role == SemanticRole::Headline) box->level = 1;
  flow.space(after);
}

}  // namespace ac
