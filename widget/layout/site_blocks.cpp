#include "layout/site_blocks.h"

#include <algorithm>
#include <cmath>

#include "layout/site_form.h"

namespace ac {

namespace {

// An advertisement is shown whole: no wider than its file, in its own shape.
void flowBannerPicture(Flow& flow, PartIndex picture, float x, float width) {
  const ControlMetrics& metrics = flow.theme().controls;
  const Picture& file = flow.composition().pictures[picture].picture;
  const bool known = file.width > 0 && file.height > 0;
  const float ratio = known ? std::clamp(file.width / file.height, metrics.bannerRatioMin, metrics.bannerRatioMax)
                            : metrics.bannerRatio;
  const float shown = known ? std::min(width, std::max(1.0f, std::floor(file.width))) : width;
  flow.picture(picture, x, shown, std::max(1.0f, std::floor(shown / ratio + 0.5f)), 0, !known,
               ColorToken::BannerGround);
}

void flowBanner(Flow& flow, const ComposedSiteBlock& block, float x, float width) {
  flow.open(SemanticRole::Banner, x, width);
  flow.text(SemanticRole::BannerLabel, block.title, x, width);
  flow.space(flow.theme().controls.bannerLabelAfter);
  flowBannerPicture(flow, block.picture, x, width);
  flow.close();
}

void flowPanel(Flow& flow, const ComposedSiteBlock& block, float x, float width) {
  const ControlMetrics& metrics = flow.theme().controls;
  const float padding =
      std::min(metrics.panelPadding[static_cast<size_t>(flow.composition().widthClass)], std::floor(width / 8));
  flow.open(block.role, x, width);
  if (Box* panel = flow.current()) {
    panel->filled = true;
    panel->fill = {ColorToken::RaisedSurface, metrics.panelRadius};
  }
  x += padding;
  width -= 2 * padding;
  flow.space(padding);
  if (block.title != kNoPart) {
    flow.text(SemanticRole::SiteTitle, block.title, x, width);
    if (Box* title = flow.last()) title->level = 2;
    flow.space(metrics.textBefore);
  }
  flow.text(SemanticRole::Paragraph, block.text, x, width);
  flow.space(metrics.formBefore);
  flowForm(flow, block, x, width);
  if (block.link != kNoPart) {
    flow.space(metrics.linkBefore);
    flow.text(SemanticRole::Paragraph, block.link, x, width);
  }
  flow.space(padding);
  flow.close();
}

}  // namespace

void flowSiteBlock(Flow& flow, SemanticRole role, float x, float width) {
  for (const ComposedSiteBlock& block : flow.composition().siteBlocks) {
    if (block.role != role) continue;
    if (role == SemanticRole::Banner) {
      flowBanner(flow, block, x, width);
    } else {
      flowPanel(flow, block, x, width);
    }
    flow.settle();
  }
}

}  // namespace ac
