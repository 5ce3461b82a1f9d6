#include "images/crop.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "images/orient.h"

namespace ac {
namespace {

/// Where a part of length `part` starts in `whole` for its middle to be at the fraction `focus`.
double placeAround(float focus, double whole, double part) {
  const double middle = focus >= 0 && focus <= 1 ? static_cast<double>(focus) : 0.5;
  return std::clamp(middle * whole - part / 2, 0.0, whole - part);
}

/// a * b / c, to the nearest.
int scaleLength(int64_t a, int64_t b, int64_t c) {
  return static_cast<int>((2 * a * b + c) / (2 * c));
}

}  // namespace

Fit fitPicture(int width, int height, const ImageTarget& target) {
  // Wider than the target, compared without division.
  const bool isWider = static_cast<int64_t>(width) * target.height >= static_cast<int64_t>(height) * target.width;
  if (target.fit == ImageFit::Contain) {
    Fit fit = {{0, 0, static_cast<double>(width), static_cast<double>(height)}, target.width, target.height};
    if (isWider) {
      fit.height = std::clamp(scaleLength(target.width, height, width), 1, target.height);
    } else {
      fit.width = std::clamp(scaleLength(target.height, width, height), 1, target.width);
    }
    return fit;
  }
  SourceRect part = {0, 0, static_cast<double>(width), static_cast<double>(height)};
  if (isWider) {
    part.width = static_cast<double>(height) * target.width / target.height;
  } else {
    part.height = static_cast<double>(width) * target.height / target.width;
  }
  part.x = placeAround(target.focalPoint[0], width, part.width);
  part.y = placeAround(target.focalPoint[1], height, part.height);
  if (part.width == target.width && part.height == target.height) {
    part.x = std::floor(part.x);
    part.y = std::floor(part.y);
  }
  return {part, target.width, target.height};
}

Fit toStored(const Fit& fit, int width, int height, Orientation orientation) {
  Fit stored = fit;
  const Turn turn = turnOf(orientation);
  if (turn.swapsAxes) {
    std::swap(stored.source.x, stored.source.y);
    std::swap(stored.source.width, stored.source.height);
    std::swap(stored.width, stored.height);
    std::swap(width, height);
  }
  if (turn.flipsColumns) stored.source.x = width - stored.source.x - stored.source.width;
  if (turn.flipsRows) stored.source.y = height - stored.source.y - stored.source.height;
  return stored;
}

}  // namespace ac
