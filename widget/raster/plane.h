#pragma once

#include "raster/vertex.h"

namespace ac {

/// A triangle's frame for interpolation: turns three corner values into a plane over the pixels. Doubles throughout,
/// with additions, multiplications and one division, which IEEE 754 rounds alike everywhere.
class PlaneBasis {
 public:
  /// `twiceArea` is the cross product of b - a and c - a, not zero.
  PlaneBasis(const Vertex& a, const Vertex& b, const Vertex& c, int64_t twiceArea)
      : bx_(b.x - a.x), by_(b.y - a.y), cx_(c.x - a.x), cy_(c.y - a.y), scale_(1.0 / static_cast<double>(twiceArea)) {}

  struct Slope {
    double x;  ///< Change for each 1/256 px to the right.
    double y;  ///< Change for each 1/256 px downwards.
  };
  Slope slope(double atA, double atB, double atC) const {
    const double b = atB - atA;
    const double c = atC - atA;
    return {(b * cy_ - c * by_) * scale_, (c * bx_ - b * cx_) * scale_};
  }

 private:
  double bx_, by_, cx_, cy_;
  double scale_;
};

/// A value that changes linearly over the pixels.
class Plane {
 public:
  Plane() = default;
  Plane(const PlaneBasis& basis, const Vertex& a, double atA, double atB, double atC)
      : origin_(atA), originX_(a.x), originY_(a.y), slope_(basis.slope(atA, atB, atC)) {}

  /// At the centre of the pixel in this column and row.
  double at(int column, int row) const {
    return origin_ + slope_.x * (column * 256.0 + 128.0 - originX_) + slope_.y * (row * 256.0 + 128.0 - originY_);
  }
  /// Change from one column to the next.
  double perColumn() const { return slope_.x * 256.0; }

 private:
  double origin_ = 0;
  double originX_ = 0;
  double originY_ = 0;
  PlaneBasis::Slope slope_ = {0, 0};
};

}  // namespace ac
