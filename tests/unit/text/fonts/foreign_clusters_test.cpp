#include "text/fonts/foreign_clusters.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "base/vector.h"

namespace ac {
namespace {

ForeignCluster cluster(std::string_view text, int weight = 400) {
  ForeignCluster made;
  made.text = text;
  made.weight = weight;
  return made;
}

TEST(ForeignClusters, TheSameDescriptionHasTheSameId) {
  ForeignClusters clusters;
  const ClusterId id = clusters.request(cluster("中"));
  EXPECT_EQ(clusters.request(cluster("中")), id);
  EXPECT_NE(clusters.request(cluster("文")), id);
  EXPECT_NE(clusters.request(cluster("中", 700)), id);
  ForeignCluster japanese = cluster("中");
  japanese.lang = "ja";
  EXPECT_NE(clusters.request(japanese), id);
  ForeignCluster serif = cluster("中");
  serif.serif = true;
  EXPECT_NE(clusters.request(serif), id);
}

TEST(ForeignClusters, DescribeGivesBackWhatWasRequested) {
  ForeignClusters clusters;
  ForeignCluster asked = cluster("ܫܠܡܐ", 700);
  asked.lang = "syr";
  asked.rightToLeft = asked.serif = true;
  const ForeignCluster told = clusters.describe(clusters.request(asked));
  EXPECT_EQ(told.text, asked.text);
  EXPECT_EQ(told.lang, asked.lang);
  EXPECT_EQ(told.weight, 700);
  EXPECT_TRUE(told.rightToLeft);
  EXPECT_TRUE(told.serif);
  EXPECT_FALSE(told.italic);
  EXPECT_FALSE(told.symbol);
}

TEST(ForeignClusters, ThousandsAreFoundAgain) {
  ForeignClusters clusters;
  ac::Vector<ClusterId> ids;
  for (int i = 0; i < 5000; ++i) ids.push_back(clusters.request(cluster("w" + std::to_string(i))));
  EXPECT_EQ(clusters.size(), 5000u);
  for (int i = 0; i < 5000; ++i) {
    EXPECT_EQ(clusters.request(cluster("w" + std::to_string(i))), ids[static_cast<size_t>(i)]);
  }
}

TEST(ForeignClusters, TheFirstMeasureStays) {
  ForeignClusters clusters;
  const ClusterId id = clusters.request(cluster("中"));
  EXPECT_FALSE(clusters.isMeasured(id));
  EXPECT_EQ(clusters.advanceEm(id), 1);
  const uint32_t revision = clusters.revision();
  EXPECT_TRUE(clusters.measure(id, 0.75f, true));
  EXPECT_GT(clusters.revision(), revision);
  EXPECT_TRUE(clusters.measure(id, 2, false));
  EXPECT_EQ(clusters.advanceEm(id), 0.75f);
  EXPECT_TRUE(clusters.isColored(id));
}

TEST(ForeignClusters, AnAdvanceThatIsNoneIsRefused) {
  ForeignClusters clusters;
  const ClusterId id = clusters.request(cluster("中"));
  EXPECT_FALSE(clusters.measure(id, std::numeric_limits<float>::quiet_NaN(), false));
  EXPECT_FALSE(clusters.measure(id, -1, false));
  EXPECT_FALSE(clusters.measure(id, std::numeric_limits<float>::infinity(), false));
  EXPECT_FALSE(clusters.measure(id + 1, 1, false));
  EXPECT_FALSE(clusters.isMeasured(id));
}

}  // namespace
}  // namespace ac
