#include <gtest/gtest.h>

#include "base/vector.h"
#include "card/card.h"
#include "support/core_fonts.h"

namespace ac {
namespace {

constexpr const char* kArticle =
    R"({"headline":"H","lang":"en","signup":{"title":"Join","fields":[{"name":"email","required":true},"city"]},)"
    R"("consent":{"text":"We ask.","categories":[{"id":"n","name":"Needed","required":true},{"id":"c","name":"C"}]}})";

constexpr uint32_t kEmail = 0;
constexpr uint32_t kSubmit = 2;

class Controls : public testing::Test {
 protected:
  Controls() : card(core) {
    test::declareFonts(core);
    EXPECT_TRUE(card.setArticle(kArticle).ok());
    paint();
  }

  void paint() {
    do {
      ASSERT_TRUE(card.layout(320).ok());
    } while (test::supplyWanted(core));
    ASSERT_TRUE(card.paint(1).ok());
  }

  ac::Vector<uint8_t> painted(const ac::Vector<uint32_t>& states) {
    card.setControls(states);
    paint();
    return core.pixels;
  }

  Core core;
  Card card;
};

TEST_F(Controls, EveryStateOfAFieldLooksDifferentAndMovesNothing) {
  const float height = card.tree()->height;
  ac::Vector<ac::Vector<uint8_t>> seen = {core.pixels};
  constexpr uint32_t kStates[] = {kControlHovered, kControlFocused, kControlMissing, kControlMalformed,
                                  kControlMissing | kControlFocused};
  for (const uint32_t state : kStates) {
    seen.push_back(painted({state}));
    EXPECT_EQ(card.tree()->height, height);
    for (size_t i = 0; i + 1 < seen.size(); ++i) EXPECT_NE(seen[i], seen.back()) << state;
  }
}

TEST_F(Controls, StatesThatWereNotGivenAreThoseOfTheArticle) {
  const ac::Vector<uint8_t> atFirst = core.pixels;
  EXPECT_EQ(painted({0, 0, 0, kControlChecked | kControlDisabled, 0}), atFirst);
  EXPECT_NE(painted({0, 0, 0, 0, 0}), atFirst);
  EXPECT_EQ(painted({}), atFirst);
}

TEST_F(Controls, OnlyOtherStatesAreARepaintAndNeverANewLayout) {
  const BoxTree* tree = card.tree();
  const Box* boxes = tree->boxes.data();
  EXPECT_FALSE(card.dirty());
  card.setControls(ac::Vector<uint32_t>{kControlHovered});
  EXPECT_TRUE(card.dirty());
  paint();
  EXPECT_EQ(card.tree()->boxes.data(), boxes);
  card.setControls(ac::Vector<uint32_t>{kControlHovered});
  EXPECT_FALSE(card.dirty());
}

TEST_F(Controls, MoreStatesThanControlsAreNoHarm) {
  painted(ac::Vector<uint32_t>(1000, kControlChecked | kControlFocused));
  EXPECT_EQ(card.tree()->composition->controls.size(), 8u);
}

TEST_F(Controls, AMessageStandsInPlaceOfTheCardsWords) {
  const ac::Vector<uint8_t> done = painted({0, 0, kControlDone});
  card.setMessage(kSubmit, "Look into your inbox.");
  EXPECT_TRUE(card.dirty());
  paint();
  EXPECT_NE(core.pixels, done);
  card.setMessage(kSubmit, "");
  paint();
  EXPECT_EQ(core.pixels, done);
}

TEST_F(Controls, TheSameMessageTurnsToTheInkOfAFailureAndBack) {
  card.setMessage(kSubmit, "Look into your inbox.");
  const ac::Vector<uint8_t> done = painted({0, 0, kControlDone});
  const float height = card.tree()->height;
  card.setControls(ac::Vector<uint32_t>{0, 0, kControlFailed});
  EXPECT_TRUE(card.dirty());
  const ac::Vector<uint8_t> failed = painted({0, 0, kControlFailed});
  EXPECT_NE(failed, done);
  EXPECT_EQ(card.tree()->height, height);
  EXPECT_EQ(painted({0, 0, kControlDone}), done);
  Card fresh(core);
  ASSERT_TRUE(fresh.setArticle(kArticle).ok());
  fresh.setControls(ac::Vector<uint32_t>{0, 0, kControlFailed});
  fresh.setMessage(kSubmit, "Look into your inbox.");
  ASSERT_TRUE(fresh.layout(320).ok());
  ASSERT_TRUE(fresh.paint(1).ok());
  EXPECT_EQ(core.pixels, failed);
}

TEST_F(Controls, AMessageThatIsLongOrOfNoControlIsNoHarm) {
  const float height = card.tree()->height;
  card.setMessage(99, "Nobody says this");
  paint();
  EXPECT_EQ(card.tree()->height, height);
  std::string longer;
  for (int i = 0; i < 20000; ++i) longer += "e\xCC\x81 ";
  card.setMessage(kEmail, longer);
  paint();
  EXPECT_GT(card.tree()->height, height);
  EXPECT_LT(card.tree()->height, height + 4000);
}

TEST_F(Controls, AnotherArticleStartsAnew) {
  const ac::Vector<uint8_t> atFirst = core.pixels;
  painted({kControlMissing, 0, kControlFailed});
  card.setMessage(kSubmit, "No.");
  ASSERT_TRUE(card.setArticle(kArticle).ok());
  paint();
  EXPECT_EQ(core.pixels, atFirst);
}

}  // namespace
}  // namespace ac
