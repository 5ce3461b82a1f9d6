#pragma once

namespace ac {

/// A point in the space that its user names (CSS px unless said otherwise), y growing downwards.
struct Point {
  float x = 0;
  float y = 0;
};

struct Size {
  float width = 0;
  float height = 0;
};

/// Distances inwards from the four edges of a rectangle, physical (never logical) sides.
struct Insets {
  float top = 0;
  float right = 0;
  float bottom = 0;
  float left = 0;
};

/// A half-open rectangle: it holds x <= px < right() and y <= py < bottom().
struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  constexpr float right() const { return x + width; }
  constexpr float bottom() const { return y + height; }
  constexpr bool empty() const { return !(width > 0) || !(height > 0); }
  constexpr bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  constexpr Rect inset(const Insets& by) const {
    return {x + by.left, y + by.top, width - by.left - by.right, height - by.top - by.bottom};
  }
};

}  // namespace ac
