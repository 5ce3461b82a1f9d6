#include <gtest/gtest.h>

#include "card/card.h"
#include "check/sample_articles.h"
#include "layout/builtin_layouts.h"
#include "layout/read_layout.h"
#include "support/core_fonts.h"

namespace ac {
namespace {

class LayoutSwitch : public testing::Test {
 protected:
  LayoutSwitch() : card(core) {
    test::declareFonts(core);
    EXPECT_TRUE(card.setArticle(kSampleArticles[0]).ok());
  }

  void use(std::string_view name) { card.setLayout(*builtinLayoutNamed(name)); }

  void layout(float widthPx) {
    do {
      ASSERT_TRUE(card.layout(widthPx).ok());
    } while (test::supplyWanted(core));
  }

  size_t count(SemanticRole role) const {
    size_t found = 0;
    for (const Box& box : card.tree()->boxes) found += box.role == role ? 1 : 0;
    return found;
  }

  Core core;
  Card card;
};

TEST_F(LayoutSwitch, ATextIsShapedForTheFirstLayoutThatShowsItAndForNoOther) {
  // All faces are there: one that comes late has texts shaped anew.
  for (size_t each = 0; each < builtinLayouts().size(); ++each) {
    use(builtinLayoutName(each));
    layout(640);
  }
  Card fresh(core);
  ASSERT_TRUE(fresh.setArticle(kSampleArticles[0]).ok());
  const auto shapingsOf = [&](std::string_view name) {
    const uint32_t before = core.fonts.shapings();
    fresh.setLayout(*builtinLayoutNamed(name));
    EXPECT_TRUE(fresh.layout(640).ok());
    EXPECT_TRUE(fresh.measure(600).ok());
    return core.fonts.shapings() - before;
  };
  EXPECT_GT(shapingsOf("standard"), 20u);
  EXPECT_EQ(shapingsOf("compact"), 3u) << "kicker, headline and standfirst in types of their own";
  EXPECT_EQ(shapingsOf("list"), 1u) << "the headline once more; its kicker is the compact one's";
  EXPECT_EQ(shapingsOf("hero"), 0u);
  EXPECT_EQ(shapingsOf("headline"), 0u);
  for (size_t again = 0; again < builtinLayouts().size(); ++again) EXPECT_EQ(shapingsOf(builtinLayoutName(again)), 0u);
}

TEST_F(LayoutSwitch, ALayoutShapesNoMoreThanItNames) {
  use("standard");
  layout(640);
  const uint32_t all = core.fonts.shapings();
  Card other(core);
  ASSERT_TRUE(other.setArticle(kSampleArticles[0]).ok());
  other.setLayout(readLayout(R"({"column":["headline",{"part":"body","paragraphs":1}]})").value().plan);
  ASSERT_TRUE(other.layout(640).ok());
  EXPECT_EQ(core.fonts.shapings() - all, 2u);
}

TEST_F(LayoutSwitch, MeasuringIsTheHeightShownInEveryLayout) {
  for (size_t builtin = 0; builtin < builtinLayouts().size(); ++builtin) {
    for (const float width : {200.0f, 279.0f, 280.0f, 320.0f, 439.0f, 440.0f, 480.0f, 720.0f, 1000.0f, 1600.0f}) {
      use(builtinLayoutName(builtin));
      layout(width);
      const Result<float> height = card.measure(width);
      ASSERT_TRUE(height.ok());
      EXPECT_EQ(height.value(), card.tree()->height) << builtinLayoutName(builtin) << " at " << width;
    }
  }
}

TEST_F(LayoutSwitch, TheControlsKeepTheirNumbersWhicheverBlocksAreShown) {
  layout(640);
  const auto indexOf = [&](SemanticRole role, std::string_view name) {
    for (const Box& box : card.tree()->boxes) {
      if (box.control == kNoPart || box.role != role) continue;
      if (card.tree()->composition->controls[box.control].name == name) return box.control;
    }
    return kNoPart;
  };
  const uint32_t accept = indexOf(SemanticRole::Button, "accept");
  const uint32_t submit = indexOf(SemanticRole::Button, "submit");
  ASSERT_NE(accept, kNoPart);
  ASSERT_NE(submit, kNoPart);
  Card other(core);
  ASSERT_TRUE(other.setArticle(kSampleArticles[0]).ok());
  other.setLayout(readLayout(R"({"column":["headline","consent"]})").value().plan);
  ASSERT_TRUE(other.layout(640).ok());
  for (const Box& box : other.tree()->boxes) {
    if (box.role == SemanticRole::Button && other.tree()->composition->controls[box.control].name == "accept") {
      EXPECT_EQ(box.control, accept);
    }
  }
}

TEST_F(LayoutSwitch, ABlockWithinTheArticleIsReadThereAndOneAfterItStandsBesideIt) {
  card.setLayout(readLayout(R"({"column":["headline","image","signup","body","consent"],"inset":true})").value().plan);
  layout(640);
  EXPECT_EQ(count(SemanticRole::Signup), 1u);
  EXPECT_EQ(count(SemanticRole::Banner), 0u);
  EXPECT_EQ(count(SemanticRole::Consent), 1u);
  const SemanticTree tree = card.semantics(StretchCut::Spans);
  size_t figure = 0;
  size_t signup = 0;
  size_t body = 0;
  for (size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].role == SemanticRole::Figure && figure == 0) figure = i;
    if (tree[i].role == SemanticRole::Signup) signup = i;
    if (tree[i].role == SemanticRole::Body) body = i;
    if (tree[i].role == SemanticRole::Consent) {
      EXPECT_EQ(tree[i].parent, kNoPart);
    }
  }
  EXPECT_LT(figure, signup);
  EXPECT_LT(signup, body);
  EXPECT_EQ(tree[signup].parent, 0u);
  EXPECT_GE(tree[signup].rect.y, tree[figure].rect.bottom());
  EXPECT_LE(tree[signup].rect.bottom(), tree[body].rect.y);
}

}  // namespace
}  // namespace ac
