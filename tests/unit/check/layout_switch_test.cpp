#include <gtest/gtest.h>

#include "card/card.h"
#include "check/sample_articles.h"
#include "layout/builtin_layouts.h"
#include "layout/read_layout.h"
#include "support/fonts.h"

namespace ac {
namespace {

class LayoutSwitch : public testing::Test {
 protected:
  LayoutSwitch() : card(core) {
    EXPECT_TRUE(core.declareFonts(test::readText(std::string(AC_FONTS_DIR) + "/fonts.json")).ok());
    EXPECT_TRUE(card.setArticle(kSampleArticles[0]).ok());
  }

  void use(std::string_view name) { card.setLayout(*builtinLayoutNamed(name), {}); }

  void layout(float widthPx) {
    for (bool more = true; more;) {
      ASSERT_TRUE(card.layout(widthPx).ok());
      more = !core.fonts.wanted().empty();
      for (const FaceId face : core.fonts.wanted()) {
        const std::string file = std::string(AC_FONTS_DIR) + "/" + core.fontFile(face);
        ASSERT_TRUE(core.fonts.supply(face, test::readBytes(file)).ok());
      }
    }
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
  use("headline");
  layout(640);
  const uint32_t atFirst = core.fonts.shapings();
  use("compact");
  layout(640);
  const uint32_t withStandfirst = core.fonts.shapings();
  EXPECT_GT(withStandfirst, atFirst) << "the standfirst is new";
  use("headline");
  layout(640);
  use("compact");
  layout(640);
  EXPECT_EQ(core.fonts.shapings(), withStandfirst);
  use("standard");
  layout(640);
  const uint32_t withAll = core.fonts.shapings();
  for (const BuiltinLayout& other : builtinLayouts()) {
    use(other.name);
    layout(640);
    ASSERT_TRUE(card.measure(600).ok());
    ASSERT_TRUE(card.measure(700).ok());
  }
  const uint32_t afterAll = core.fonts.shapings();
  for (const BuiltinLayout& other : builtinLayouts()) {
    use(other.name);
    layout(640);
  }
  EXPECT_EQ(core.fonts.shapings(), afterAll) << "every layout has been shown";
  // The list's headline and the link of the brief, in types of their own; and once more where their faces were late.
  EXPECT_EQ(afterAll - withAll, 2u);
}

TEST_F(LayoutSwitch, ALayoutShapesNoMoreThanItNames) {
  use("standard");
  layout(640);
  const uint32_t all = core.fonts.shapings();
  Card other(core);
  ASSERT_TRUE(other.setArticle(kSampleArticles[0]).ok());
  other.setLayout(readLayout(R"({"column":["headline",{"part":"body","paragraphs":1}]})").value(), {});
  ASSERT_TRUE(other.layout(640).ok());
  EXPECT_EQ(core.fonts.shapings() - all, 2u);
}

TEST_F(LayoutSwitch, MeasuringIsTheHeightShownInEveryLayout) {
  for (const BuiltinLayout& builtin : builtinLayouts()) {
    for (const float width : {200.0f, 279.0f, 280.0f, 320.0f, 439.0f, 440.0f, 480.0f, 720.0f, 1000.0f, 1600.0f}) {
      use(builtin.name);
      layout(width);
      const Result<float> height = card.measure(width);
      ASSERT_TRUE(height.ok());
      EXPECT_EQ(height.value(), card.tree()->height) << builtin.name << " at " << width;
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
  other.setLayout(readLayout(R"({"column":["headline","consent"]})").value(), {});
  ASSERT_TRUE(other.layout(640).ok());
  for (const Box& box : other.tree()->boxes) {
    if (box.role == SemanticRole::Button && other.tree()->composition->controls[box.control].name == "accept") {
      EXPECT_EQ(box.control, accept);
    }
  }
}

TEST_F(LayoutSwitch, ABlockThatTheHostPlacesStandsInTheArticleAndOthersBesideIt) {
  BlockPlaces blocks;
  blocks[0] = {BlockPlace::Mode::After, NodeKind::Image};
  blocks[1] = {BlockPlace::Mode::Off};
  card.setLayout(*builtinLayoutNamed("standard"), blocks);
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
