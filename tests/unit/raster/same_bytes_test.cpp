#include <gtest/gtest.h>

#include "canvas.h"
#include "scene.h"

namespace ac {
namespace {

// Pins the bytes: every platform, with or without vector instructions, must come to the same number.
TEST(SameBytes, OfASceneWithEveryKindOfShape) {
  EXPECT_EQ(test::hashOfScene(), 7126560530658771041u);
}

}  // namespace
}  // namespace ac
