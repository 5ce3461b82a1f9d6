#include <algorithm>
#include <cmath>

#include "layout/flow.h"
#include "layout/layout.h"
#include "layout/site_blocks.h"
#include "layout/standard_body.h"
#include "layout/standard_related.h"

namespace ac {

namespace {

// The site's own blocks below the article, in the order in which they stand.
constexpr SemanticRole kSiteBlocks[] = {SemanticRole::Signup, SemanticRole::Banner, SemanticRole::Consent};

// Label and kicker share a line where both fit on one, else the kicker follows below.
void flowLabelAndKicker(Flow& flow, float x, float width) {
  const Composition& composition = flow.composition();
  const Spacing& space = flow.theme().space;
  if (composition.label == kNoPart && composition.kicker == kNoPart) return;
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
    flow.text(SemanticRole::Text, composition.label, x + space.labelInline, textWidth);
    flow.space(space.labelBlock);
    flow.close();
    bottom = flow.y();
    if (composition.kicker != kNoPart) {
      const float besideX = x + labelWidth + space.labelGap;
      if (flow.textWidth(composition.kicker) <= x + width - besideX) {
        kickerX = besideX;
        const ComposedText& label = flow.composed(composition.label);
        const ComposedText& kicker = flow.composed(composition.kicker);
        flow.moveTo(top + std::floor(space.labelBlock + label.baselinePx - kicker.baselinePx + 0.5f));
      } else {
        flow.space(space.kickerAfter / 2);
      }
    }
  }
  flow.text(SemanticRole::Kicker, composition.kicker, kickerX, x + width - kickerX);
  flow.moveTo(std::max(flow.y(), bottom));
  flow.space(space.kickerAfter);
}

void flowMeta(Flow& flow, float x, float width) {
  const Composition& composition = flow.composition();
  if (composition.meta == kNoPart) return;
  float textX = x;
  if (composition.sourceLogo != kNoPart) {
    const float side = flow.composed(composition.meta).lineHeightPx;
    const float top = flow.y();
    flow.picture(composition.sourceLogo, x, side, side, 0, true);
    flow.moveTo(top);
    textX += side + std::floor(side / 3);
  }
  flow.text(SemanticRole::Meta, composition.meta, textX, x + width - textX);
  flow.space(flow.theme().space.metaAfter);
}

void flowStandard(Flow& flow) {
  const Composition& composition = flow.composition();
  const Theme& theme = flow.theme();
  const Spacing& space = theme.space;
  const float width = flow.width();
  const float padding = std::min(space.padding[static_cast<size_t>(composition.widthClass)], std::floor(width / 8));
  const float content = width - 2 * padding;
  const float column = std::min(content, theme.measurePx);
  const float columnX = std::floor((width - column) / 2);
  const float figure = std::min(content, theme.figureMeasurePx);
  const float figureX = std::floor((width - figure) / 2);

  flow.open(SemanticRole::Article, 0, width);
  flow.space(padding);
  flowLabelAndKicker(flow, columnX, column);
  flow.text(SemanticRole::Headline, composition.headline, columnX, column);
  if (Box* headline = flow.last()) headline->level = 1;
  flow.space(space.headlineAfter);
  flowMeta(flow, columnX, column);
  if (composition.standfirst != kNoPart) {
    flow.text(SemanticRole::Standfirst, composition.standfirst, columnX, column);
    flow.space(space.standfirstAfter + space.figureAfter - space.paragraphAfter);
  }
  if (composition.leadPicture != kNoPart) {
    flowFigure(flow, composition.leadPicture, figureX, figure, std::floor(figure / theme.leadRatio + 0.5f),
               theme.leadFit);
    flow.space(space.figureAfter);
  }
  flowBody(flow, columnX, column);
  flowRelated(flow, columnX, column);
  if (composition.siteBlocks.empty()) {
    flow.moveTo(flow.contentBottom());
    flow.space(padding);
    flow.close();
    return;
  }
  flow.close();
  flow.moveTo(flow.contentBottom());
  for (const SemanticRole block : kSiteBlocks) flowSiteBlock(flow, block, columnX, column);
  flow.space(padding);
}

}  // namespace

BoxTree layoutCard(const Composition& composition, const Theme& theme, float widthPx, const FontSet& fonts) {
  Flow flow(composition, theme, widthPx, fonts, Flow::Purpose::Place);
  flowStandard(flow);
  return flow.finish();
}

float measureCard(const Composition& composition, const Theme& theme, float widthPx, const FontSet& fonts) {
  Flow flow(composition, theme, widthPx, fonts, Flow::Purpose::Measure);
  flowStandard(flow);
  return std::ceil(flow.y());
}

}  // namespace ac
