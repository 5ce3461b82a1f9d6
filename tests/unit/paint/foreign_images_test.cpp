#include "paint/foreign_images.h"

#include <gtest/gtest.h>

#include "base/vector.h"
#include "paint/coverage_contrast.h"

namespace ac {
namespace {

ForeignImageKey key(ClusterId cluster, uint32_t sizePx = 20, uint8_t contrast = 0) {
  return {cluster, sizePx * 64, contrast};
}

ac::Vector<uint8_t> solid(int pixels, uint8_t r, uint8_t g, uint8_t b, uint8_t a) {
  ac::Vector<uint8_t> rgba;
  for (int i = 0; i < pixels; ++i) rgba.insert(rgba.end(), {r, g, b, a});
  return rgba;
}

TEST(ForeignImages, WhatIsMissedIsWantedOnceAFrame) {
  ForeignImages images;
  images.beginFrame();
  EXPECT_EQ(images.find(key(3)), nullptr);
  EXPECT_EQ(images.find(key(3)), nullptr);
  EXPECT_EQ(images.find(key(3, 40)), nullptr);
  ASSERT_EQ(images.wanted().size(), 2u);
  EXPECT_EQ(images.wanted()[0], key(3));
  images.beginFrame();
  EXPECT_TRUE(images.wanted().empty());
  EXPECT_EQ(images.find(key(3)), nullptr);
  EXPECT_EQ(images.wanted().size(), 1u) << "wanted again as long as nobody supplies it";
}

TEST(ForeignImages, CoverageIsCorrectedForTheContrastOfItsText) {
  ForeignImages images;
  images.beginFrame();
  const uint8_t contrast = kContrastLevels - 1;
  images.find(key(0, 20, contrast));
  ASSERT_TRUE(images.supply(key(0, 20, contrast), false, -2, 9, 3, 2, solid(6, 10, 20, 30, 100)));
  const ForeignImage* image = images.find(key(0, 20, contrast));
  ASSERT_NE(image, nullptr);
  EXPECT_EQ(image->left, -2);
  EXPECT_EQ(image->top, 9);
  EXPECT_EQ(image->texture().format, TextureFormat::Alpha8);
  EXPECT_EQ(image->texture().strideBytes, 3u);
  EXPECT_EQ(image->pixels, ac::Vector<uint8_t>(6, coverageTable(contrast)[100]));
}

TEST(ForeignImages, ColoursArePremultipliedAndNotCorrected) {
  ForeignImages images;
  images.beginFrame();
  images.find(key(0));
  ASSERT_TRUE(images.supply(key(0), true, 0, 1, 1, 1, solid(1, 255, 128, 0, 51)));
  const ForeignImage* image = images.find(key(0));
  ASSERT_NE(image, nullptr);
  EXPECT_EQ(image->texture().format, TextureFormat::Rgba8);
  EXPECT_EQ(image->pixels, (ac::Vector<uint8_t>{51, 26, 0, 51}));
}

TEST(ForeignImages, OnlyWhatIsWantedAndHasItsSizeIsTaken) {
  ForeignImages images;
  images.beginFrame();
  images.find(key(1));
  EXPECT_FALSE(images.supply(key(2), false, 0, 0, 1, 1, solid(1, 0, 0, 0, 255)));
  EXPECT_FALSE(images.supply(key(1, 21), false, 0, 0, 1, 1, solid(1, 0, 0, 0, 255)));
  EXPECT_FALSE(images.supply(key(1), false, 0, 0, 2, 1, solid(1, 0, 0, 0, 255)));
  EXPECT_FALSE(images.supply(key(1), false, 0, 0, -1, -1, solid(1, 0, 0, 0, 255)));
  EXPECT_FALSE(images.supply(key(1), false, 0, 0, 20000, 1, solid(20000, 0, 0, 0, 255)));
  EXPECT_EQ(images.find(key(1)), nullptr);
}

TEST(ForeignImages, ABlankDrawingIsNotAskedForAgain) {
  ForeignImages images;
  images.beginFrame();
  images.find(key(1));
  ASSERT_TRUE(images.supply(key(1), false, 0, 0, 0, 7, {}));
  const ForeignImage* image = images.find(key(1));
  ASSERT_NE(image, nullptr);
  EXPECT_EQ(image->width, 0);
}

TEST(ForeignImages, OverTheBudgetTheLeastRecentlyUsedGoAndNeverThoseInUse) {
  ForeignImages images(1000);
  const auto paint = [&](ClusterId first, ClusterId end) {
    images.beginFrame();
    for (ClusterId c = first; c < end; ++c) images.find(key(c));
    const ac::Vector<ForeignImageKey> wanted(images.wanted().begin(), images.wanted().end());
    for (const ForeignImageKey& k : wanted) {
      EXPECT_TRUE(images.supply(k, false, 0, 0, 10, 10, solid(100, 0, 0, 0, 255)));
    }
    images.beginFrame();
    for (ClusterId c = first; c < end; ++c) images.find(key(c));
    EXPECT_TRUE(images.wanted().empty()) << "what one painting needs is all there the second time";
    return wanted.size();
  };
  EXPECT_EQ(paint(0, 40), 40u) << "four times the budget";
  EXPECT_EQ(images.bytes(), 4000u);
  EXPECT_EQ(paint(40, 45), 5u);
  images.beginFrame();
  EXPECT_LE(images.bytes(), 1000u);
  EXPECT_EQ(paint(40, 45), 0u) << "the newest stay";
  EXPECT_EQ(paint(0, 5), 5u) << "the oldest have gone";
}

}  // namespace
}  // namespace ac
