#include "layout/read_layout.h"

#include <gtest/gtest.h>

#include <string>

#include "base/vector.h"
#include "layout/builtin_layouts.h"
#include "layout/packed_layout.h"

namespace ac {
namespace {

LayoutPlan planOf(const std::string& json) {
  Result<LayoutPlan> read = readLayout(json);
  EXPECT_TRUE(read.ok()) << read.status().path << ": " << read.status().reason;
  return read.ok() ? std::move(read.value()) : LayoutPlan();
}

void expectFault(const std::string& json, const std::string& path, const std::string& reason) {
  const Result<LayoutPlan> read = readLayout(json);
  ASSERT_FALSE(read.ok()) << json;
  EXPECT_EQ(read.status().path, path) << json;
  EXPECT_NE(read.status().reason.find(reason), std::string::npos) << read.status().reason;
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

TEST(ReadLayout, WhatIsWrongIsToldWithItsPlace) {
  expectFault("{", "$", "");
  expectFault("[]", "$", "expected the name of a part");
  expectFault("{}", "$", "expected one of column");
  expectFault(R"({"column":["headline","sidebar"]})", "$.column[1]", "no such part");
  expectFault(R"({"column":["headline",{"part":7}]})", "$.column[1].part", "no such part");
  expectFault(R"({"column":["headline",{"row":[]}]})", "$.column[1].row", "at least one");
  expectFault(R"({"column":"headline"})", "$.column", "expected an array");
  expectFault(R"({"column":["headline"],"row":["meta"]})", "$", "two things");
  expectFault(R"({"column":["headline"],"colour":"red"})", "$.colour", "no such key");
  expectFault(R"({"column":["headline"],"gap":"huge"})", "$.gap", "natural, tight");
  expectFault(R"({"column":["headline"],"inset":1})", "$.inset", "true or false");
  expectFault(R"({"column":[{"part":"headline","type":"poster"}]})", "$.column[0].type", "no such typography");
  expectFault(R"({"column":[{"part":"headline","lines":0}]})", "$.column[0].lines", "1 to 100");
  expectFault(R"({"column":[{"part":"headline","ratio":2}]})", "$.column[0].ratio", "no such key");
  expectFault(R"({"column":["headline",{"part":"image","ratio":1e9}]})", "$.column[1].ratio", "1 to 20");
  expectFault(R"({"column":["headline",{"part":"image","ratio":"tall"}]})", "$.column[1].ratio", "expected a number");
  expectFault(R"({"column":["headline",{"part":"image","width":0.5}]})", "$.column[1]", "in a row");
  expectFault(R"({"row":[{"part":"image","width":0.7},{"part":"headline","width":0.7}]})", "$.row",
              "more than the row");
  expectFault(R"({"over":["headline","image"]})", "$.over[0]", "expected an image");
  expectFault(R"({"over":["image"]})", "$.over", "stands over it");
  expectFault(R"({"use":"poster"})", "$.use", "no built-in layout");
  expectFault(R"({"column":["headline",{"part":"meta","from":500,"below":400}]})", "$.column[1]", "never shown");
  expectFault(R"({"column":["headline",{"part":"meta","from":-3}]})", "$.column[1].from", "1 to 16384");
  expectFault(R"({"column":["headline",{"part":"meta","with":"sidebar"}]})", "$.column[1].with", "no such part");
}

TEST(ReadLayout, ALayoutThatMayLackTheHeadlineIsRefused) {
  expectFault(R"({"column":["kicker","meta"]})", "$", "headline may be missing");
  expectFault(R"({"column":[{"part":"headline","from":300},"meta"]})", "$", "at a width of 1 px");
  expectFault(R"({"column":[{"part":"headline","with":"image"},"meta"]})", "$", "headline may be missing");
  expectFault(R"({"choose":[{"part":"meta"},"headline"]})", "$.choose", "headline may be missing");
  planOf(R"({"column":[{"part":"headline","from":300},{"part":"headline","below":300,"type":"heading2"}]})");
  planOf(R"({"choose":[{"use":"hero","with":"image"},{"use":"brief"}]})");
}

TEST(ReadLayout, DepthCountAndSizeHaveLimits) {
  std::string deep = R"("headline")";
  for (int i = 0; i < 7; ++i) deep = R"({"column":[)" + deep + "]}";
  planOf(deep);
  const std::string deeper = R"({"column":[)" + deep + "]}";
  expectFault(deeper, "$.column[0].column[0].column[0].column[0].column[0].column[0].column[0].column[0]", "8 deep");
  std::string many = R"({"column":["headline")";
  for (int i = 0; i < 99; ++i) many += R"(,"meta")";
  expectFault(many + "]}", "$.column[99]", "at most 100 nodes");
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
    for (const uint8_t value : {0, 1, 127, 255}) {
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
