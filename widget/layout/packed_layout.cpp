#include "layout/packed_layout.h"

#include <cstring>
#include <type_traits>

#include "base/vector.h"
#include "layout/builtin_layouts.h"

namespace ac {

namespace {

constexpr size_t kMostNodes = 256;
constexpr int kMostDepth = 32;

bool isNode(const LayoutNode& node) {
  // Another gap, measure or place than there is counts as the last one.
  const bool isKnown = node.kind < NodeKind::Count && node.type <= static_cast<uint8_t>(TextRole::Count);
  return isKnown && (node.ratio <= kRatioOwn || node.ratio >= 100) && (node.kind < NodeKind::Use || node.size == 1) &&
         (node.kind != NodeKind::Use || node.limit < builtinLayouts().size());
}

// Whether each node's children fill it, from `at` to `end`.
bool isTree(const LayoutPlan& plan, size_t at, size_t end, int depth) {
  if (depth > kMostDepth) return false;
  while (at < end) {
    const size_t next = at + plan[at].size;
    if (plan[at].size == 0 || next > end || !isNode(plan[at]) || !isTree(plan, at + 1, next, depth + 1)) return false;
    at = next;
  }
  return true;
}

}  // namespace

Vector<uint8_t> packLayout(const LayoutPlan& plan) {
  static_assert(std::is_trivially_copyable_v<LayoutNode>);
  Vector<uint8_t> bytes(plan.size() * sizeof(LayoutNode));
  if (!bytes.empty()) std::memcpy(bytes.data(), plan.data(), bytes.size());
  return bytes;
}

std::optional<LayoutPlan> unpackLayout(std::span<const uint8_t> bytes) {
  const size_t count = bytes.size() / sizeof(LayoutNode);
  if (count == 0 || count > kMostNodes || bytes.size() % sizeof(LayoutNode) != 0) return std::nullopt;
  LayoutPlan plan(count);
  std::memcpy(plan.data(), bytes.data(), bytes.size());
  if (plan[0].size != count || !isTree(plan, 0, count, 0)) return std::nullopt;
  return plan;
}

}  // namespace ac
