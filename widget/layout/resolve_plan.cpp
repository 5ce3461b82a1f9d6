#include "layout/resolve_plan.h"

#include <algorithm>

namespace ac {

namespace {

class Resolver {
 public:
  Resolver(std::span<const LayoutNode> plan, uint16_t content, float widthPx, ShownPlan& out)
      : plan_(plan), content_(content), width_(widthPx), out_(out) {}

  // Appends what is shown of a subtree. True when that is anything.
  bool take(size_t at) {
    const LayoutNode& node = plan_[at];
    if (!isShown(node)) return false;
    if (isPart(node.kind)) return takePart(node);
    if (node.kind == NodeKind::Choose) {
      for (size_t child = at + 1; child < at + node.size; child += plan_[child].size) {
        if (take(child)) return true;
      }
      return false;
    }
    const size_t place = out_.nodes.size();
    out_.nodes.push_back(node);
    size_t count = 0;
    for (size_t child = at + 1; child < at + node.size; child += plan_[child].size) count += take(child) ? 1 : 0;
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

  // Where a block may stand beside a part: around the row or picture that the part is in.
  void place(NodeKind block, const BlockPlace& wish) {
    const size_t from = find(block);
    if (from == out_.nodes.size()) return;
    if (wish.mode == BlockPlace::Mode::Off) {
      remove(from);
      return;
    }
    if (wish.mode == BlockPlace::Mode::AsLaidOut || wish.part == block || find(wish.part) == out_.nodes.size()) return;
    // Nothing stands beside all of a layout.
    if (isApart(out_.nodes[0])) return;
    const LayoutNode node = out_.nodes[from];
    remove(from);
    size_t at = find(wish.part);
    size_t size = 1;
    for (size_t above = 0; above < at; ++above) {
      const LayoutNode& holder = out_.nodes[above];
      if (above + holder.size <= at || !isApart(holder)) continue;
      size = holder.size;
      at = above;
      break;
    }
    insert(node, wish.mode == BlockPlace::Mode::Before ? at : at + size, at);
  }

 private:
  static bool isApart(const LayoutNode& holder) {
    return holder.kind != NodeKind::Column || (holder.flags & kNodePicturesLast);
  }

  bool isBelow(uint16_t px) {
    if (px == 0) return false;
    const auto edge = static_cast<float>(px);
    if (width_ < edge) {
      out_.belowPx = std::min(out_.belowPx, edge);
      return true;
    }
    out_.fromPx = std::max(out_.fromPx, edge);
    return false;
  }

  bool isShown(const LayoutNode& node) {
    const bool early = isBelow(node.fromPx);
    const bool late = node.belowPx != 0 && !isBelow(node.belowPx);
    return !early && !late && (node.with & ~content_) == 0 && (node.without & content_) == 0;
  }

  bool takePart(const LayoutNode& node) {
    const uint16_t bit = partBit(node.kind);
    if (!(content_ & bit) || (taken_ & bit)) return false;
    taken_ |= bit;
    out_.nodes.push_back(node);
    return true;
  }

  size_t find(NodeKind kind) const {
    const auto is = [kind](const LayoutNode& node) { return node.kind == kind; };
    return static_cast<size_t>(std::find_if(out_.nodes.begin(), out_.nodes.end(), is) - out_.nodes.begin());
  }

  // A node goes, and with it what then holds nothing.
  void remove(size_t at) {
    LayoutPlan& nodes = out_.nodes;
    nodes.erase(nodes.begin() + static_cast<std::ptrdiff_t>(at));
    size_t empty = at;
    for (size_t above = at; above-- > 0;) {
      if (above + nodes[above].size <= at) continue;
      if (--nodes[above].size == 1) empty = above;
    }
    if (empty != at) remove(empty);
  }

  // Beside the subtree at `beside`, into the same holders.
  void insert(const LayoutNode& node, size_t at, size_t beside) {
    for (size_t above = 0; above < beside; ++above) {
      if (above + out_.nodes[above].size > beside) ++out_.nodes[above].size;
    }
    out_.nodes.insert(out_.nodes.begin() + static_cast<std::ptrdiff_t>(at), node);
  }

  const std::span<const LayoutNode> plan_;
  const uint16_t content_;
  const float width_;
  uint16_t taken_ = 0;
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

ShownPlan resolvePlan(std::span<const LayoutNode> plan, uint16_t content, const BlockPlaces& blocks, float widthPx) {
  ShownPlan shown;
  if (plan.empty()) return shown;
  Resolver resolver(plan, content, widthPx, shown);
  resolver.take(0);
  for (size_t i = 0; i < blocks.size(); ++i) {
    resolver.place(static_cast<NodeKind>(static_cast<size_t>(NodeKind::Signup) + i), blocks[i]);
  }
  return shown;
}

}  // namespace ac
