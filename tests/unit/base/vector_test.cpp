#include "base/vector.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace ac {
namespace {

std::string numbered(uint32_t number) {
  return std::to_string(number) + (number % 3 == 0 ? std::string(40, 'x') : "");
}

template <class T, class Make>
void sameAsStandard(Make make) {
  std::mt19937 random(7);
  Vector<T> ours;
  std::vector<T> theirs;
  for (int step = 0; step < 4000; ++step) {
    const auto number = static_cast<uint32_t>(random());
    const size_t at = theirs.empty() ? 0 : number % theirs.size();
    const auto offset = static_cast<ptrdiff_t>(at);
    switch (random() % 12) {
      case 0:
      case 1:
      case 2:
        ours.push_back(make(number));
        theirs.push_back(make(number));
        break;
      case 3:
        if (theirs.empty()) break;
        ours.push_back(ours[at]);  // An element that has to move while it is copied.
        theirs.push_back(T(theirs[at]));
        break;
      case 4:
        ours.insert(ours.begin() + offset, make(number));
        theirs.insert(theirs.begin() + offset, make(number));
        break;
      case 5:
        ours.insert(ours.begin() + offset, number % 5, make(number));
        theirs.insert(theirs.begin() + offset, number % 5, make(number));
        break;
      case 6:
        if (theirs.empty()) break;
        ours.erase(ours.begin() + offset);
        theirs.erase(theirs.begin() + offset);
        break;
      case 7:
        ours.erase(ours.begin() + offset, ours.end());
        theirs.erase(theirs.begin() + offset, theirs.end());
        break;
      case 8:
        ours.resize(number % 50);
        theirs.resize(number % 50);
        break;
      case 9: {
        Vector<T> copy = ours;
        ours = std::move(copy);
        break;
      }
      case 10:
        eraseIf(ours, [&](const T& value) { return value == make(number % 7); });
        std::erase_if(theirs, [&](const T& value) { return value == make(number % 7); });
        break;
      case 11:
        ours.assign(theirs.begin(), theirs.end());
        ours.reserve(number % 100);
        break;
    }
    ASSERT_EQ(ours.size(), theirs.size()) << "step " << step;
    ASSERT_TRUE(std::equal(ours.begin(), ours.end(), theirs.begin())) << "step " << step;
    ASSERT_GE(ours.capacity(), ours.size());
  }
}

TEST(Vector, DoesWhatTheStandardOneDoesToNumbers) {
  sameAsStandard<uint32_t>([](uint32_t number) { return number % 100; });
}

TEST(Vector, DoesWhatTheStandardOneDoesToTexts) {
  sameAsStandard<std::string>(numbered);
}

TEST(Vector, OwnsWhatCannotBeCopied) {
  Vector<std::unique_ptr<int>> values;
  for (int i = 0; i < 100; ++i) values.push_back(std::make_unique<int>(i));
  values.erase(values.begin(), values.begin() + 50);
  Vector<std::unique_ptr<int>> taken = std::move(values);
  ASSERT_EQ(taken.size(), 50u);
  EXPECT_TRUE(values.empty());
  EXPECT_EQ(*taken.front(), 50);
  EXPECT_EQ(*taken.back(), 99);
}

TEST(Vector, DestroysEachElementOnce) {
  const auto counted = std::make_shared<int>(0);
  {
    Vector<std::shared_ptr<int>> values(10, counted);
    values.resize(20, counted);
    values.insert(values.begin(), counted);
    Vector<std::shared_ptr<int>> copy(values);
    copy = Vector<std::shared_ptr<int>>(values.rbegin(), values.rend());
    values.clear();
    EXPECT_EQ(counted.use_count(), 22);
  }
  EXPECT_EQ(counted.use_count(), 1);
}

TEST(Vector, GrowsByDoublingSoThatAppendingIsLinear) {
  Vector<uint8_t> bytes;
  size_t moves = 0;
  for (int i = 0; i < 100000; ++i) {
    const size_t before = bytes.capacity();
    bytes.push_back(0);
    moves += bytes.capacity() != before;
  }
  EXPECT_LT(moves, 20u);
}

TEST(Vector, IsSeenAsASpanAndComparesByValue) {
  const Vector<int> values = {1, 2, 3};
  EXPECT_EQ(std::span<const int>(values).back(), 3);
  EXPECT_EQ(values, (Vector<int>{1, 2, 3}));
  EXPECT_FALSE(values == (Vector<int>{1, 2}));
}

}  // namespace
}  // namespace ac
