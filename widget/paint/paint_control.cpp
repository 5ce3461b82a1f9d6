#include "paint/paint_control.h"

#include <algorithm>
#include <cmath>

namespace ac {

namespace {

struct ControlLook {
  ColorToken ground = ColorToken::FieldGround;
  ColorToken border = ColorToken::FieldBorder;
  float borderPx = 1;  ///< CSS px.
};

constexpr uint32_t kUnderPointer = kControlHovered | kControlPressed;
constexpr uint32_t kInvalid = kControlMissing | kControlMalformed;

ControlLook filled(ColorToken color) {
  return {color, color, 0};
}

ControlLook lookOf(const ControlMetrics& metrics, SemanticRole role, uint32_t state) {
  const bool isFilled = role == SemanticRole::Button ? !(state & kControlQuiet)
                                                     : role == SemanticRole::Checkbox && state & kControlChecked;
  const bool hovered = state & kUnderPointer && !(state & kControlDisabled);
  if (isFilled) {
    if (state & kControlDisabled) return filled(ColorToken::MutedText);
    return filled(hovered ? ColorToken::ButtonHover : ColorToken::Button);
  }
  ControlLook look;
  look.borderPx = metrics.border;
  if (hovered) look.border = ColorToken::FieldText;
  if (state & kInvalid) {
    look.border = ColorToken::Error;
    look.borderPx = 2 * metrics.border;
  }
  return look;
}

// What is painted behind the box: the fill of the nearest box around it, else the card's ground.
ColorToken groundAround(const BoxTree& tree, const Box& box) {
  for (uint32_t at = box.parent; at != kNoPart; at = tree.boxes[at].parent) {
    if (tree.boxes[at].filled) return tree.boxes[at].fill.color;
  }
  return ColorToken::Surface;
}

// `rect` grown by `byPx` device px on each side, its corners with it.
void fill(PaintFrame& frame, const DeviceRect& rect, float byPx, ColorToken color, float radiusPx) {
  frame.list().AddRectFilled(ImVec2(rect.left - byPx, rect.top - byPx), ImVec2(rect.right + byPx, rect.bottom + byPx),
                             frame.ink(color).color, std::max(0.0f, radiusPx + byPx));
}

float wholePx(const PaintFrame& frame, float cssPx) {
  return cssPx > 0 ? std::max(1.0f, std::floor(cssPx * frame.scale() + 0.5f)) : 0;
}

// A tick as two bars that meet in a corner. Corners in fractions of the box's side.
void paintTick(PaintFrame& frame, const DeviceRect& rect) {
  constexpr float kBars[2][4][2] = {{{0.208f, 0.5f}, {0.285f, 0.42f}, {0.48f, 0.61f}, {0.44f, 0.735f}},
                                    {{0.44f, 0.735f}, {0.40f, 0.62f}, {0.715f, 0.275f}, {0.792f, 0.35f}}};
  const float side = rect.right - rect.left;
  for (const auto& bar : kBars) {
    ImVec2 corners[4];
    for (int i = 0; i < 4; ++i) corners[i] = ImVec2(rect.left + bar[i][0] * side, rect.top + bar[i][1] * side);
    frame.list().AddConvexPolyFilled(corners, 4, frame.ink(ColorToken::OnButton).color);
  }
}

}  // namespace

void paintControl(PaintFrame& frame, const Box& box, uint32_t state) {
  const ControlMetrics& metrics = frame.theme().controls;
  const DeviceRect rect = frame.snap(box.rect);
  const ControlLook look = lookOf(metrics, box.role, state);
  const bool isCheckbox = box.role == SemanticRole::Checkbox;
  const float radius = (isCheckbox ? metrics.radius * 0.5f : metrics.radius) * frame.scale();
  if (state & kControlFocused) {
    const float ring = wholePx(frame, metrics.ring);
    fill(frame, rect, 2 * ring, ColorToken::Focus, radius);
    fill(frame, rect, ring, groundAround(frame.tree(), box), radius);
  }
  fill(frame, rect, 0, look.border, radius);
  if (look.borderPx > 0) fill(frame, rect, -wholePx(frame, look.borderPx), look.ground, radius);
  if (isCheckbox && state & kControlChecked) paintTick(frame, rect);
}

}  // namespace ac
