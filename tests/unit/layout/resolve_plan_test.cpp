#include "layout/resolve_plan.h"

#include <gtest/gtest.h>

#include <string>

#include "layout/builtin_layouts.h"
#include "layout/read_layout.h"

namespace ac {
namespace {

constexpr uint16_t kAll = 0xFFFF;

// What is shown, holders with their children: "column(headline row(image meta))".
std::string shapeOf(const LayoutPlan& plan, size_t begin, size_t end) {
  constexpr const char* kHolders[] = {"column", "row", "over", "choose", "use"};
  std::string shape;
  for (size_t at = begin; at < end; at += plan[at].size) {
    if (!shape.empty()) shape += ' ';
    if (isPart(plan[at].kind)) {
      shape += partName(plan[at].kind);
    } else {
      shape += std::string(kHolders[static_cast<size_t>(plan[at].kind)]) + "(" +
               shapeOf(plan, at + 1, at + plan[at].size) + ")";
    }
  }
  return shape;
}

struct Asked {
  uint16_t content = kAll;
  float widthPx = 640;
};

std::string shown(const std::string& json, const Asked& asked = {}) {
  const Result<ReadLayout> read = readLayout(json);
  EXPECT_TRUE(read.ok()) << read.status().path << ": " << read.status().reason;
  EXPECT_TRUE(read.value().warnings.empty()) << read.value().warnings[0].path << read.value().warnings[0].reason;
  const LayoutPlan nodes = resolvePlan(read.value().plan, asked.content, asked.widthPx).nodes;
  return shapeOf(nodes, 0, nodes.size());
}

std::string builtin(const char* name, const Asked& asked) {
  const LayoutPlan nodes = resolvePlan(*builtinLayoutNamed(name), asked.content, asked.widthPx).nodes;
  return shapeOf(nodes, 0, nodes.size());
}

constexpr uint16_t without(std::initializer_list<NodeKind> parts) {
  uint16_t content = kAll;
  for (const NodeKind part : parts) content &= static_cast<uint16_t>(~partBit(part));
  return content;
}

TEST(ResolvePlan, PartsThatTheArticleLacksAndHoldersOfNothingAreLeftOut) {
  const std::string json = R"({"column":["headline",{"row":["image",{"column":["meta"]}]},{"column":["signup"]}]})";
  EXPECT_EQ(shown(json), "column(headline row(image column(meta)) column(signup))");
  EXPECT_EQ(shown(json, {without({NodeKind::Signup})}), "column(headline row(image column(meta)))");
  EXPECT_EQ(shown(json, {without({NodeKind::Image})}), "column(headline column(column(meta)) column(signup))");
}

TEST(ResolvePlan, FromAndBelowAreTheWidthsAtWhichANodeIsShown) {
  const std::string json = R"({"column":["headline",{"part":"meta","from":300,"below":500}]})";
  EXPECT_EQ(shown(json, {kAll, 299.5f}), "column(headline)");
  EXPECT_EQ(shown(json, {kAll, 300}), "column(headline meta)");
  EXPECT_EQ(shown(json, {kAll, 499}), "column(headline meta)");
  EXPECT_EQ(shown(json, {kAll, 500}), "column(headline)");
}

TEST(ResolvePlan, RowsAreColumnsBelowTheirWidth) {
  const std::string json = R"({"row":["image","headline"],"stackBelow":400})";
  EXPECT_EQ(shown(json, {kAll, 400}), "row(image headline)");
  EXPECT_EQ(shown(json, {kAll, 399}), "column(image headline)");
}

TEST(ResolvePlan, APartIsShownOnce) {
  EXPECT_EQ(shown(R"({"column":["headline","signup",{"column":["signup","headline"]}]})"), "column(headline signup)");
}

TEST(ResolvePlan, APictureWithNothingToStandUnderOrOver) {
  const std::string json = R"({"column":[{"over":["image","headline"]},"meta"]})";
  EXPECT_EQ(shown(json), "column(over(image headline) meta)");
  EXPECT_EQ(shown(json, {without({NodeKind::Image})}), "column(column(headline) meta)");
}

TEST(ResolvePlan, WhatHoldsAtAWidthHoldsAsFarAsItSays) {
  const LayoutPlan plan = *builtinLayoutNamed("hero");
  const ShownPlan shown = resolvePlan(plan, kAll, 640);
  EXPECT_EQ(shown.fromPx, 480);
  EXPECT_EQ(shown.belowPx, 800);
  EXPECT_TRUE(shown.holdsAt(480) && shown.holdsAt(799.9f));
  EXPECT_FALSE(shown.holdsAt(479.9f) || shown.holdsAt(800));
}

TEST(ResolvePlan, AutoChoosesByWidthAndContent) {
  EXPECT_NE(builtin("auto", {kAll, 700}).find("body related"), std::string::npos) << "standard";
  EXPECT_NE(builtin("auto", {kAll, 500}).find("body readMore"), std::string::npos) << "brief";
  EXPECT_NE(builtin("auto", {without({NodeKind::ReadMore}), 500}).find("body related"), std::string::npos)
      << "without an address nothing leads to the rest";
  const uint16_t teaser = without({NodeKind::Body});
  EXPECT_EQ(builtin("auto", {teaser, 720}).find("column(over(image"), 0u) << "hero";
  EXPECT_EQ(builtin("auto", {teaser, 719}).find("column(row(image column(kicker headline standfirst"), 0u) << "compact";
  EXPECT_EQ(builtin("auto", {teaser, 300}).find("column(row(image column(column(kicker headline) meta"), 0u) << "list";
  EXPECT_EQ(builtin("auto", {without({NodeKind::Body, NodeKind::Image}), 900}).find("column(column(kicker headline"),
            0u)
      << "headline";
}

TEST(ResolvePlan, TheContentOfAnArticleIsWhatItHas) {
  Article article;
  article.headline = "Harbour";
  EXPECT_EQ(contentOf(article), partBit(NodeKind::Headline));
  article.url = "/a";
  article.readingMinutes = 1;
  article.label = ArticleLabel::Live;
  EXPECT_EQ(contentOf(article), partBit(NodeKind::Headline) | partBit(NodeKind::ReadMore) | partBit(NodeKind::Meta) |
                                    partBit(NodeKind::Kicker));
}

}  // namespace
}  // namespace ac
