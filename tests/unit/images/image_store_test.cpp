#include "images/image_store.h"

#include <gtest/gtest.h>

#include <cmath>

#include "fixtures.h"

#include "base/vector.h"

namespace ac {
namespace {

using test::Bytes;

constexpr ImageTarget kSmall = {10, 10};
constexpr ImageTarget kLarge = {20, 20};

const Bytes& picture() {
  static const Bytes bytes = test::writeRgbaPng(4, 4, Bytes(64, 99));
  return bytes;
}

TEST(ImageStore, AsksForAPictureOnceAndKeepsItsKey) {
  ImageStore store;
  const ImageKey key = store.request("a.png", kSmall);
  EXPECT_EQ(store.request("a.png", kSmall), key);
  EXPECT_EQ(store.state(key), ImageState::Wanted);
  EXPECT_EQ(store.wanted(), ac::Vector<ImageKey>{key});
  EXPECT_EQ(store.src(key), "a.png");
  EXPECT_EQ(store.target(key), kSmall);
  EXPECT_EQ(store.bitmap(key), nullptr);
  EXPECT_NE(store.request("b.png", kSmall), key);
  EXPECT_NE(store.request("a.png", kLarge), key);
}

TEST(ImageStore, TellsFocalPointsAndFitsApart) {
  ImageStore store;
  const ImageKey key = store.request("a.png", {10, 10, ImageFit::Cover, {0.5f, 0.5f}});
  EXPECT_NE(store.request("a.png", {10, 10, ImageFit::Contain, {0.5f, 0.5f}}), key);
  EXPECT_NE(store.request("a.png", {10, 10, ImageFit::Cover, {0.2f, 0.5f}}), key);
  EXPECT_EQ(store.request("a.png", {10, 10, ImageFit::Cover, {NAN, 0.5f}}), key);
}

TEST(ImageStore, HoldsThePixelsOfWhatIsSupplied) {
  ImageStore store;
  const ImageKey key = store.request("a.png", kSmall);
  EXPECT_TRUE(store.supplyEncoded(key, picture()).ok());
  EXPECT_EQ(store.state(key), ImageState::Ready);
  ASSERT_NE(store.bitmap(key), nullptr);
  EXPECT_EQ(store.bitmap(key)->width, 10);
  EXPECT_EQ(store.bytes(), 400u);
  EXPECT_TRUE(store.wanted().empty());
  EXPECT_TRUE(store.supplyPixels(key, Bytes(16, 255), 2, 2).ok());
  EXPECT_EQ(store.bytes(), 400u);
  EXPECT_EQ(store.bitmap(key)->rgba[0], 255);
}

TEST(ImageStore, ReportsWhyAPictureFailed) {
  ImageStore store;
  const ImageKey key = store.request("a.gif", kSmall);
  const Status status = store.supplyEncoded(key, Bytes{'G', 'I', 'F', '8', '9', 'a'});
  EXPECT_EQ(status.code, StatusCode::UnsupportedFormat);
  EXPECT_EQ(store.state(key), ImageState::Failed);
  EXPECT_TRUE(store.wanted().empty());
  EXPECT_EQ(store.request("a.gif", kSmall), key);
  EXPECT_EQ(store.state(key), ImageState::Failed);
  EXPECT_TRUE(store.supplyPixels(key, Bytes(16, 255), 2, 2).ok());
  EXPECT_EQ(store.state(key), ImageState::Ready);
}

TEST(ImageStore, TriesAFailedPictureAgainWhenItIsNextAskedFor) {
  ImageStore store;
  const ImageKey key = store.request("a.png", kSmall);
  const ImageKey other = store.request("b.png", kSmall);
  store.fail(key);
  store.fail(other);
  store.retry("a.png");
  EXPECT_EQ(store.state(key), ImageState::Failed);
  EXPECT_EQ(store.request("a.png", kSmall), key);
  EXPECT_EQ(store.request("b.png", kSmall), other);
  EXPECT_EQ(store.wanted(), ac::Vector<ImageKey>{key});
}

TEST(ImageStore, LetsTheNearestSizeStandIn) {
  ImageStore store;
  const ImageKey small = store.request("a.png", kSmall);
  const ImageKey large = store.request("a.png", {100, 100});
  const ImageKey stranger = store.request("b.png", {30, 30});
  const ImageKey wanted = store.request("a.png", {30, 30});
  EXPECT_EQ(store.standIn(wanted), nullptr);
  ASSERT_TRUE(store.supplyEncoded(stranger, picture()).ok());
  EXPECT_EQ(store.standIn(wanted), nullptr);
  ASSERT_TRUE(store.supplyEncoded(large, picture()).ok());
  EXPECT_EQ(store.standIn(wanted), store.bitmap(large));
  ASSERT_TRUE(store.supplyEncoded(small, picture()).ok());
  EXPECT_EQ(store.standIn(wanted), store.bitmap(small));
}

TEST(ImageStore, EvictsTheLeastRecentlyUsedDownToItsBudget) {
  ImageStore store(1000);
  const ImageKey a = store.request("a.png", kSmall);
  const ImageKey b = store.request("b.png", kSmall);
  ASSERT_TRUE(store.supplyEncoded(a, picture()).ok());
  ASSERT_TRUE(store.supplyEncoded(b, picture()).ok());
  EXPECT_EQ(store.bytes(), 800u);
  store.request("a.png", kSmall);
  const ImageKey c = store.request("c.png", kSmall);
  ASSERT_TRUE(store.supplyEncoded(c, picture()).ok());
  EXPECT_EQ(store.bytes(), 800u);
  EXPECT_NE(store.bitmap(a), nullptr);
  EXPECT_EQ(store.bitmap(b), nullptr);
  EXPECT_NE(store.bitmap(c), nullptr);
  EXPECT_NE(store.request("b.png", kSmall), b);
}

TEST(ImageStore, KeepsWhatIsHeldEvenOverTheBudget) {
  ImageStore store(500);
  const ImageKey a = store.request("a.png", kSmall);
  const ImageKey b = store.request("b.png", kSmall);
  store.hold(a);
  store.hold(a);
  store.hold(b);
  ASSERT_TRUE(store.supplyEncoded(a, picture()).ok());
  ASSERT_TRUE(store.supplyEncoded(b, picture()).ok());
  store.trim();
  EXPECT_EQ(store.bytes(), 800u);
  store.release(a);
  store.trim();
  EXPECT_EQ(store.bytes(), 800u) << "another card shows it still";
  store.release(a);
  store.trim();
  EXPECT_EQ(store.bytes(), 400u);
  EXPECT_EQ(store.bitmap(a), nullptr);
  EXPECT_NE(store.bitmap(b), nullptr);
}

TEST(ImageStore, KeepsWhatStandsInForAPictureThatIsOnItsWay) {
  ImageStore store(100);
  const ImageKey small = store.request("a.png", kSmall);
  store.hold(small);
  ASSERT_TRUE(store.supplyEncoded(small, picture()).ok());
  const ImageKey large = store.request("a.png", kLarge);
  store.hold(large);
  store.release(small);
  store.trim();
  ASSERT_NE(store.standIn(large), nullptr);
  ASSERT_TRUE(store.supplyEncoded(large, picture()).ok());
  EXPECT_EQ(store.bitmap(small), nullptr);
  EXPECT_NE(store.bitmap(large), nullptr);
}

TEST(ImageStore, AnswersForKeysThatItDoesNotKnow) {
  ImageStore store;
  EXPECT_EQ(store.state(77), ImageState::Wanted);
  EXPECT_EQ(store.bitmap(77), nullptr);
  EXPECT_EQ(store.standIn(77), nullptr);
  EXPECT_EQ(store.src(77), "");
  EXPECT_EQ(store.target(77), ImageTarget{});
  EXPECT_EQ(store.supplyEncoded(77, picture()).code, StatusCode::NotReady);
  EXPECT_EQ(store.supplyPixels(77, {}, 1, 1).code, StatusCode::NotReady);
  store.fail(77);
  EXPECT_EQ(store.bytes(), 0u);
}

TEST(ImageStore, ForgetsRequestsThatNobodyRepeats) {
  ImageStore store;
  for (int i = 1; i <= 5000; ++i) {
    store.request("a.png", {i, 10});
    if (i % 100 == 0) store.trim();
  }
  store.trim();
  EXPECT_LE(store.wanted().size(), 1200u);
}

}  // namespace
}  // namespace ac
