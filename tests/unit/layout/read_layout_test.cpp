#include "layout/read_layout.h"

#include <gtest/gtest.h>

#include <string>

#include "base/vector.h"
#include "layout/builtin_layouts.h"
#include "layout/packed_layout.h"

namespace ac {
namespace {

// What is right has no warnings.
LayoutPlan planOf(const std::string& json) {
  Result<ReadLayout> read = readLayout(json);
  EXPECT_TRUE(read.ok()) << read.status().path << ": " << read.status().reason;
  if (!read.ok()) return {};
  EXPECT_TRUE(read.value().warnings.empty())
      << read.value().warnings[0].path << ": " << read.value().warnings[0].reason;
  return std::move(read.value().plan);
}

void expectFault(const std::string& json, const std::string& path, const std::string& reason) {
  const Result<ReadLayout> read = readLayout(json);
  ASSERT_FALSE(read.ok()) << json;
  EXPECT_EQ(read.status().path, path) << json;
  EXPECT_NE(read.status().reason.find(reason), std::string::npos) << read.status().reason;
}

// One warning, and what is left is as `right` is.
void expectRepair(const std::string& json, const std::string& path, const std::string& reason,
                  const std::string& right) {
  SCOPED_TRACE(json);
  const Result<ReadLayout> read = readLayout(json);
  ASSERT_TRUE(read.ok()) << read.status().path << ": " << read.status().reason;
  ASSERT_EQ(read.value().warnings.size(), 1u);
  EXPECT_EQ(read.value().warnings[0].path, path);
  EXPECT_EQ(read.value().warnings[0].reason, reason);
  EXPECT_EQ(packLayout(read.value().plan), packLayout(planOf(right)));
}

TEST(ReadLayout, APartAloneIsALayout) {
  const LayoutPlan plan = planOf(R"("headline")");
  ASSERT_EQ(plan.size(), 1u);
  EXPECT_EQ(plan[0].kind, NodeKind::Headline);
}

TEST(ReadLayout, EveryKeyOfANodeIsRead) {
  const LayoutPlan good = planOf(R"({"column":[
    {"row":[{"part":"image","ratio":1.25,"caption":false,"width":0.25},
            {"column":["kicker",{"part":"headline","type":"heading3","lines":2}],"gap":"tight","align":"start"}],
     "gap":"loose","stackBelow":300,"measure":"full"},
    {"part":"body","paragraphs":3,"from":200,"below":900,"with":["image","readMore"],"without":"kicker"},
    {"part":"related","items":2,"thumbnails":false}],"inset":true})");
  ASSERT_EQ(good.size(), 8u);
  EXPECT_EQ(good[0].size, 8);
  EXPECT_EQ(good[0].flags, kNodeInset);
  EXPECT_EQ(good[1].kind, NodeKind::Row);
  EXPECT_EQ(good[1].gap, GapToken::Loose);
  EXPECT_EQ(good[1].stackBelowPx, 300);
  EXPECT_EQ(good[2].ratio, 1250);
  EXPECT_EQ(good[2].width, kWidthThumbnail + kWidthParts / 4);
  EXPECT_EQ(good[2].flags, kNodeNoCaption);
  EXPECT_EQ(good[3].flags, kNodeStart);
  EXPECT_EQ(good[5].type, static_cast<uint8_t>(TextRole::Heading3) + 1);
  EXPECT_EQ(good[5].limit, 2);
  EXPECT_EQ(good[6].fromPx, 200);
  EXPECT_EQ(good[6].belowPx, 900);
  EXPECT_EQ(good[6].with, partBit(NodeKind::Image) | partBit(NodeKind::ReadMore));
  EXPECT_EQ(good[6].without, partBit(NodeKind::Kicker));
  EXPECT_EQ(good[7].limit, 2);
  EXPECT_EQ(good[7].flags, kNodeNoThumbnails);
}

TEST(ReadLayout, WhatIsNoLayoutAtAllIsRefused) {
  expectFault("{", "$", "");
  expectFault("[]", "$", "expected an object, found an array");
  expectFault("7", "$", "expected an object, found a number");
  for (const char* none :
       {"{}", R"("sidebar")", R"("meta")", R"({"column":["kicker","meta"]})", R"({"use":"poster"})"}) {
    expectFault(none, "$", "expected a headline, found none");
  }
}

TEST(ReadLayout, WhatIsWrongCostsTheNodeOrTheValue) {
  const std::string alone = R"({"column":["headline"]})";
  expectRepair(R"({"column":["headline","sidebar"]})", "$.column[1]",
               "expected a part's name, found \"sidebar\": left out", alone);
  expectRepair(R"({"column":["headline",{"part":7}]})", "$.column[1].part",
               "expected a part's name, found a number: left out with what it belongs to", alone);
  expectRepair(R"({"column":["headline",{"row":[]}]})", "$.column[1].row",
               "expected at least one node, found none: left out", alone);
  expectRepair(R"({"column":["headline",["meta"]]})", "$.column[1]",
               "expected a part's name or an object, found an array: left out", alone);
  expectRepair(R"({"column":["headline",{"from":300}]})", "$.column[1]",
               "expected one of column, row, over, choose, part and use, found an object: left out", alone);
  expectRepair(R"({"column":"headline"})", "$.column", "expected an array, found a string: taken as its only item",
               alone);
  expectRepair(R"({"column":["headline"],"row":["meta"]})", "$.row",
               "expected one of column, row, over, choose, part and use, found two: left out", alone);
  expectRepair(R"({"column":["headline"],"colour":"red"})", "$.colour", "not a key of column: left out", alone);
  expectRepair(R"({"column":["headline"],"gap":"huge"})", "$.gap",
               "expected one of natural, tight, normal, wide, loose, found \"huge\": left out", alone);
  expectRepair(R"({"column":["headline"],"inset":"no"})", "$.inset",
               "expected a boolean, found a string: taken as false", alone);
  expectRepair(R"({"column":[{"part":"headline","type":"poster"}]})", "$.column[0].type",
               "expected a role of the theme's typography, found \"poster\": left out", alone);
  expectRepair(R"({"column":[{"part":"headline","lines":0}]})", "$.column[0].lines",
               "expected a number from 1 to 100, found 0: left out", alone);
  expectRepair(R"({"column":[{"part":"headline","lines":"2"}]})", "$.column[0].lines",
               "expected a number from 1 to 100, found a string: read as a number",
               R"({"column":[{"part":"headline","lines":2}]})");
  expectRepair(R"({"column":[{"part":"headline","ratio":2}]})", "$.column[0].ratio", "not a key of headline: left out",
               alone);
  const std::string image = R"({"column":["headline","image"]})";
  expectRepair(R"({"column":["headline",{"part":"image","ratio":1e9}]})", "$.column[1].ratio",
               "expected a number from 0.1 to 20, lead, thumbnail or own, found 1000000000: left out", image);
  expectRepair(R"({"column":["headline",{"part":"image","ratio":"tall"}]})", "$.column[1].ratio",
               "expected a number from 0.1 to 20, lead, thumbnail or own, found a string: left out", image);
  expectRepair(R"({"column":["headline",{"part":"image","caption":"maybe"}]})", "$.column[1].caption",
               "expected a boolean, found a string: left out", image);
  expectRepair(R"({"column":["headline",{"part":"image","width":0.5}]})", "$.column[1].width",
               "only what stands in a row has a width: left out", image);
  expectRepair(R"({"row":[{"part":"image","width":0.7},{"part":"headline","width":0.7},{"part":"meta","width":90}]})",
               "$.row", "expected shares of at most 1 together, found 1.4: all are equal",
               R"({"row":["image","headline",{"part":"meta","width":90}]})");
  expectRepair(R"({"over":["headline","image"]})", "$.over",
               "expected an image and what stands over it: shown below each other",
               R"({"column":["headline","image"]})");
  expectRepair(R"({"column":["headline",{"over":["image"]}]})", "$.column[1].over",
               "expected an image and what stands over it: shown below each other",
               R"({"column":["headline",{"column":["image"]}]})");
  expectRepair(R"({"over":["image","headline","meta"]})", "$.over[2]",
               "expected an image and one node over it, found more: left out", R"({"over":["image","headline"]})");
  expectRepair(R"({"over":["image",{"column":["headline","byline"]}]})", "$.over[1].column[1]",
               "expected a part's name, found \"byline\": left out", R"({"over":["image",{"column":["headline"]}]})");
  expectRepair(R"({"column":["headline",{"use":"poster"}]})", "$.column[1].use",
               "expected the name of a built-in layout, found \"poster\": left out with what it belongs to", alone);
  expectRepair(R"({"column":["headline",{"part":"meta","from":500,"below":400}]})", "$.column[1].below",
               "expected more than from, found 400: left out", R"({"column":["headline",{"part":"meta","from":500}]})");
  expectRepair(R"({"column":["headline",{"part":"meta","from":-3}]})", "$.column[1].from",
               "expected a number of px from 1 to 16384, found -3: left out", R"({"column":["headline","meta"]})");
  expectRepair(R"({"column":["headline",{"part":"meta","with":["sidebar","image"]}]})", "$.column[1].with[0]",
               "expected a part's name, found \"sidebar\": left out",
               R"({"column":["headline",{"part":"meta","with":"image"}]})");
}

TEST(ReadLayout, NullIsAbsent) {
  const LayoutPlan plan = planOf(
      R"({"row":null,"column":[{"part":"image","ratio":null,"caption":null,"from":null,"with":null},"headline"],"gap":null})");
  EXPECT_EQ(packLayout(plan), packLayout(planOf(R"({"column":["image","headline"]})")));
}

TEST(ReadLayout, WhereTheHeadlineMayBeMissingItsLastPlaceHasNoConditions) {
  const std::string lost = "expected the headline at every width and of every article, found none at ";
  const std::string became = " px: its conditions are left out";
  expectRepair(R"({"column":[{"part":"headline","from":300},"meta"]})", "$.column[0]", lost + "1" + became,
               R"({"column":["headline","meta"]})");
  expectRepair(R"({"column":[{"part":"headline","with":"image"},"meta"]})", "$.column[0]", lost + "1" + became,
               R"({"column":["headline","meta"]})");
  expectRepair(
      R"({"column":[{"part":"headline","below":500},{"row":[{"part":"headline","from":600}],"with":"image"}]})",
      "$.column[1].row[0]", lost + "500" + became,
      R"({"column":[{"part":"headline","below":500},{"row":["headline"]}]})");
  expectRepair(R"({"choose":[{"use":"hero","with":"image"},{"use":"brief","from":400}]})", "$.choose[1]",
               lost + "1" + became, R"({"choose":[{"use":"hero","with":"image"},{"use":"brief"}]})");
  // The last place is not enough where another is chosen.
  expectRepair(R"({"choose":[{"column":["meta",{"part":"headline","from":300}],"with":"image"},"headline"]})",
               "$.choose[0].column[1]", lost + "1" + became,
               R"({"choose":[{"column":["meta","headline"],"with":"image"},"headline"]})");
  expectRepair(R"({"choose":[{"part":"meta"},"headline"]})", "$.choose[0]",
               "expected a headline as in what else may be chosen, found none: left out", R"({"choose":["headline"]})");
  planOf(R"({"column":[{"part":"headline","from":300},{"part":"headline","below":300,"type":"heading2"}]})");
  planOf(R"({"choose":[{"use":"hero","with":"image"},{"use":"brief"}]})");
  // Where the headline stands elsewhere, too, any may be chosen.
  planOf(R"({"column":["headline",{"choose":["meta",{"column":["headline","kicker"]}]}]})");
}

TEST(ReadLayout, DepthCountAndSizeHaveLimits) {
  std::string deep = R"("headline")";
  for (int i = 0; i < 7; ++i) deep = R"({"column":[)" + deep + "]}";
  planOf(deep);
  const std::string deeper = R"({"column":[)" + deep + "]}";
  expectFault(deeper, "$", "expected a headline");
  expectRepair(R"({"column":["meta",)" + deeper + R"(,"headline"]})",
               "$.column[1].column[0].column[0].column[0].column[0].column[0].column[0].column[0]",
               "expected at most 8 levels of nodes, found more: left out", R"({"column":["meta","headline"]})");
  std::string many = R"({"column":["headline")";
  for (int i = 0; i < 99; ++i) many += R"(,"meta")";
  const Result<ReadLayout> rest = readLayout(many + R"(,"body","image"]})");
  ASSERT_TRUE(rest.ok());
  EXPECT_EQ(rest.value().plan.size(), 100u);
  ASSERT_EQ(rest.value().warnings.size(), 1u);
  EXPECT_EQ(rest.value().warnings[0].path, "$.column[99]");
  EXPECT_EQ(rest.value().warnings[0].reason, "expected at most 100 nodes, found more: the rest is left out");
  expectFault(R"({"description":")" + std::string(70000, 'x') + R"(","column":["headline"]})", "$", "64 KB");
}

TEST(PackedLayout, EveryBuiltinLayoutIsTheSameAfterwards) {
  ASSERT_EQ(builtinLayouts().size(), 7u);
  for (size_t i = 0; i < builtinLayouts().size(); ++i) {
    const LayoutPlan plan = builtinLayout(i);
    const ac::Vector<uint8_t> bytes = packLayout(plan);
    const std::optional<LayoutPlan> again = unpackLayout(bytes);
    ASSERT_TRUE(again) << builtinLayoutName(i);
    EXPECT_EQ(packLayout(*again), bytes) << builtinLayoutName(i);
  }
}

// Bytes come from a page: none may name a node beyond the plan, or a kind that there is none of.
TEST(PackedLayout, BytesThatAreNoTreeAreRefused) {
  const ac::Vector<uint8_t> good = packLayout(*builtinLayoutNamed("compact"));
  EXPECT_FALSE(unpackLayout({}));
  EXPECT_FALSE(unpackLayout(std::span(good).first(good.size() - 1)));
  EXPECT_FALSE(unpackLayout(std::span(good).first(sizeof(LayoutNode))));
  EXPECT_FALSE(unpackLayout(ac::Vector<uint8_t>(257 * sizeof(LayoutNode))));
  LayoutPlan plan = *builtinLayoutNamed("compact");
  plan[2].kind = NodeKind::Count;
  EXPECT_FALSE(unpackLayout(packLayout(plan)));
  plan = *builtinLayoutNamed("compact");
  plan[3].size = 0;
  EXPECT_FALSE(unpackLayout(packLayout(plan)));
  plan[3].size = 200;
  EXPECT_FALSE(unpackLayout(packLayout(plan)));
  plan = *builtinLayoutNamed("auto");
  plan[1].limit = 7;
  EXPECT_FALSE(unpackLayout(packLayout(plan)));
  // Nothing crashes for any byte changed to any of a few values.
  for (size_t i = 0; i < good.size(); ++i) {
    for (const uint8_t value : {uint8_t{0}, uint8_t{1}, uint8_t{127}, uint8_t{255}}) {
      ac::Vector<uint8_t> bytes = good;
      bytes[i] = value;
      if (const auto plans = unpackLayout(bytes)) {
        EXPECT_EQ((*plans)[0].size, plans->size());
      }
    }
  }
}

}  // namespace
}  // namespace ac
