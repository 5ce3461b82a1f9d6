#include "layout/resolve_plan.h"

#include <algorithm>
#include <span>

#include "layout/builtin_layouts.h"

namespace ac {

namespace {

class Resolver {
 public:
  Resolver(uint16_t content, float widthPx, ShownPlan& out) : content_(content), width_(widthPx), out_(out) {}

  // Adds what is shown of the subtree at `at`. True when that is anything.
  bool take(std::span<const LayoutNode> plan, size_t at) {
    const LayoutNode& node = plan[at];
    if (!isShown(node)) return false;
    if (isPart(node.kind)) return takePart(node);
    if (node.kind == NodeKind::Use) return take(builtinLayouts()[node.limit], 0);
    const size_t place = out_.nodes.size();
    const bool isChoice = node.kind == NodeKind::Choose;
    if (!isChoice) out_.nodes.push_back(node);
    size_t count = 0;
    for (size_t child = at + 1; child < at + node.size; child += plan[child].size) {
      if (take(plan, child)) ++count;
      if (isChoice && count > 0) return true;
    }
    if (isChoice) return false;
    if (count == 0) {
      out_.nodes.pop_back();
      return false;
    }
    LayoutNode& taken = out_.nodes[place];
    taken.size = static_cast<uint16_t>(out_.nodes.size() - place);
    const bool isStacked = node.kind == NodeKind::Row && isBelow(node.stackBelowPx);
    const bool isPair = count == 2 && out_.nodes[place + 1].kind == NodeKind::Image;
    if (isStacked || count == 1 || (node.kind == NodeKind::Over && !isPair)) taken.kind = NodeKind::Column;
    return true;
  }

 private:
  bool isBelow(uint16_t px) {
    if (px == 0) return false;
    const auto edge = static_cast<float>(px);
    float& bound = width_ < edge ? out_.belowPx : out_.fromPx;
    bound = width_ < edge ? std::min(bound, edge) : std::max(bound, edge);
    return width_ < edge;
  }

  bool isShown(const LayoutNode& node) {
    const bool early = isBelow(node.fromPx);
    const bool late = node.belowPx != 0 && !isBelow(node.belowPx);
    return !early && !late && (node.with & ~content_) == 0 && (node.without & content_) == 0;
  }

  bool takePart(const LayoutNode& node) {
    const uint16_t bit = partBit(node.kind);
    if (!(content_ & ~taken_ & bit)) return false;
    taken_ |= bit;
    out_.nodes.push_back(node);
    return true;
  }

  const uint16_t content_;
  uint16_t taken_ = 0;
  const float width_;
  ShownPlan& out_;
};

}  // namespace

uint16_t contentOf(const Article& article) {
  uint16_t content = partBit(NodeKind::Headline);
  const auto has = [&](NodeKind part, bool present) {
    if (present) content |= partBit(part);
  };
  has(NodeKind::Kicker, article.label != ArticleLabel::None || article.kicker);
  has(NodeKind::Meta, article.source || !article.authors.empty() || !article.published.empty() ||
                          !article.publishedText.empty() || !article.updated.empty() || article.readingMinutes > 0);
  has(NodeKind::Standfirst, !article.standfirst.empty());
  has(NodeKind::Image, article.image.has_value());
  has(NodeKind::Body, !article.body.empty());
  has(NodeKind::ReadMore, !article.url.empty());
  has(NodeKind::Related, article.related && !article.related->items.empty());
  has(NodeKind::Signup, article.signup.has_value());
  has(NodeKind::Banner, article.banner.has_value());
  has(NodeKind::Consent, article.consent.has_value());
  return content;
}

ShownPlan resolvePlan(const LayoutPlan& plan, uint16_t content, float widthPx) {
  ShownPlan shown;
  Resolver(content, widthPx, shown).take(plan, 0);
  return shown;
}

}  // namespace ac
