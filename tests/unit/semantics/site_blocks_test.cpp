#include <gtest/gtest.h>

#include <algorithm>

#include "semantics/semantic_tree.h"
#include "unit/layout/sample_layout.h"
#include "unit/layout/site_article.h"

namespace ac {
namespace {

using test::SampleLayout;
using test::siteArticle;

SemanticTree treeOf(const SampleLayout& sample) {
  return buildSemanticTree(sample.tree, sample.theme, sample.fonts, StretchCut::Spans);
}

const SemanticNode* controlNamed(const SemanticTree& tree, std::string_view name) {
  for (const SemanticNode& node : tree) {
    if (node.name == name) return &node;
  }
  return nullptr;
}

TEST(SemanticTree, TellsOfEachControlWhatANativeOneNeeds) {
  const SampleLayout sample(siteArticle("en"), 640);
  const SemanticTree tree = treeOf(sample);
  const SemanticNode* email = controlNamed(tree, "email");
  ASSERT_TRUE(email);
  EXPECT_EQ(email->role, SemanticRole::EmailField);
  EXPECT_TRUE(email->flags & kSemanticRequired);
  EXPECT_EQ(email->fontSizePx, 16);
  EXPECT_EQ(email->rect.height, sample.theme.controls.height);
  EXPECT_EQ(tree[email->parent].role, SemanticRole::Field);
  const SemanticNode* necessary = controlNamed(tree, "necessary");
  ASSERT_TRUE(necessary);
  EXPECT_EQ(necessary->role, SemanticRole::Checkbox);
  EXPECT_EQ(necessary->state, kControlChecked | kControlDisabled);
  const SemanticNode* save = controlNamed(tree, "save");
  ASSERT_TRUE(save);
  EXPECT_EQ(save->role, SemanticRole::Button);
}

TEST(SemanticTree, TellsOfEachNoteWhereItShows) {
  const SampleLayout sample(siteArticle("en"), 640);
  const SemanticTree tree = treeOf(sample);
  const uint32_t email = controlNamed(tree, "email")->control;
  uint32_t states = 0;
  for (const SemanticNode& node : tree) {
    if (node.role == SemanticRole::ControlNote && node.control == email) states |= node.state;
  }
  EXPECT_EQ(states, kControlMissing | kControlMalformed);
}

TEST(SemanticTree, GivesTheAddressesOfASignupAndABanner) {
  const SampleLayout sample(siteArticle("en"), 640);
  const SemanticTree tree = treeOf(sample);
  const auto hrefOf = [&](SemanticRole role) {
    const auto node = std::find_if(tree.begin(), tree.end(), [&](const SemanticNode& n) { return n.role == role; });
    return node == tree.end() ? "no such node" : node->href;
  };
  EXPECT_EQ(hrefOf(SemanticRole::Signup), "/join");
  EXPECT_EQ(hrefOf(SemanticRole::Banner), "/partner");
  EXPECT_EQ(hrefOf(SemanticRole::Consent), "");
}

}  // namespace
}  // namespace ac
