#include "text/outlines/flatten_outline.h"

#include <algorithm>
#include <cmath>

#include "base/vector.h"

namespace ac {

namespace {

constexpr float kMaxPx = 32767;
constexpr int kMaxShift = 6;  // At most 64 pieces a curve.

int32_t magnitude(int32_t x, int32_t y) {
  return std::max(std::abs(x), std::abs(y));
}

// Pieces (as a power of two) that keep a curve's chords within 2/256 px, where `bend` bounds its second difference.
// Each doubling divides the distance by four.
int piecesShift(int32_t bend) {
  int shift = 0;
  for (int32_t distance = bend / 4; distance > 1 && shift < kMaxShift; distance /= 4) ++shift;
  return shift;
}

class Flattener {
 public:
  explicit Flattener(FlatOutline& out) : out_(out) {}

  void move(FixedPoint to) {
    close();
    push(to);
  }
  void line(FixedPoint to) { push(to); }

  void quadratic(FixedPoint c, FixedPoint to) {
    const FixedPoint from = last();
    const int shift = piecesShift(magnitude(from.x - 2 * c.x + to.x, from.y - 2 * c.y + to.y));
    const int64_t n = int64_t{1} << shift;
    for (int64_t i = 1; i < n; ++i) {
      const int64_t a = (n - i) * (n - i);
      const int64_t b = 2 * i * (n - i);
      const int64_t d = i * i;
      push({rounded(a * from.x + b * c.x + d * to.x, 2 * shift), rounded(a * from.y + b * c.y + d * to.y, 2 * shift)});
    }
    push(to);
  }

  void cubic(FixedPoint c1, FixedPoint c2, FixedPoint to) {
    const FixedPoint from = last();
    const int32_t bend = std::max(magnitude(from.x - 2 * c1.x + c2.x, from.y - 2 * c1.y + c2.y),
                                  magnitude(c1.x - 2 * c2.x + to.x, c1.y - 2 * c2.y + to.y));
    const int shift = piecesShift(3 * bend);
    const int64_t n = int64_t{1} << shift;
    for (int64_t i = 1; i < n; ++i) {
      const int64_t r = n - i;
      const int64_t a = r * r * r;
      const int64_t b = 3 * r * r * i;
      const int64_t d = 3 * r * i * i;
      const int64_t e = i * i * i;
      push({rounded(a * from.x + b * c1.x + d * c2.x + e * to.x, 3 * shift),
            rounded(a * from.y + b * c1.y + d * c2.y + e * to.y, 3 * shift)});
    }
    push(to);
  }

  void close() {
    FlatContour contour;
    contour.begin = begin_;
    contour.end = static_cast<uint32_t>(out_.points.size());
    if (contour.end - contour.begin >= 3) {
      FixedPoint previous = out_.points.back();
      contour.left = contour.right = previous.x;
      contour.top = contour.bottom = previous.y;
      for (uint32_t i = contour.begin; i < contour.end; ++i) {
        const FixedPoint p = out_.points[i];
        contour.left = std::min(contour.left, p.x);
        contour.right = std::max(contour.right, p.x);
        contour.top = std::min(contour.top, p.y);
        contour.bottom = std::max(contour.bottom, p.y);
        contour.area2 += static_cast<int64_t>(previous.x) * p.y - static_cast<int64_t>(p.x) * previous.y;
        previous = p;
      }
      if (contour.top < contour.bottom && contour.left < contour.right) {
        out_.contours.push_back(contour);
        begin_ = contour.end;
        return;
      }
    }
    out_.points.resize(begin_);
  }

 private:
  static int32_t rounded(int64_t value, int shift) {
    return static_cast<int32_t>(shift == 0 ? value : (value + (int64_t{1} << (shift - 1))) >> shift);
  }
  FixedPoint last() const { return out_.points.size() > begin_ ? out_.points.back() : FixedPoint{}; }
  void push(FixedPoint p) {
    if (out_.points.size() > begin_ && out_.points.back().x == p.x && out_.points.back().y == p.y) return;
    out_.points.push_back(p);
  }

  FlatOutline& out_;
  uint32_t begin_ = 0;
};

}  // namespace

FlatOutline flattenOutline(const GlyphOutline& outline, float pixelsPerUnit, int32_t shift) {
  FlatOutline flat;
  Vector<FixedPoint> points;
  points.reserve(outline.points.size());
  for (const Point& point : outline.points) {
    const float x = point.x * pixelsPerUnit;
    const float y = -point.y * pixelsPerUnit;
    if (!(std::fabs(x) <= kMaxPx) || !(std::fabs(y) <= kMaxPx)) return flat;
    points.push_back({static_cast<int32_t>(std::floor(x * 256.0F + 0.5F)) + shift,
                      static_cast<int32_t>(std::floor(y * 256.0F + 0.5F))});
  }
  flat.points.reserve(points.size() * 4);
  Flattener flattener(flat);
  size_t next = 0;
  for (const PathVerb verb : outline.verbs) {
    const size_t taken = verb == PathVerb::Close       ? 0
                         : verb == PathVerb::Quadratic ? 2
                         : verb == PathVerb::Cubic     ? 3
                                                       : 1;
    if (next + taken > points.size()) break;
    const FixedPoint* p = points.data() + next;
    next += taken;
    switch (verb) {
      case PathVerb::Move: flattener.move(p[0]); break;
      case PathVerb::Line: flattener.line(p[0]); break;
      case PathVerb::Quadratic: flattener.quadratic(p[0], p[1]); break;
      case PathVerb::Cubic: flattener.cubic(p[0], p[1], p[2]); break;
      case PathVerb::Close: flattener.close(); break;
    }
  }
  flattener.close();
  return flat;
}

}  // namespace ac
