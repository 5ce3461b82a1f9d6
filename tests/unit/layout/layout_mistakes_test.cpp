#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <string>

#include "article/json_view.h"
#include "base/vector.h"
#include "layout/keep_headline.h"
#include "layout/packed_layout.h"
#include "layout/read_layout.h"
#include "unit/article/changed_json.h"

// Every key of layouts with every kind of wrong value: what one mistake costs.

namespace ac {
namespace {

// Each node is unlike all others.
constexpr char kWhole[] = R"({"description": "all there is", "column": [
  "kicker",
  {"row": [
    {"part": "image", "ratio": 1.5, "caption": false, "width": 0.25},
    {"column": [{"part": "headline", "type": "heading2", "lines": 3}, "meta"],
     "gap": "tight", "align": "start", "width": 300, "measure": "figure"}
  ], "gap": "loose", "stackBelow": 400, "measure": "text"},
  {"over": [{"part": "image", "ratio": "own"}, {"column": ["standfirst"], "gap": "normal"}],
   "place": "top", "with": "image", "without": ["kicker", "readMore"]},
  {"choose": [{"part": "standfirst", "from": 300, "below": 900}, {"part": "readMore", "lines": 1}]},
  {"part": "body", "paragraphs": 3, "measure": "full"},
  {"part": "related", "items": 2, "thumbnails": false},
  {"use": "list", "from": 500},
  "signup", {"part": "banner", "without": "banner"}, "consent"
 ], "inset": true, "gap": "wide"})";

struct Wrong {
  const char* name;
  std::string value;  ///< JSON; empty for absent.
};

ac::Vector<Wrong> wrongsFor(const Place& place) {
  ac::Vector<Wrong> wrongs = {{"absent", ""},
                              {"a wrong type", place.type == JsonType::Boolean ? "7" : "true"},
                              {"out of range", "1000000000"},
                              {"unknown", R"("sidebar")"},
                              {"wrongly nested", R"({"column":["headline"]})"}};
  if (place.type == JsonType::Array) wrongs.push_back({"empty", "[]"});
  if (place.type == JsonType::Object) wrongs.push_back({"empty", "{}"});
  if (place.type == JsonType::String || place.type == JsonType::Number) wrongs.push_back({"empty", R"("")"});
  if (place.type == JsonType::Number) wrongs.push_back({"out of range", "-1"});
  return wrongs;
}

bool isHolderKey(const std::string& key) {
  return key == "column" || key == "row" || key == "over" || key == "choose";
}

// The places of all nodes, in their order in the plan.
void listNodes(const JsonValue& value, ac::Vector<std::string>& paths) {
  paths.push_back(value.path());
  JsonCursor members(value);
  for (JsonValue member; value.type() == JsonType::Object && members.next(member);) {
    if (!isHolderKey(std::string(members.key()))) continue;
    JsonCursor children(member);
    for (JsonValue child; children.next(child);) listNodes(child, paths);
  }
}

std::string lookOf(const LayoutNode& node) {
  LayoutNode alone = node;
  alone.size = 1;
  const ac::Vector<uint8_t> bytes = packLayout({alone});
  return std::string(bytes.begin(), bytes.end());
}

class LayoutMistakes : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(document.ok()) << document.status().reason;
    root = document.value().root();
    std::map<std::string, std::string> texts;
    listPlaces(root, places, texts);
    listNodes(root, nodes);
    const Result<ReadLayout> read = readLayout(kWhole);
    ASSERT_TRUE(read.ok()) << read.status().path << ": " << read.status().reason;
    ASSERT_TRUE(read.value().warnings.empty()) << read.value().warnings[0].path << read.value().warnings[0].reason;
    whole = read.value().plan;
    ASSERT_EQ(whole.size(), nodes.size());
  }

  bool isNode(const std::string& path) const { return std::find(nodes.begin(), nodes.end(), path) != nodes.end(); }

  // A node goes where what says which it is cannot be read, a value alone elsewhere.
  std::string costOf(const Place& place) const {
    const bool saysWhich = place.key == "part" || place.key == "use" || isHolderKey(place.key);
    return saysWhich ? place.parent : place.path;
  }

  // The nodes that a mistake may not touch and that are not as they were.
  ac::Vector<std::string> lostBeside(const LayoutPlan& plan, const std::string& cost) const {
    ac::Vector<std::string> left;
    for (const LayoutNode& node : plan) left.push_back(lookOf(node));
    ac::Vector<std::string> lost;
    for (size_t i = 0; i < whole.size(); ++i) {
      // Of it, within it, or around it: what holds it may have one value less.
      if (isWithin(nodes[i], cost) || isWithin(cost, nodes[i])) continue;
      // What shows a lost headline in its place does it at every width.
      if (nodes[i] == "$.column[6]" && isWithin("$.column[1].row[1].column[0]", cost)) continue;
      if (std::find(left.begin(), left.end(), lookOf(whole[i])) == left.end()) lost.push_back(nodes[i]);
    }
    return lost;
  }

  Result<JsonDocument> document = JsonDocument::parse(kWhole);
  JsonValue root;
  ac::Vector<Place> places;
  ac::Vector<std::string> nodes;
  LayoutPlan whole;
};

TEST_F(LayoutMistakes, OfEveryKeyCostNoMoreThanTheNodeOrTheValue) {
  size_t count = 0;
  size_t fatal = 0;
  for (const Place& place : places) {
    for (const Wrong& wrong : wrongsFor(place)) {
      const std::string told = place.path + ": " + wrong.name + " (" + wrong.value + ")";
      SCOPED_TRACE(told);
      ++count;
      const std::string cost = costOf(place);
      const Result<ReadLayout> read = readLayout(rewritten(root, {{place.path, wrong.value}}));
      if (!read.ok()) {
        ++fatal;
        EXPECT_EQ(cost, "$");
        EXPECT_EQ(read.status().reason, "expected a headline, found none");
        std::printf("%s | the layout: %s\n", told.c_str(), read.status().reason.c_str());
        continue;
      }
      const LayoutPlan& plan = read.value().plan;
      const ac::Vector<Warning>& warnings = read.value().warnings;
      EXPECT_EQ(lostBeside(plan, cost), ac::Vector<std::string>());
      EXPECT_EQ(widthWithoutHeadline(plan), std::nullopt);
      EXPECT_TRUE(unpackLayout(packLayout(plan)));
      const bool isVital = cost != place.path;
      const bool isAbsent = wrong.value.empty();
      // What is no mistake: a description of any type, a node in another's place, a list of no conditions.
      const bool isRight = place.key == "description" || (wrong.value.starts_with("{\"column") && isNode(place.path)) ||
                           (wrong.value == "[]" && place.key.starts_with("with"));
      EXPECT_TRUE(isRight || (isAbsent && !isVital) || !warnings.empty());
      for (const Warning& warning : warnings) {
        // The headline lost where it had no conditions is shown where it has some.
        const bool isElsewhere = isWithin("$.column[1].row[1].column[0]", cost) || isWithin(warning.path, cost);
        EXPECT_TRUE(isElsewhere || isWithin(cost, warning.path)) << warning.path;
        EXPECT_NE(warning.reason.find(": "), std::string::npos) << warning.reason;
      }
      std::printf("%s | %s%s%s\n", told.c_str(), warnings.empty() ? "nothing" : warnings[0].path.c_str(),
                  warnings.empty() ? "" : ": ", warnings.empty() ? "" : warnings[0].reason.c_str());
    }
  }
  EXPECT_GE(count, 300u);
  EXPECT_LE(fatal, 5u);
  std::printf("%zu mistakes, %zu of them cost the layout\n", count, fatal);
}

// Keys that a part does not have, on every node that is named alone.
TEST_F(LayoutMistakes, KeysInTheWrongPlaceAreLeftOutAlone) {
  size_t refused = 0;
  for (const Place& place : places) {
    if (!isNode(place.path) || place.type != JsonType::String) continue;
    for (const char* key : {"colour", "ratio", "lines", "items", "thumbnails", "caption", "place", "inset", "align",
                            "stackBelow", "gap", "type", "row", "use"}) {
      const std::string node = std::string("{\"part\":\"body\",\"") + key + "\":false}";
      SCOPED_TRACE(place.path + ": " + node);
      const Result<ReadLayout> read = readLayout(rewritten(root, {{place.path, node}}));
      ASSERT_TRUE(read.ok());
      EXPECT_EQ(read.value().plan.size(), whole.size());
      ASSERT_EQ(read.value().warnings.size(), 1u);
      EXPECT_EQ(read.value().warnings[0].path, place.path + "." + key);
      ++refused;
    }
  }
  EXPECT_GE(refused, 70u);
}

TEST_F(LayoutMistakes, TwoAtOnceCostNoMoreThanTheTwo) {
  for (size_t i = 1; i < places.size(); ++i) {
    const Place& one = places[i];
    const Place& other = places[(i * 7 + 13) % places.size()];
    const std::string costs[] = {costOf(one), costOf(other)};
    if (costs[0] == "$" || costs[1] == "$" || isWithin(one.path, other.path) || isWithin(other.path, one.path))
      continue;
    SCOPED_TRACE(one.path + " and " + other.path);
    const Result<ReadLayout> read = readLayout(rewritten(root, {{one.path, "7"}, {other.path, "{\"wrong\":1}"}}));
    ASSERT_TRUE(read.ok());
    for (const std::string& lost : lostBeside(read.value().plan, costs[0])) {
      const bool isForHeadline = lost == "$.column[6]" && isWithin("$.column[1].row[1].column[0]", costs[1]);
      EXPECT_TRUE(isForHeadline || isWithin(lost, costs[1]) || isWithin(costs[1], lost)) << lost;
    }
    EXPECT_EQ(widthWithoutHeadline(read.value().plan), std::nullopt);
  }
}

}  // namespace
}  // namespace ac
