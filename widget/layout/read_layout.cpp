#include "layout/read_layout.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>

#include "article/json_view.h"
#include "article/quote_text.h"
#include "article/read_article.h"
#include "article/read_context.h"
#include "article/read_fields.h"
#include "base/vector.h"
#include "layout/builtin_layouts.h"
#include "layout/keep_headline.h"
#include "theme/token_list.h"

namespace ac {

namespace {

constexpr size_t kMaxBytes = 64 << 10;
constexpr size_t kMaxDepth = 8;
constexpr size_t kMaxNodes = 100;
constexpr double kMaxPx = 16384;

// In the order of NodeKind.
constexpr std::string_view kKinds[] = {"column",   "row",    "over",       "choose", "use",  "kicker",
                                       "headline", "meta",   "standfirst", "image",  "body", "readMore",
                                       "related",  "signup", "banner",     "consent"};
static_assert(std::size(kKinds) == static_cast<size_t>(NodeKind::Count));

// The keys that say what a node is.
bool isKindKey(std::string_view key) {
  return key == "part" || key == "use" || std::find(kKinds, kKinds + 4, key) != kKinds + 4;
}

class LayoutReader {
 public:
  Result<ReadLayout> read(const JsonValue& root) {
    if (root.type() != JsonType::Object && root.type() != JsonType::String) {
      return ReadContext::refusal(root, "an object");
    }
    node(root, 1);
    if (!hasHeadline(plan_)) return Status{StatusCode::MissingField, "$", "expected a headline, found none"};
    if (plan_[0].width != kWidthShared) refuseWidth(root, plan_[0]);
    showHeadline();
    return ReadLayout{std::move(plan_), context_.takeWarnings()};
  }

 private:
  void node(const JsonValue& value, size_t depth) {
    if (depth > kMaxDepth) {
      return context_.warn(StatusCode::TooLarge, value, "expected at most 8 levels of nodes, found more: left out");
    }
    if (plan_.size() == kMaxNodes) {
      if (!isFull_) {
        context_.warn(StatusCode::TooLarge, value, "expected at most 100 nodes, found more: the rest is left out");
      }
      isFull_ = true;
      return;
    }
    if (value.type() == JsonType::String) return part(value, {});
    if (value.type() != JsonType::Object) return context_.objectTo(value, "a part's name or an object");
    JsonValue kind;
    std::string_view kindKey;
    JsonCursor cursor(value);
    for (JsonValue member; cursor.next(member);) {
      if (!member.present() || !isKindKey(cursor.key())) continue;
      if (kindKey.empty()) {
        kind = member;
        kindKey = cursor.key();
      } else {
        context_.warn(StatusCode::BadValue, member,
                      "expected one of column, row, over, choose, part and use, found two: left out");
      }
    }
    if (kindKey.empty()) return context_.objectTo(value, "one of column, row, over, choose, part and use");
    if (kindKey == "part") return part(kind, value);
    if (kindKey == "use") return use(kind, value);
    holder(kind, kindKey, value, depth);
  }

  void part(const JsonValue& name, const JsonValue& object) {
    const NodeKind kind = partOf(name, object.present() ? kLeftOutWithAll : kLeftOut);
    if (kind == NodeKind::Count) return;
    LayoutNode node;
    node.kind = kind;
    node.measure = kind == NodeKind::Image ? MeasureToken::Figure : MeasureToken::Text;
    members(object, node);
    add(node, object.present() ? object : name);
  }

  void holder(const JsonValue& children, std::string_view key, const JsonValue& object, size_t depth) {
    LayoutNode node;
    node.kind = static_cast<NodeKind>(std::find(std::begin(kKinds), std::end(kKinds), key) - std::begin(kKinds));
    if (node.kind == NodeKind::Row) {
      node.flags = kNodePicturesLast;
      node.measure = MeasureToken::Figure;
      node.gap = GapToken::Wide;
    } else {
      node.measure = MeasureToken::Full;
    }
    members(object, node);
    const size_t at = plan_.size();
    add(node, object);
    if (children.type() == JsonType::Array && children.size() == 0) {
      context_.warn(StatusCode::MissingField, children, "expected at least one node, found none: left out");
    }
    Vector<size_t> begins;
    double share = 0;
    ListCursor cursor(context_, children, SIZE_MAX);
    for (JsonValue child; cursor.next(child);) {
      const size_t begin = plan_.size();
      if (node.kind == NodeKind::Over && begins.size() == 2) {
        context_.warn(StatusCode::TooLarge, child, "expected an image and one node over it, found more: left out");
        continue;
      }
      this->node(child, depth + 1);
      if (plan_.size() == begin) continue;
      begins.push_back(begin);
      LayoutNode& first = plan_[begin];
      if (node.kind != NodeKind::Row && node.kind != NodeKind::Choose && first.width != kWidthShared) {
        refuseWidth(child, first);
      }
      if (isShare(first)) share += static_cast<double>(first.width - kWidthThumbnail) / kWidthParts;
    }
    if (node.kind == NodeKind::Row && share > 1) {
      context_.warn(StatusCode::BadValue, children,
                    "expected shares of at most 1 together, found " + quoteNumber(share) + ": all are equal");
      for (const size_t begin : begins) {
        if (isShare(plan_[begin])) plan_[begin].width = kWidthShared;
      }
    }
    const bool isPair = begins.size() == 2 && isPicture(begins[0]);
    if (node.kind == NodeKind::Over && !isPair && !begins.empty()) {
      if (children.size() != 2 || begins.size() == 2) {
        context_.warn(StatusCode::BadValue, children,
                      "expected an image and what stands over it: shown below each other");
      }
      plan_[at].kind = NodeKind::Column;
    }
    plan_[at].size = static_cast<uint16_t>(plan_.size() - at);
    if (begins.empty()) remove(at);
  }

  static bool isShare(const LayoutNode& node) {
    return node.width > kWidthThumbnail && node.width <= kWidthThumbnail + kWidthParts;
  }

  void refuseWidth(const JsonValue& object, LayoutNode& node) {
    context_.warn(StatusCode::BadValue, object.field("width"), "only what stands in a row has a width: left out");
    node.width = kWidthShared;
  }

  // An image, or a choice of images.
  bool isPicture(size_t at) const {
    if (plan_[at].kind == NodeKind::Image) return true;
    if (plan_[at].kind != NodeKind::Choose) return false;
    for (size_t child = at + 1; child < at + plan_[at].size; child += plan_[child].size) {
      if (plan_[child].kind != NodeKind::Image) return false;
    }
    return true;
  }

  void use(const JsonValue& name, const JsonValue& object) {
    const BuiltinLayouts layouts = builtinLayouts();
    LayoutNode node;
    node.kind = NodeKind::Use;
    node.measure = MeasureToken::Full;
    while (node.limit < layouts.size() && builtinLayoutName(node.limit) != name.string()) ++node.limit;
    if (node.limit == layouts.size()) {
      return context_.objectTo(name, "the name of a built-in layout", kLeftOutWithAll, codeOf(name));
    }
    members(object, node);
    add(node, object);
  }

  void add(const LayoutNode& node, const JsonValue& value) {
    plan_.push_back(node);
    paths_.push_back(value.path());
  }

  // A node with what stands in it.
  void remove(size_t node) {
    const uint16_t size = plan_[node].size;
    for (size_t holder = 0; holder < node; ++holder) {
      if (holder + plan_[holder].size > node) plan_[holder].size -= size;
    }
    plan_.erase(plan_.begin() + node, plan_.begin() + node + size);
    paths_.erase(paths_.begin() + node, paths_.begin() + node + size);
  }

  // A text that is not one of the known ones is repeated, of other values the type is told.
  static StatusCode codeOf(const JsonValue& value) {
    return value.type() == JsonType::String ? StatusCode::BadValue : StatusCode::WrongType;
  }

  void members(const JsonValue& object, LayoutNode& node) {
    JsonCursor cursor(object);
    for (JsonValue value; cursor.next(value);) {
      const std::string_view key = cursor.key();
      if (isKindKey(key) || key == "description" || key.starts_with('$')) continue;
      if (member(key, value, node)) continue;
      context_.warn(StatusCode::UnknownField, value,
                    "not a key of " + std::string(kKinds[static_cast<size_t>(node.kind)]) + ": left out");
    }
    if (node.fromPx == 0 || node.belowPx == 0 || node.fromPx < node.belowPx) return;
    context_.objectTo(object.field("below"), "more than from", kLeftOut, StatusCode::BadValue);
    node.belowPx = 0;
  }

  // False where nodes of this kind do not have the key. A value that is wrong leaves what the node has without it.
  bool member(std::string_view key, const JsonValue& value, LayoutNode& node) {
    const NodeKind kind = node.kind;
    const bool isRow = kind == NodeKind::Row;
    const bool isColumn = kind == NodeKind::Column;
    if (key == "from") return pixels(value, node.fromPx);
    if (key == "below") return pixels(value, node.belowPx);
    if (key == "with") return parts(value, node.with);
    if (key == "without") return parts(value, node.without);
    if (kind == NodeKind::Choose || kind == NodeKind::Use) return false;
    if (key == "width") return width(value, node.width);
    if (key == "measure") return named(value, "text figure full", node.measure);
    if (key == "gap" && (isRow || isColumn)) return named(value, "natural tight normal wide loose", node.gap);
    if (key == "stackBelow" && isRow) return pixels(value, node.stackBelowPx);
    if (key == "place" && kind == NodeKind::Over) return named(value, "bottom center top", node.place);
    if (key == "inset" && isColumn) return flag(value, true, kNodeInset, node);
    if (key == "align" && isColumn) return align(value, node);
    if (key == "type" && isTextPart(kind)) return type(value, node);
    if (key == "lines" && isTextPart(kind)) return count(value, node.limit);
    if (key == "paragraphs" && kind == NodeKind::Body) return count(value, node.limit);
    if (key == "items" && kind == NodeKind::Related) return count(value, node.limit);
    if (key == "thumbnails" && kind == NodeKind::Related) return flag(value, false, kNodeNoThumbnails, node);
    if (key == "caption" && kind == NodeKind::Image) return flag(value, false, kNodeNoCaption, node);
    if (key == "ratio" && kind == NodeKind::Image) return ratio(value, node.ratio);
    return false;
  }

  // The readers below return true: the key is known, whatever its value is.

  bool pixels(const JsonValue& value, uint16_t& out) {
    double px = 0;
    if (readNumber(context_, value, 1, kMaxPx, "a number of px from 1 to 16384", px)) out = static_cast<uint16_t>(px);
    return true;
  }

  bool count(const JsonValue& value, uint16_t& out) {
    double count = 0;
    if (readNumber(context_, value, 1, 100, "a number from 1 to 100", count)) out = static_cast<uint16_t>(count);
    return true;
  }

  template <typename Token>
  bool named(const JsonValue& value, std::string_view names, Token& out) {
    if (value.present()) out = static_cast<Token>(readChoice(context_, value, names, static_cast<size_t>(out)));
    return true;
  }

  bool flag(const JsonValue& value, bool sets, uint8_t bit, LayoutNode& node) {
    bool read = !sets;
    if (readFlag(context_, value, read) && read == sets) node.flags |= bit;
    return true;
  }

  bool align(const JsonValue& value, LayoutNode& node) {
    bool atStart = false;
    named(value, "center start", atStart);
    if (atStart) node.flags |= kNodeStart;
    return true;
  }

  bool type(const JsonValue& value, LayoutNode& node) {
    if (!value.present()) return true;
    for (size_t role = 0; role < static_cast<size_t>(TextRole::Count); ++role) {
      if (textRoleName(static_cast<TextRole>(role)) != value.string()) continue;
      node.type = static_cast<uint8_t>(role + 1);
      return true;
    }
    context_.objectTo(value, "a role of the theme's typography", kLeftOut, codeOf(value));
    return true;
  }

  bool width(const JsonValue& value, uint16_t& out) {
    double width = 0;
    if (value.string() == "thumbnail") {
      out = kWidthThumbnail;
    } else if (readNumber(context_, value, 0.01, 4000, "a number from 0.01 to 4000 or thumbnail", width)) {
      const bool isShare = width <= 1;
      out = static_cast<uint16_t>(kWidthThumbnail + (isShare ? width * kWidthParts : width + kWidthParts));
    }
    return true;
  }

  bool ratio(const JsonValue& value, uint16_t& out) {
    double ratio = 0;
    const std::string_view name = value.string();
    if (name == "lead" || name == "thumbnail" || name == "own") {
      out = name == "lead" ? kRatioLead : name == "own" ? kRatioOwn : kRatioThumbnail;
    } else if (readNumber(context_, value, 0.1, 20, "a number from 0.1 to 20, lead, thumbnail or own", ratio)) {
      out = static_cast<uint16_t>(ratio * 1000 + 0.5);
    }
    return true;
  }

  bool parts(const JsonValue& value, uint16_t& out) {
    if (!value.present()) return true;
    JsonCursor cursor(value);
    if (value.type() != JsonType::Array) out |= bitOf(value);
    for (JsonValue item; value.type() == JsonType::Array && cursor.next(item);) out |= bitOf(item);
    return true;
  }

  uint16_t bitOf(const JsonValue& value) {
    const NodeKind part = partOf(value, kLeftOut);
    return part == NodeKind::Count ? 0 : partBit(part);
  }

  NodeKind partOf(const JsonValue& name, std::string_view became) {
    const NodeKind part = partNamed(name.string());
    if (part == NodeKind::Count) context_.objectTo(name, "a part's name", became, codeOf(name));
    return part;
  }

  std::span<const LayoutNode> within(size_t node) const { return {&plan_[node], plan_[node].size}; }

  // What is chosen where others have the headline has it, too.
  void dropChoices() {
    for (size_t at = 0; at < plan_.size(); ++at) {
      if (plan_[at].kind != NodeKind::Choose || !hasHeadline(within(at))) continue;
      for (size_t child = at + 1; child < at + plan_[at].size;) {
        if (hasHeadline(within(child))) {
          child += plan_[child].size;
          continue;
        }
        context_.warnAt(StatusCode::MissingField, paths_[child],
                        "expected a headline as in what else may be chosen, found none: left out");
        remove(child);
      }
    }
  }

  // Where the headline may be missing, choices without it go; then its last place takes over, and where that is not
  // enough all its places do.
  void showHeadline() {
    std::optional<float> lost = widthWithoutHeadline(plan_);
    if (!lost) return;
    dropChoices();
    lost = widthWithoutHeadline(plan_);
    bool isLast = true;
    for (size_t at = plan_.size(); lost && at-- > 0;) {
      if (!hasHeadline({&plan_[at], 1})) continue;
      if (showAlways(plan_, at)) {
        context_.warnAt(StatusCode::BadValue, paths_[at],
                        "expected the headline at every width and of every article, found none at " +
                            quoteNumber(static_cast<double>(*lost)) + " px: its conditions are left out");
      }
      if (isLast) lost = widthWithoutHeadline(plan_);
      isLast = false;
    }
  }

  ReadContext context_{nullptr, kMaxWarnings};
  LayoutPlan plan_;
  Vector<std::string> paths_;  ///< Of each node.
  bool isFull_ = false;
};

}  // namespace

std::string_view partName(NodeKind part) {
  return isPart(part) && part < NodeKind::Count ? kKinds[static_cast<size_t>(part)] : std::string_view();
}

NodeKind partNamed(std::string_view name) {
  for (auto kind = static_cast<size_t>(NodeKind::Kicker); kind < std::size(kKinds); ++kind) {
    if (kKinds[kind] == name) return static_cast<NodeKind>(kind);
  }
  return NodeKind::Count;
}

Result<ReadLayout> readLayout(std::string_view json) {
  if (json.size() > kMaxBytes) {
    return Status{StatusCode::TooLarge, "$",
                  "expected at most 64 KB (65536 bytes) of JSON, found " + std::to_string(json.size()) + " bytes"};
  }
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document.ok()) return document.status();
  return LayoutReader().read(document.value().root());
}

}  // namespace ac
