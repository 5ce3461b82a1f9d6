#include "text/outlines/area_cells.h"

#include <cstddef>
#include <cstdlib>
#include <utility>

#include "base/vector.h"

namespace ac {

AreaCells::AreaCells(int width, int height)
    : width_(width),
      height_(height),
      stride_(width + 2),
      cells_(static_cast<size_t>(stride_) * static_cast<size_t>(height)) {}

// A line's part within one row, `height` high, from xa to xb.
void AreaCells::addRow(int32_t* row, int32_t xa, int32_t xb, int32_t height, int winding) {
  if (xa > xb) std::swap(xa, xb);
  const int32_t first = xa >> 8;
  const int32_t last = xb >> 8;
  const int32_t signedHeight = height * winding;
  if (first == last) {
    const int32_t place = (xa & 255) + (xb & 255);
    row[first] += signedHeight * (512 - place);
    row[first + 1] += signedHeight * place;
    return;
  }
  const int32_t run = xb - xa;
  int32_t from = xa & 255;
  int32_t done = 0;  // Height that lies left of the cell.
  for (int32_t cell = first; cell <= last; ++cell) {
    const bool isLast = cell == last;
    const int32_t to = isLast ? (xb & 255) : 256;
    const int32_t until = isLast ? height : height * ((cell + 1) * 256 - xa) / run;
    const int32_t part = (until - done) * winding;
    row[cell] += part * (512 - from - to);
    row[cell + 1] += part * (from + to);
    done = until;
    from = 0;
  }
}

void AreaCells::addLine(int32_t x0, int32_t y0, int32_t x1, int32_t y1, int winding) {
  if (y0 == y1) return;
  if (y0 > y1) {
    std::swap(x0, x1);
    std::swap(y0, y1);
    winding = -winding;
  }
  int32_t* row = cells_.data() + static_cast<ptrdiff_t>(y0 >> 8) * stride_;
  const int32_t lastRow = (y1 - 1) >> 8;
  if (y0 >> 8 == lastRow) return addRow(row, x0, x1, y1 - y0, winding);
  if (x0 == x1) {
    for (int32_t y = y0; y < y1; row += stride_) {
      const int32_t next = (y | 255) + 1;
      addRow(row, x0, x0, (next < y1 ? next : y1) - y, winding);
      y = next;
    }
    return;
  }
  // x moves by `step` and now and then one more for each full row; the remainder keeps it exact.
  const int64_t dx = x1 - x0;
  const int64_t dy = y1 - y0;
  const auto floorDivide = [](int64_t a, int64_t b, int64_t& remainder) {
    int64_t quotient = a / b;
    remainder = a % b;
    if (remainder < 0) {
      remainder += b;
      --quotient;
    }
    return static_cast<int32_t>(quotient);
  };
  int64_t remainder = 0;
  int64_t stepRemainder = 0;
  const int32_t step = floorDivide(dx * 256, dy, stepRemainder);
  int32_t y = (y0 | 255) + 1;
  int32_t xa = x0;
  int32_t xb = x0 + floorDivide(dx * (y - y0), dy, remainder);
  addRow(row, xa, xb, y - y0, winding);
  for (row += stride_; y + 256 < y1; row += stride_) {
    xa = xb;
    xb += step;
    remainder += stepRemainder;
    if (remainder >= dy) {
      remainder -= dy;
      ++xb;
    }
    addRow(row, xa, xb, 256, winding);
    y += 256;
  }
  addRow(row, xb, x1, y1 - y, winding);
}

Vector<uint8_t> AreaCells::coverage() const {
  Vector<uint8_t> alpha(static_cast<size_t>(width_) * static_cast<size_t>(height_));
  uint8_t* out = alpha.data();
  const int32_t* row = cells_.data();
  for (int y = 0; y < height_; ++y, row += stride_) {
    int32_t sum = 0;
    for (int x = 0; x < width_; ++x) {
      sum += row[x];
      const int32_t area = std::abs(sum);
      // 255 levels above none, to the nearest: kFull is 2^17.
      *out++ = area >= kFull ? uint8_t{255} : static_cast<uint8_t>((area * 255 + kFull / 2) >> 17);
    }
  }
  return alpha;
}

}  // namespace ac
