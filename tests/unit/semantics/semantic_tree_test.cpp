#include "semantics/semantic_tree.h"

#include <gtest/gtest.h>

#include "unit/layout/sample_layout.h"

namespace ac {
namespace {

using test::fullArticle;
using test::SampleLayout;

std::vector<uint32_t> nodesOf(const SemanticTree& tree, SemanticRole role) {
  std::vector<uint32_t> found;
  for (uint32_t i = 0; i < tree.size(); ++i) {
    if (tree[i].role == role) found.push_back(i);
  }
  return found;
}

std::string textUnder(const SemanticTree& tree, uint32_t node) {
  std::string text;
  for (uint32_t i = node + 1; i < tree.size(); ++i) {
    uint32_t at = i;
    while (at < tree.size() && at != node) at = tree[at].parent;
    if (at == node && tree[i].role == SemanticRole::Text) text += tree[i].text;
  }
  return text;
}

TEST(SemanticTree, ParentsComeBeforeTheirChildrenAndTheRootIsTheArticle) {
  const SampleLayout sample(fullArticle("en"), 640);
  const SemanticTree tree = buildSemanticTree(sample.tree);
  ASSERT_FALSE(tree.empty());
  EXPECT_EQ(tree[0].role, SemanticRole::Article);
  for (uint32_t i = 1; i < tree.size(); ++i) EXPECT_LT(tree[i].parent, i);
}

TEST(SemanticTree, StretchesOfAParagraphJoinToItsText) {
  for (const char* lang : {"en", "ar"}) {
    for (const float width : {200.0f, 320.0f, 700.0f}) {
      const SampleLayout sample(fullArticle(lang), width);
      const SemanticTree tree = buildSemanticTree(sample.tree);
      const std::vector<uint32_t> paragraphs = nodesOf(tree, SemanticRole::Paragraph);
      ASSERT_FALSE(paragraphs.empty());
      const std::string& source = sample.composition.texts[sample.composition.body[0].text].shaped.source.text;
      EXPECT_EQ(textUnder(tree, paragraphs[0]), source) << lang << " at " << width;
    }
  }
}

TEST(SemanticTree, EveryLineEndsOnce) {
  const SampleLayout sample(fullArticle("en"), 320);
  const SemanticTree tree = buildSemanticTree(sample.tree);
  const uint32_t headline = nodesOf(tree, SemanticRole::Headline).at(0);
  size_t ends = 0;
  for (const SemanticNode& node : tree) ends += node.parent == headline && node.flags & kSemanticLineEnd ? 1 : 0;
  const PlacedText& placed = sample.tree.texts[sample.first(SemanticRole::Headline)->text];
  EXPECT_GT(placed.broken.lines.size(), 1u);
  EXPECT_EQ(ends, placed.broken.lines.size());
}

TEST(SemanticTree, FieldsOfTheMetaLineAreNodesOfTheirOwn) {
  const SampleLayout sample(fullArticle("en"), 640);
  const SemanticTree tree = buildSemanticTree(sample.tree);
  const std::vector<uint32_t> times = nodesOf(tree, SemanticRole::Time);
  ASSERT_EQ(times.size(), 1u);
  EXPECT_EQ(tree[times[0]].dateTime, "2026-03-04");
  EXPECT_EQ(textUnder(tree, times[0]), "4 March 2026");
  const std::vector<uint32_t> authors = nodesOf(tree, SemanticRole::Author);
  ASSERT_EQ(authors.size(), 2u);
  EXPECT_EQ(tree[authors[0] + 1].href, "/rana");
}

TEST(SemanticTree, TextBeyondALimitOfLinesIsReadButTakesNoRoom) {
  Theme theme = builtinLightTheme();
  theme.typography[static_cast<size_t>(TextRole::Headline)].maxLines = 1;
  for (const char* lang : {"en", "ar"}) {
    const SampleLayout sample(fullArticle(lang), 320, theme);
    const SemanticTree tree = buildSemanticTree(sample.tree);
    const uint32_t headline = nodesOf(tree, SemanticRole::Headline).at(0);
    EXPECT_EQ(textUnder(tree, headline), fullArticle(lang).headline);
    size_t hidden = 0;
    for (const SemanticNode& node : tree) {
      if (node.parent != headline || !(node.flags & kSemanticHidden)) continue;
      ++hidden;
      EXPECT_EQ(node.rect.width, 0);
      EXPECT_TRUE(node.flags & kSemanticLineEnd);
      EXPECT_GE(node.rect.x, tree[headline].rect.x - 0.5f);
      EXPECT_LE(node.rect.x, tree[headline].rect.right() + 0.5f);
    }
    EXPECT_EQ(hidden, 1u) << lang;
  }
}

TEST(SemanticTree, StretchesOfJustifiedLinesTellTheirSpacing) {
  Theme theme = builtinLightTheme();
  theme.typography[static_cast<size_t>(TextRole::Body)].align = AlignToken::Justify;
  const SampleLayout sample(fullArticle("en"), 640, theme);
  size_t spaced = 0;
  for (const SemanticNode& node : buildSemanticTree(sample.tree)) spaced += node.wordSpacingPx > 0 ? 1 : 0;
  EXPECT_GT(spaced, 3u);
}

TEST(SemanticTree, MarkersAndSeparatorsAreMarkedAsGenerated) {
  const SampleLayout sample(fullArticle("en"), 640);
  const SemanticTree tree = buildSemanticTree(sample.tree);
  const uint32_t item = nodesOf(tree, SemanticRole::ListItem).at(0);
  EXPECT_EQ(tree[item + 1].text, "1.");
  EXPECT_TRUE(tree[item + 1].flags & kSemanticGenerated);
  EXPECT_FALSE(tree[item + 2].flags & kSemanticGenerated);
}

TEST(SemanticTree, PicturesCarryTheirAlternativeTextAndHeadingsTheirLevel) {
  const SampleLayout sample(fullArticle("en"), 640);
  const SemanticTree tree = buildSemanticTree(sample.tree);
  EXPECT_EQ(tree[nodesOf(tree, SemanticRole::Image).at(0)].text, "A harbour");
  EXPECT_EQ(tree[nodesOf(tree, SemanticRole::Headline).at(0)].level, 1u);
  EXPECT_EQ(tree[nodesOf(tree, SemanticRole::Heading).at(1)].level, 4u);
  EXPECT_TRUE(nodesOf(tree, SemanticRole::Decoration).empty());
}

TEST(SemanticTree, AStretchOfTheOtherDirectionSaysSo) {
  const SampleLayout sample(fullArticle("ar"), 640);
  const SemanticTree tree = buildSemanticTree(sample.tree);
  EXPECT_EQ(tree[0].direction, TextDirection::Rtl);
  const uint32_t author = nodesOf(tree, SemanticRole::Author).at(0);
  EXPECT_EQ(tree[author].direction, TextDirection::Ltr);
}

}  // namespace
}  // namespace ac
