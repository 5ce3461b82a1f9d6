#include "layout/flow_plan.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "layout/flow_parts.h"

namespace ac {

namespace {

// Of a row's width, the most that cells of a width of their own take together.
constexpr float kMostFixed = 0.75f;

/// Where a node may stand.
struct Room {
  float x = 0;
  float width = 0;
  bool atStart = false;  ///< What is narrower stands at its start, else in its middle.
};

class PlanFlow {
 public:
  PlanFlow(Flow& flow, const LayoutPlan& plan) : flow_(flow), plan_(plan), theme_(flow.theme()) {}

  /// All of it, in the article's box. The site's own blocks that are read after the article stand beside it, not in it.
  void card() {
    flow_.open(SemanticRole::Article, 0, flow_.width());
    endOfArticle_ = plan_.size();
    while (endOfArticle_ > 1 &&
           (isSiteBlock(plan_[endOfArticle_ - 1].kind) || !isPart(plan_[endOfArticle_ - 1].kind))) {
      --endOfArticle_;
    }
    // What stands beside the article's parts is in it.
    for (size_t i = 0; i < endOfArticle_; ++i) {
      if (plan_[i].kind == NodeKind::Row) endOfArticle_ = std::max(endOfArticle_, endOf(i));
    }
    if (!plan_.empty()) node(0, {0, flow_.width(), false});
    flow_.moveTo(std::max(flow_.contentBottom(), 1.0f));
    if (endOfArticle_ == plan_.size()) flow_.close();
  }

  void node(size_t at, Room room) {
    if (at != 0 && at == endOfArticle_) flow_.close();
    const LayoutNode& node = plan_[at];
    const float most = node.measure == MeasureToken::Text     ? theme_.measurePx
                       : node.measure == MeasureToken::Figure ? theme_.figureMeasurePx
                                                              : room.width;
    const float width = std::min(room.width, most);
    const float x = room.atStart ? room.x : std::floor(room.x + (room.width - width) / 2);
    room = {x, width, room.atStart || (node.flags & kNodeStart)};
    switch (node.kind) {
      case NodeKind::Column: return column(at, room);
      case NodeKind::Row: return row(at, room);
      case NodeKind::Over: return over(at, room);
      default: return flowPart(flow_, node, x, width);
    }
  }

 private:
  float padding() const {
    const float px = theme_.space.padding[static_cast<size_t>(flow_.composition().widthClass)];
    return std::min(px, std::floor(flow_.width() / 8));
  }

  float gapPx(GapToken gap) const {
    const Spacing& space = theme_.space;
    const float px[] = {0, space.gapTight, space.gapNormal, space.gapWide, space.gapLoose};
    return px[std::min<size_t>(static_cast<size_t>(gap), std::size(px) - 1)];
  }

  // Without the space below it.
  float heightOf(size_t at, const Room& room) const {
    Flow probe = flow_.probe();
    PlanFlow(probe, plan_).node(at, room);
    return probe.contentBottom();
  }

  size_t endOf(size_t at) const { return at + plan_[at].size; }
  bool isPicture(size_t at) const { return plan_[at].kind == NodeKind::Image; }

  void column(size_t at, Room room) {
    const LayoutNode& node = plan_[at];
    const float inset = node.flags & kNodeInset ? padding() : 0;
    flow_.space(inset);
    room.x += inset;
    room.width -= 2 * inset;
    NodeKind before = NodeKind::Count;
    size_t late = 0;
    float lateTop = 0;
    for (size_t child = at + 1; child < endOf(at); child += plan_[child].size) {
      const NodeKind kind = plan_[child].kind;
      if (before != NodeKind::Count) spaceBetween(before, kind, node.gap);
      before = kind;
      if (!(node.flags & kNodePicturesLast) || !isPicture(child)) {
        this->node(child, room);
        continue;
      }
      // It stands here, and is read after the others.
      late = child;
      lateTop = flow_.y();
      flow_.space(heightOf(child, room));
      flow_.settle();
      flow_.space(theme_.space.figureAfter);
    }
    if (late != 0) {
      const float bottom = flow_.y();
      flow_.moveTo(lateTop);
      this->node(late, room);
      flow_.moveTo(bottom);
    }
    if (inset == 0) return;
    flow_.moveTo(flow_.contentBottom());
    flow_.space(inset);
    flow_.settle();
  }

  // The space that parts leave below themselves counts where the column names none.
  void spaceBetween(NodeKind before, NodeKind kind, GapToken gap) {
    const bool nextToBlock = isSiteBlock(before) || isSiteBlock(kind);
    if (!nextToBlock && gap == GapToken::Natural) return;
    flow_.moveTo(flow_.contentBottom());
    flow_.space(nextToBlock ? theme_.controls.blockBefore : gapPx(gap));
  }

  float cellWidth(const LayoutNode& cell, float width) const {
    if (cell.width == kWidthShared) return 0;
    // A thumbnail never takes more than a third, so that the text keeps its room on the narrowest cards.
    if (cell.width == kWidthThumbnail)
      return std::floor(
          std::min(theme_.thumbnailWidth[static_cast<size_t>(flow_.composition().widthClass)], width / 3));
    const float parts = static_cast<float>(cell.width - kWidthThumbnail);
    if (cell.width <= kWidthThumbnail + kWidthParts) return std::floor(width * parts / kWidthParts);
    return std::min(parts - kWidthParts, width);
  }

  // From the top of a cell to that of the capitals it begins with, where it begins with a line of text.
  float leadOf(size_t at) const {
    const LayoutNode& node = plan_[at];
    if (node.kind == NodeKind::Column) return node.flags & kNodeInset ? 0 : leadOf(at + 1);
    if (node.kind == NodeKind::Kicker && flow_.composition().label != kNoPart) return 0;
    if (!isPart(node.kind)) return 0;
    const PartIndex text = textOf(flow_.composition(), node);
    return text == kNoPart ? 0 : std::floor(flow_.composed(text).capitalsPx);
  }

  // Pictures stand level with the capitals of the text beside them, and are read after it.
  void row(size_t at, const Room& room) {
    const float gap = gapPx(plan_[at].gap);
    float free = room.width + gap;
    float fixedTotal = 0;
    float shared = 0;
    float lead = 0;
    for (size_t child = at + 1; child < endOf(at); child += plan_[child].size) {
      free -= gap;
      fixedTotal += cellWidth(plan_[child], room.width);
      shared += plan_[child].width == kWidthShared ? 1.0f : 0.0f;
      if (!isPicture(child)) lead = std::max(lead, leadOf(child));
    }
    // Cells of a width of their own never leave the others without room.
    const float most = shared > 0 ? free * kMostFixed : free;
    const float shrink = fixedTotal > most ? std::max(0.0f, most / fixedTotal) : 1;
    const float share = shared > 0 ? std::max(1.0f, std::floor((free - fixedTotal * shrink) / shared)) : 0;
    const float top = flow_.y();
    const float outerBottom = flow_.contentBottom();
    float bottom = top;
    for (const bool pictures : {false, true}) {
      float x = room.x;
      for (size_t child = at + 1; child < endOf(at); child += plan_[child].size) {
        const float fixed = std::floor(cellWidth(plan_[child], room.width) * shrink);
        const float width = plan_[child].width == kWidthShared ? share : std::max(1.0f, fixed);
        if (isPicture(child) == pictures) {
          flow_.moveTo(top + (pictures ? lead : 0));
          flow_.setContentBottom(top);
          node(child, {x, width, true});
          bottom = std::max(bottom, flow_.contentBottom());
        }
        x += width + gap;
      }
    }
    flow_.setContentBottom(std::max(outerBottom, bottom));
    flow_.moveTo(bottom);
    flow_.space(theme_.space.figureAfter);
  }

  // The content decides how tall a picture has to be at least: no text ever leaves it.
  void over(size_t at, const Room& room) {
    const size_t content = endOf(at + 1);
    const float top = flow_.y();
    const float contentHeight = std::ceil(heightOf(content, room));
    const bool bleeds = room.x == 0 && room.width == flow_.width();
    const float edge = bleeds ? theme_.cardBorder : 0;
    const bool isFirst = bleeds && top == 0;
    const bool isLast = bleeds && endOf(at) == plan_.size();
    const float above = isFirst ? edge : 0;
    const float height = std::max(leadHeight(flow_, plan_[at + 1], room.width), contentHeight);
    float spare = height - contentHeight;
    if (plan_[at].place == PlaceToken::Top) spare = 0;
    if (plan_[at].place == PlaceToken::Center) spare = std::floor(spare / 2);

    Ground ground;
    ground.rect = {room.x + edge, top + above, room.width - 2 * edge, height};
    ground.radius = bleeds ? std::max(0.0f, theme_.cardRadius - edge) : theme_.imageRadius;
    if (bleeds) ground.rounded = static_cast<uint8_t>((isFirst ? kRoundedTop : 0) | (isLast ? kRoundedBottom : 0));
    ground.shadeTop = top + above + spare;
    flow_.setOnImage(true);
    flow_.moveTo(ground.shadeTop);
    flow_.setContentBottom(ground.shadeTop);
    node(content, room);
    flow_.setOnImage(false);
    picture(ground);
    flow_.moveTo(ground.rect.bottom());
    flow_.settle();
    flow_.space(bleeds ? isLast ? edge : 0 : theme_.space.figureAfter);
    if (isLast) flow_.settle();
  }

  /// A picture under a text, shaded for that from `shadeTop` on.
  struct Ground {
    Rect rect;
    float radius = 0;
    uint8_t rounded = kRoundedBoth;
    float shadeTop = 0;
  };

  void picture(const Ground& ground) {
    const Rect& rect = ground.rect;
    flow_.setBehind(true);
    flow_.moveTo(rect.y);
    flow_.open(SemanticRole::Figure, rect.x, rect.width);
    flow_.picture(flow_.composition().leadPicture, rect.x, rect.width, rect.height, ground.radius);
    if (PlacedPicture* placed = flow_.lastPicture()) placed->rounded = ground.rounded;
    // A fade has no corners: where there is little room for one, all of the picture is shaded.
    const float fade = theme_.space.scrimFade;
    const bool fades = ground.shadeTop - rect.y >= std::max(ground.radius, 1.0f) + fade;
    const float top = fades ? ground.shadeTop : rect.y;
    fill(rect, top, rect.bottom() - top,
         {ColorToken::Scrim, ground.radius,
          static_cast<uint8_t>(fades ? ground.rounded & kRoundedBottom : ground.rounded)});
    if (fades) fill(rect, top - fade, fade, {ColorToken::Scrim, 0, 0, true});
    flow_.moveTo(rect.bottom());
    flow_.close();
    flow_.setBehind(false);
  }

  void fill(const Rect& rect, float top, float height, const BoxFill& style) {
    flow_.moveTo(top);
    Box* box = flow_.leaf(SemanticRole::Decoration, rect.x, rect.width, height);
    if (!box) return;
    box->filled = true;
    box->fill = style;
  }

  Flow& flow_;
  const LayoutPlan& plan_;
  const Theme& theme_;
  size_t endOfArticle_ = 0;  ///< The first node after it; 0 for a part of a card.
};

}  // namespace

BoxTree layoutCard(const Composition& composition, const LayoutPlan& plan, const Theme& theme, float widthPx,
                   const FontSet& fonts) {
  Flow flow(composition, theme, widthPx, fonts, Flow::Purpose::Place);
  PlanFlow(flow, plan).card();
  return flow.finish();
}

float measureCard(const Composition& composition, const LayoutPlan& plan, const Theme& theme, float widthPx,
                  const FontSet& fonts) {
  Flow flow(composition, theme, widthPx, fonts, Flow::Purpose::Measure);
  PlanFlow(flow, plan).card();
  return std::ceil(flow.y());
}

}  // namespace ac
