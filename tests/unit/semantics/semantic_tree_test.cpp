#include "semantics/semantic_tree.h"

#include <gtest/gtest.h>

#include "base/vector.h"
#include "unit/layout/sample_layout.h"

namespace ac {
namespace {

using test::fullArticle;
using test::SampleLayout;

SemanticTree treeOf(const SampleLayout& sample, StretchCut cut = StretchCut::Spans) {
  return buildSemanticTree(sample.tree, sample.theme, sample.fonts, cut);
}

ac::Vector<uint32_t> nodesOf(const SemanticTree& tree, SemanticRole role) {
  ac::Vector<uint32_t> found;
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
  const SemanticTree tree = treeOf(sample);
  ASSERT_FALSE(tree.empty());
  EXPECT_EQ(tree[0].role, SemanticRole::Article);
  for (uint32_t i = 1; i < tree.size(); ++i) EXPECT_LT(tree[i].parent, i);
}

TEST(SemanticTree, StretchesOfAParagraphJoinToItsText) {
  for (const char* lang : {"en", "ar"}) {
    for (const float width : {200.0f, 320.0f, 700.0f}) {
      const SampleLayout sample(fullArticle(lang), width);
      const SemanticTree tree = treeOf(sample, StretchCut::Faces);
      const ac::Vector<uint32_t> paragraphs = nodesOf(tree, SemanticRole::Paragraph);
      ASSERT_FALSE(paragraphs.empty());
      const std::string& source = sample.composition.texts[sample.composition.body[0].text].shaped.source.text;
      EXPECT_EQ(textUnder(tree, paragraphs[0]), source) << lang << " at " << width;
    }
  }
}

TEST(SemanticTree, EveryLineEndsOnce) {
  const SampleLayout sample(fullArticle("en"), 320);
  const SemanticTree tree = treeOf(sample);
  const uint32_t headline = nodesOf(tree, SemanticRole::Headline).at(0);
  size_t ends = 0;
  for (const SemanticNode& node : tree) ends += node.parent == headline && node.flags & kSemanticLineEnd ? 1 : 0;
  const PlacedText& placed = sample.tree.texts[sample.first(SemanticRole::Headline)->text];
  EXPECT_GT(placed.broken.lines.size(), 1u);
  EXPECT_EQ(ends, placed.broken.lines.size());
}

TEST(SemanticTree, FieldsOfTheMetaLineAreNodesOfTheirOwn) {
  const SampleLayout sample(fullArticle("en"), 640);
  const SemanticTree tree = treeOf(sample);
  const ac::Vector<uint32_t> times = nodesOf(tree, SemanticRole::Time);
  ASSERT_EQ(times.size(), 1u);
  EXPECT_EQ(tree[times[0]].dateTime, "2026-03-04");
  EXPECT_EQ(textUnder(tree, times[0]), "4 March 2026");
  const ac::Vector<uint32_t> authors = nodesOf(tree, SemanticRole::Author);
  ASSERT_EQ(authors.size(), 2u);
  EXPECT_EQ(tree[authors[0] + 1].href, "/rana");
}

TEST(SemanticTree, TextBeyondALimitOfLinesIsReadButTakesNoRoom) {
  Theme theme = builtinLightTheme();
  theme.typography[static_cast<size_t>(TextRole::Headline)].maxLines = 1;
  for (const char* lang : {"en", "ar"}) {
    const SampleLayout sample(fullArticle(lang), 320, theme);
    const SemanticTree tree = treeOf(sample);
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
  for (const SemanticNode& node : treeOf(sample)) spaced += node.wordSpacingPx > 0 ? 1 : 0;
  EXPECT_GT(spaced, 3u);
}

TEST(SemanticTree, MarkersAndSeparatorsAreMarkedAsGenerated) {
  const SampleLayout sample(fullArticle("en"), 640);
  const SemanticTree tree = treeOf(sample);
  const uint32_t item = nodesOf(tree, SemanticRole::ListItem).at(0);
  EXPECT_EQ(tree[item + 1].text, "1.");
  EXPECT_TRUE(tree[item + 1].flags & kSemanticGenerated);
  EXPECT_FALSE(tree[item + 2].flags & kSemanticGenerated);
}

TEST(SemanticTree, PicturesCarryTheirAlternativeTextAndHeadingsTheirLevel) {
  const SampleLayout sample(fullArticle("en"), 640);
  const SemanticTree tree = treeOf(sample);
  EXPECT_EQ(tree[nodesOf(tree, SemanticRole::Image).at(0)].text, "A harbour");
  EXPECT_EQ(tree[nodesOf(tree, SemanticRole::Headline).at(0)].level, 1u);
  EXPECT_EQ(tree[nodesOf(tree, SemanticRole::Heading).at(1)].level, 4u);
  EXPECT_TRUE(nodesOf(tree, SemanticRole::Decoration).empty());
}

TEST(SemanticTree, AStretchOfTheOtherDirectionSaysSo) {
  const SampleLayout sample(fullArticle("ar"), 640);
  const SemanticTree tree = treeOf(sample);
  EXPECT_EQ(tree[0].direction, TextDirection::Rtl);
  const uint32_t author = nodesOf(tree, SemanticRole::Author).at(0);
  EXPECT_EQ(tree[author].direction, TextDirection::Ltr);
}

TEST(SemanticTree, StretchesCutByFaceStandSideBySideEachInOneFamily) {
  const SampleLayout sample(fullArticle("ar"), 640);
  const SemanticTree bySpan = treeOf(sample);
  const SemanticTree byFace = treeOf(sample, StretchCut::Faces);
  EXPECT_GT(byFace.size(), bySpan.size());
  const uint32_t paragraph = nodesOf(byFace, SemanticRole::Paragraph).at(0);
  size_t arabic = 0;
  size_t latin = 0;
  for (const SemanticNode& node : byFace) {
    if (node.parent != paragraph) continue;
    ASSERT_FALSE(node.family.empty()) << node.text;
    (node.family.find("Arabic") != std::string_view::npos ? arabic : latin) += 1;
  }
  EXPECT_GT(arabic, 0u);
  EXPECT_GT(latin, 0u);

  // Together they are as wide as the line.
  const PlacedText& placed = sample.tree.texts[sample.first(SemanticRole::Paragraph)->text];
  float width = 0;
  size_t line = 0;
  for (const SemanticNode& node : byFace) {
    if (node.parent != paragraph) continue;
    width += node.rect.width;
    if (!(node.flags & kSemanticLineEnd)) continue;
    EXPECT_NEAR(width, placed.broken.lines[line].widthPx, 0.1f) << line;
    width = 0;
    ++line;
  }
  EXPECT_EQ(line, placed.broken.lines.size());
}

TEST(SemanticTree, StretchesTellHowTheyAreSet) {
  const SampleLayout sample(fullArticle("en"), 640);
  const SemanticTree tree = treeOf(sample, StretchCut::Faces);
  const auto stretchUnder = [&](SemanticRole role) -> const SemanticNode& {
    return tree[nodesOf(tree, role).at(0) + 1];
  };
  EXPECT_EQ(stretchUnder(SemanticRole::Headline).ink, colorOf(sample.theme, ColorToken::Headline));
  EXPECT_EQ(tree[0].ink, colorOf(sample.theme, ColorToken::Surface));
  EXPECT_EQ(stretchUnder(SemanticRole::Headline).family, "Source Serif 4");
  EXPECT_TRUE(stretchUnder(SemanticRole::Headline).flags & kSemanticSerif);
  const Typography& kicker = typographyOf(sample.theme, TextRole::Kicker);
  const SemanticNode& kickerText = stretchUnder(SemanticRole::Kicker);
  EXPECT_NEAR(kickerText.letterSpacingPx, kicker.letterSpacingEm * kickerText.fontSizePx, 0.001f);
  EXPECT_EQ(tree[nodesOf(tree, SemanticRole::Related).at(0)].name, "Skip to related articles");
}

TEST(SemanticTree, ALineThatEndsInAHyphenSaysSo) {
  Article article = fullArticle("en");
  std::string word;
  for (int i = 0; i < 60; ++i) word += "soft\u00ADened\u00AD";
  TextRun run;
  run.text = word;
  article.body = {Paragraph{{run}}};
  const SampleLayout sample(article, 320);
  const SemanticTree tree = treeOf(sample);
  const uint32_t paragraph = nodesOf(tree, SemanticRole::Paragraph).at(0);
  size_t hyphens = 0;
  size_t lines = 0;
  for (const SemanticNode& node : tree) {
    if (node.parent != paragraph) continue;
    lines += node.flags & kSemanticLineEnd ? 1 : 0;
    hyphens += node.flags & kSemanticHyphen ? 1 : 0;
  }
  EXPECT_GT(lines, 4u);
  EXPECT_GE(hyphens, lines - 1);
}

}  // namespace
}  // namespace ac
