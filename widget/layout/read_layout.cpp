#include "layout/read_layout.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "article/json_view.h"
#include "base/vector.h"
#include "layout/builtin_layouts.h"
#include "layout/resolve_plan.h"
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
constexpr std::string_view kGaps[] = {"natural", "tight", "normal", "wide", "loose"};
static_assert(std::size(kGaps) == static_cast<size_t>(GapToken::Count));
constexpr std::string_view kMeasures[] = {"text", "figure", "full"};
static_assert(std::size(kMeasures) == static_cast<size_t>(MeasureToken::Count));
constexpr std::string_view kPlaces[] = {"bottom", "center", "top"};
static_assert(std::size(kPlaces) == static_cast<size_t>(PlaceToken::Count));

/// What is wrong, and where; the first fault ends the reading.
class LayoutReader {
 public:
  Result<LayoutPlan> read(const JsonValue& root) {
    node(root, 1);
    if (fault_.ok()) checkHeadline();
    if (!fault_.ok()) return fault_;
    return std::move(plan_);
  }

 private:
  void fail(const JsonValue& value, StatusCode code, std::string_view reason) {
    if (fault_.ok()) fault_ = {code, value.path(), reason};
  }

  void node(const JsonValue& value, size_t depth) {
    if (!fault_.ok()) return;
    if (depth > kMaxDepth) return fail(value, StatusCode::TooLarge, "a layout is at most 8 deep");
    if (plan_.size() == kMaxNodes) return fail(value, StatusCode::TooLarge, "a layout has at most 100 nodes");
    if (value.type() == JsonType::String) return part(value, {});
    if (value.type() != JsonType::Object)
      return fail(value, StatusCode::WrongType, "expected the name of a part, or an object");
    JsonValue kind;
    std::string_view kindKey;
    JsonCursor cursor(value);
    for (JsonValue member; cursor.next(member);) {
      const std::string_view key = cursor.key();
      const bool isKind =
          key == "column" || key == "row" || key == "over" || key == "choose" || key == "part" || key == "use";
      if (!isKind) continue;
      if (!kindKey.empty()) return fail(value, StatusCode::BadValue, "it is two things at once");
      kind = member;
      kindKey = key;
    }
    if (kindKey.empty())
      return fail(value, StatusCode::MissingField, "expected one of column, row, over, choose, part and use");
    if (kindKey == "part") return part(kind, value);
    if (kindKey == "use") return use(kind, value);
    holder(kind, kindKey, value, depth);
  }

  void part(const JsonValue& name, const JsonValue& object) {
    const NodeKind kind = partNamed(name.string());
    if (kind == NodeKind::Count) return fail(name, StatusCode::BadValue, "there is no such part");
    LayoutNode node;
    node.kind = kind;
    node.measure = kind == NodeKind::Image ? MeasureToken::Figure : MeasureToken::Text;
    members(object, node);
    plan_.push_back(node);
  }

  void holder(const JsonValue& children, std::string_view key, const JsonValue& object, size_t depth) {
    if (children.type() != JsonType::Array) return fail(children, StatusCode::WrongType, "expected an array");
    LayoutNode node;
    node.kind = static_cast<NodeKind>(std::find(std::begin(kKinds), std::end(kKinds), key) - std::begin(kKinds));
    if (node.kind == NodeKind::Row) {
      node.flags = kNodePicturesLast;
      node.measure = MeasureToken::Figure;
      node.gap = GapToken::Wide;
    } else {
      node.measure = MeasureToken::Full;
    }
    if (children.size() == 0) return fail(children, StatusCode::BadValue, "expected at least one node");
    if (node.kind == NodeKind::Over && children.size() != 2)
      return fail(children, StatusCode::BadValue, "expected an image, and what stands over it");
    members(object, node);
    const size_t at = plan_.size();
    plan_.push_back(node);
    JsonCursor cursor(children);
    double share = 0;
    for (JsonValue child; cursor.next(child);) {
      const size_t begin = plan_.size();
      this->node(child, depth + 1);
      if (!fault_.ok()) return;
      const LayoutNode& first = plan_[begin];
      if (node.kind == NodeKind::Over && begin == at + 1 && !isPicture(begin))
        return fail(child, StatusCode::BadValue, "expected an image");
      if (node.kind != NodeKind::Row && first.width != kWidthShared && node.kind != NodeKind::Choose)
        return fail(child, StatusCode::BadValue, "only what stands in a row has a width");
      if (first.width > kWidthThumbnail && first.width <= kWidthThumbnail + kWidthParts)
        share += static_cast<double>(first.width - kWidthThumbnail) / kWidthParts;
    }
    if (node.kind == NodeKind::Row && share > 1)
      return fail(children, StatusCode::BadValue, "the widths come to more than the row");
    plan_[at].size = static_cast<uint16_t>(plan_.size() - at);
    if (node.kind == NodeKind::Choose) checkChoice(children, at);
  }

  static bool hasHeadline(std::span<const LayoutNode> nodes) {
    return std::any_of(nodes.begin(), nodes.end(), [](const LayoutNode& node) {
      return node.kind == NodeKind::Headline || node.kind == NodeKind::Use;
    });
  }

  // What is chosen among headlines has one itself.
  void checkChoice(const JsonValue& choices, size_t at) {
    const std::span<const LayoutNode> nodes(plan_);
    if (!hasHeadline(nodes.subspan(at))) return;
    for (size_t child = at + 1; child < plan_.size(); child += plan_[child].size) {
      if (!hasHeadline(nodes.subspan(child, plan_[child].size)))
        return fail(choices, StatusCode::MissingField, "where it is chosen the headline may be missing");
    }
  }

  // An image, or a choice of images.
  bool isPicture(size_t at) const {
    if (plan_[at].kind == NodeKind::Image) return true;
    if (plan_[at].kind != NodeKind::Choose) return false;
    for (size_t child = at + 1; child < plan_.size(); child += plan_[child].size) {
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
    if (node.limit == layouts.size())
      return fail(name, StatusCode::BadValue, "there is no built-in layout of this name");
    members(object, node);
    plan_.push_back(node);
  }

  void members(const JsonValue& object, LayoutNode& node) {
    JsonCursor cursor(object);
    for (JsonValue value; cursor.next(value);) {
      const std::string_view key = cursor.key();
      if (key == "part" || key == "use" || key == "description" || key.starts_with('$')) continue;
      if (!isPart(node.kind) && key == kKinds[static_cast<size_t>(node.kind)]) continue;
      if (!member(key, value, node)) fail(value, StatusCode::BadValue, "this node has no such key");
      if (!fault_.ok()) return;
    }
    if (node.fromPx != 0 && node.belowPx != 0 && node.fromPx >= node.belowPx)
      fail(object, StatusCode::BadValue, "from is not less than below: it is never shown");
  }

  // False where nodes of this kind do not have the key.
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
    if (key == "measure") return named(value, kMeasures, node.measure);
    if (key == "gap" && (isRow || isColumn)) return named(value, kGaps, node.gap);
    if (key == "stackBelow" && isRow) return pixels(value, node.stackBelowPx);
    if (key == "place" && kind == NodeKind::Over) return named(value, kPlaces, node.place);
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

  bool number(const JsonValue& value, double least, double most, double& out) {
    if (value.type() != JsonType::Number) {
      fail(value, StatusCode::WrongType, "expected a number");
      return false;
    }
    out = value.number();
    if (out >= least && out <= most) return true;
    fail(value, StatusCode::BadValue,
         "expected " + std::to_string(static_cast<int>(std::ceil(least))) + " to " +
             std::to_string(static_cast<int>(most)));
    return false;
  }

  bool pixels(const JsonValue& value, uint16_t& out) {
    double px = 0;
    if (number(value, 1, kMaxPx, px)) out = static_cast<uint16_t>(px);
    return true;
  }

  bool count(const JsonValue& value, uint16_t& out) {
    double count = 0;
    if (number(value, 1, 100, count)) out = static_cast<uint16_t>(count);
    return true;
  }

  template <typename Token, size_t N>
  bool named(const JsonValue& value, const std::string_view (&names)[N], Token& out) {
    const auto found = std::find(std::begin(names), std::end(names), value.string());
    if (found != std::end(names)) {
      out = static_cast<Token>(found - std::begin(names));
      return true;
    }
    std::string reason = "expected ";
    for (size_t i = 0; i < N; ++i) (reason += i == 0 ? "" : i + 1 == N ? " or " : ", ") += names[i];
    fail(value, StatusCode::BadValue, reason);
    return true;
  }

  bool flag(const JsonValue& value, bool sets, uint8_t bit, LayoutNode& node) {
    if (value.type() != JsonType::Boolean) {
      fail(value, StatusCode::WrongType, "expected true or false");
    } else if (value.boolean() == sets) {
      node.flags |= bit;
    }
    return true;
  }

  bool align(const JsonValue& value, LayoutNode& node) {
    constexpr std::string_view kAligns[] = {"center", "start"};
    bool atStart = false;
    named(value, kAligns, atStart);
    if (atStart) node.flags |= kNodeStart;
    return true;
  }

  bool type(const JsonValue& value, LayoutNode& node) {
    for (size_t role = 0; role < static_cast<size_t>(TextRole::Count); ++role) {
      if (textRoleName(static_cast<TextRole>(role)) != value.string()) continue;
      node.type = static_cast<uint8_t>(role + 1);
      return true;
    }
    fail(value, StatusCode::BadValue, "the theme has no such typography");
    return true;
  }

  bool width(const JsonValue& value, uint16_t& out) {
    double width = 0;
    if (value.string() == "thumbnail") {
      out = kWidthThumbnail;
    } else if (number(value, 0.01, 4000, width)) {
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
    } else if (number(value, 0.1, 20, ratio)) {
      out = static_cast<uint16_t>(ratio * 1000 + 0.5);
    }
    return true;
  }

  bool parts(const JsonValue& value, uint16_t& out) {
    if (value.type() == JsonType::String) return partOf(value, out);
    if (value.type() != JsonType::Array) fail(value, StatusCode::WrongType, "expected a part's name, or several");
    JsonCursor cursor(value);
    for (JsonValue item; cursor.next(item);) partOf(item, out);
    return true;
  }

  bool partOf(const JsonValue& value, uint16_t& out) {
    const NodeKind part = partNamed(value.string());
    if (part == NodeKind::Count) {
      fail(value, StatusCode::BadValue, "there is no such part");
    } else {
      out |= partBit(part);
    }
    return true;
  }

  static void gatherConditions(std::span<const LayoutNode> nodes, Vector<float>& widths, uint16_t& asked) {
    for (const LayoutNode& node : nodes) {
      for (const uint16_t px : {node.fromPx, node.belowPx, node.stackBelowPx}) {
        if (px != 0) widths.push_back(static_cast<float>(px));
      }
      asked |= node.with | node.without;
      if (node.kind == NodeKind::Use) gatherConditions(builtinLayouts()[node.limit], widths, asked);
    }
  }

  // Whatever an article has, and at every width, its headline is shown.
  void checkHeadline() {
    Vector<float> widths = {1};
    uint16_t asked = 0;
    gatherConditions(plan_, widths, asked);
    asked &= static_cast<uint16_t>(~partBit(NodeKind::Headline));
    std::sort(widths.begin(), widths.end());
    widths.erase(std::unique(widths.begin(), widths.end()), widths.end());
    for (const float width : widths) {
      // Every set of the parts that conditions ask for.
      for (uint32_t set = asked;; set = (set - 1) & asked) {
        const auto content = static_cast<uint16_t>(set | partBit(NodeKind::Headline));
        const ShownPlan shown = resolvePlan(plan_, content, width);
        const bool any = std::any_of(shown.nodes.begin(), shown.nodes.end(),
                                     [](const LayoutNode& node) { return node.kind == NodeKind::Headline; });
        if (!any) {
          fault_ = {StatusCode::MissingField, "$",
                    "at a width of " + std::to_string(static_cast<int>(width)) + " px the headline may be missing"};
          return;
        }
        if (set == 0) break;
      }
    }
  }

  LayoutPlan plan_;
  Status fault_;
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

Result<LayoutPlan> readLayout(std::string_view json) {
  if (json.size() > kMaxBytes) return Status{StatusCode::TooLarge, "$", "a layout is at most 64 KB"};
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document.ok()) return document.status();
  return LayoutReader().read(document.value().root());
}

}  // namespace ac
