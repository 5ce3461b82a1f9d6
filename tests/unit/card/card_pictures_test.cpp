#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "base/vector.h"
#include "card/card.h"
#include "support/core_fonts.h"

namespace ac {
namespace {

constexpr size_t kBudget = 64u << 20;
constexpr float kWidth = 640;
constexpr uint8_t kBlue[] = {0, 0, 255, 255};

std::string articleOf(const std::string& src) {
  return R"({"headline":"Harbour reopens","lang":"en","image":{"src":")" + src + R"(","alt":"Boats at the quay"}})";
}

class CardPictures : public testing::Test {
 protected:
  CardPictures() { test::declareFonts(core); }

  void show(Card& card, const std::string& article) {
    ASSERT_TRUE(card.setArticle(article).ok());
    paint(card, 2);
    for (const ImageKey key : card.wantedImages()) {
      ASSERT_TRUE(core.images.supplyPixels(key, kBlue, 1, 1).ok());
    }
    paint(card, 2);
    ASSERT_TRUE(card.wantedImages().empty());
  }

  void paint(Card& card, float scale) {
    do {
      ASSERT_TRUE(card.layout(kWidth).ok());
    } while (test::supplyWanted(core));
    ASSERT_TRUE(card.paint(scale).ok());
  }

  Core core;
};

TEST_F(CardPictures, OneCardThatShowsManyKeepsTheStoreToItsBudget) {
  Card card(core);
  size_t most = 0;
  for (int i = 0; i < 60; ++i) {
    show(card, articleOf("picture-" + std::to_string(i) + ".jpg"));
    most = std::max(most, core.images.bytes());
  }
  EXPECT_LE(most, kBudget);
  EXPECT_GT(most, kBudget / 2) << "what was shown lately is kept for its return";
}

TEST_F(CardPictures, WhatCardsShowIsKeptOverTheBudgetUntilTheyAreGone) {
  {
    ac::Vector<std::unique_ptr<Card>> cards;
    for (int i = 0; i < 30; ++i) {
      cards.push_back(std::make_unique<Card>(core));
      show(*cards.back(), articleOf("picture-" + std::to_string(i) + ".jpg"));
    }
    EXPECT_GT(core.images.bytes(), kBudget);
    for (const std::unique_ptr<Card>& card : cards) {
      paint(*card, 2);
      EXPECT_TRUE(card->wantedImages().empty());
    }
  }
  EXPECT_LE(core.images.bytes(), kBudget);
}

TEST_F(CardPictures, AnotherSizeOfAPictureInsteadOfTheOneShownIsNoLeak) {
  Card card(core);
  show(card, articleOf("picture.jpg"));
  for (int i = 0; i < 40; ++i) {
    paint(card, 2 + 0.01F * static_cast<float>(i));
    for (const ImageKey key : card.wantedImages()) {
      ASSERT_TRUE(core.images.supplyPixels(key, kBlue, 1, 1).ok());
    }
  }
  EXPECT_LE(core.images.bytes(), kBudget);
}

TEST_F(CardPictures, ALogoThatCannotBeHadLeavesNoIndent) {
  const auto metaStart = [](const Card& card) {
    const SemanticTree tree = card.semantics(StretchCut::Spans);
    for (const SemanticNode& node : tree) {
      if (node.role == SemanticRole::Text && tree[node.parent].role == SemanticRole::Source) return node.rect.x;
    }
    return -1.0F;
  };
  const auto withLogo = [](const char* logo) {
    return std::string(R"({"headline":"Harbour reopens","lang":"en","source":{"name":"The Quay")") + logo + "}}";
  };
  Card without(core);
  ASSERT_TRUE(without.setArticle(withLogo("")).ok());
  paint(without, 1);
  Card card(core);
  ASSERT_TRUE(card.setArticle(withLogo(R"(,"logo":"missing.png")")).ok());
  paint(card, 1);
  ASSERT_GT(metaStart(without), 0);
  EXPECT_GT(metaStart(card), metaStart(without));
  core.images.fail(card.wantedImages().at(0));
  EXPECT_TRUE(card.dirty());
  // Asking for a height in between changes nothing of it.
  ASSERT_TRUE(card.measure(kWidth).ok());
  paint(card, 1);
  EXPECT_FALSE(card.dirty());
  EXPECT_EQ(metaStart(card), metaStart(without));
  ASSERT_TRUE(card.setArticle(withLogo(R"(,"logo":"missing.png")")).ok());
  paint(card, 1);
  EXPECT_GT(metaStart(card), metaStart(without)) << "a new article tries it again";
}

}  // namespace
}  // namespace ac
