#include "base/geometry.h"

#include <gtest/gtest.h>
#include <cmath>

namespace ac {
namespace {

TEST(Rect, HoldsItsLeftAndTopEdgeAndNotItsRightAndBottomOne) {
  const Rect rect{10, 20, 30, 40};
  EXPECT_TRUE(rect.contains({10, 20}));
  EXPECT_TRUE(rect.contains({39.5f, 59.5f}));
  EXPECT_FALSE(rect.contains({40, 30}));
  EXPECT_FALSE(rect.contains({20, 60}));
  EXPECT_FALSE(rect.contains({9.5f, 30}));
}

TEST(Rect, IsEmptyWithoutAreaOrWithSidesThatAreNoNumbers) {
  EXPECT_TRUE((Rect{0, 0, 0, 5}.empty()));
  EXPECT_TRUE((Rect{0, 0, 5, -1}.empty()));
  EXPECT_TRUE((Rect{0, 0, NAN, 5}.empty()));
  EXPECT_FALSE((Rect{0, 0, 1, 1}.empty()));
}

TEST(Rect, ShrinksByItsInsets) {
  const Rect inner = Rect{0, 0, 100, 50}.inset({1, 2, 3, 4});
  EXPECT_EQ(inner.x, 4);
  EXPECT_EQ(inner.y, 1);
  EXPECT_EQ(inner.right(), 98);
  EXPECT_EQ(inner.bottom(), 47);
}

}  // namespace
}  // namespace ac
