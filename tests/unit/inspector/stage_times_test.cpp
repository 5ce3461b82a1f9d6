#include "inspector/stage_times.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/vector.h"
#include "unit/inspector/inspected_card.h"

namespace ac {
namespace {

using test::InspectedCard;
using test::sampleArticle;

double ticks = 0;

// A clock that goes on by 20 ms with every look at it.
double tick() {
  return ticks += 20;
}

// One that stands still.
double stand() {
  return 7;
}

TEST(StageTimes, EveryStageIsTimedByTheClockThatTheHostGave) {
  InspectedCard inspected(sampleArticle("english"));
  ticks = 0;
  const Result<StageReport> report = timeStages(inspected.core, inspected.card, sampleArticle("english"), 1, tick);
  ASSERT_TRUE(report.ok()) << report.status().reason;
  ASSERT_EQ(report.value().stages.size(), 7u);
  for (const StageTime& stage : report.value().stages) {
    // A look at the beginning and one after each of three runs; the raster's own two are within those of the painting.
    const double wanted = stage.name == "paint: draw list" ? 40 : 20;
    EXPECT_DOUBLE_EQ(stage.ms, wanted) << stage.name;
  }
  EXPECT_EQ(report.value().indices % 3, 0u);
  EXPECT_GT(report.value().vertices, 4000u);
  EXPECT_GT(report.value().commands, 1u);
}

TEST(StageTimes, TimingLeavesTheCardAsItIs) {
  InspectedCard inspected(sampleArticle("arabic"));
  const ac::Vector<uint8_t> before = inspected.core.pixels;
  ASSERT_TRUE(timeStages(inspected.core, inspected.card, sampleArticle("arabic"), 1.5f, tick).ok());
  EXPECT_FALSE(inspected.card.dirty());
  EXPECT_EQ(inspected.core.pixels, before);
  ASSERT_TRUE(inspected.card.paint(1).ok());
  EXPECT_EQ(inspected.core.pixels, before);
}

TEST(StageTimes, AClockThatStandsStillEndsTheTimingAllTheSame) {
  InspectedCard inspected(R"({"headline":"Short"})", 200, 0.5f);
  const Result<StageReport> report = timeStages(inspected.core, inspected.card, R"({"headline":"Short"})", 0.5f, stand);
  ASSERT_TRUE(report.ok());
  for (const StageTime& stage : report.value().stages) EXPECT_EQ(stage.ms, 0) << stage.name;
}

TEST(StageTimes, WhatCanNotBeTimedIsRefused) {
  InspectedCard inspected(R"({"headline":"Short"})");
  EXPECT_EQ(timeStages(inspected.core, inspected.card, "{", 1, tick).status().code, StatusCode::BadJson);
  EXPECT_EQ(timeStages(inspected.core, inspected.card, R"({"headline":"A"})", NAN, tick).status().code,
            StatusCode::BadArgument);
  const Card empty(inspected.core);
  EXPECT_EQ(timeStages(inspected.core, empty, R"({"headline":"A"})", 1, tick).status().code, StatusCode::NotReady);
}

TEST(InspectionJson, HoldsTheFactsOfEveryBox) {
  const InspectedCard inspected(R"({"headline":"A \"quoted\" headline that takes two lines or more here","lang":"en",
    "body":[{"type":"paragraph","text":"One."}]})",
                                320);
  const std::string json = inspectionJson(inspected.inspect());
  EXPECT_NE(json.find(R"("role":"headline","parent":0)"), std::string::npos) << json;
  EXPECT_NE(json.find(R"("typeToken":"typography.headline")"), std::string::npos);
  EXPECT_NE(json.find(R"("text":"A \"quoted\")"), std::string::npos);
  EXPECT_NE(json.find(R"("face":"Source Serif 4 700")"), std::string::npos);
  EXPECT_NE(json.find(R"("widthClass":"narrow")"), std::string::npos);
}

}  // namespace
}  // namespace ac
