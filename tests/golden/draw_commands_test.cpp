#include <gtest/gtest.h>

#include "golden/draw_recorder.h"
#include "golden/golden_card.h"

namespace ac {
namespace {

class DrawCommands : public testing::TestWithParam<const char*> {};

TEST_P(DrawCommands, AreThoseOfTheGolden) {
  const std::string name = GetParam();
  test::GoldenCard golden(test::goldenPath("articles/" + name + ".json"), 320, 1);
  ASSERT_NE(golden.card.tree(), nullptr);
  test::DrawRecorder recorder;
  Core& core = golden.core;
  paintCard(*golden.card.tree(), core.theme, 1, {core.fonts, core.images, core.atlas, core.drawList}, recorder);
  ASSERT_FALSE(recorder.text().empty());
  const std::string path = test::goldenPath("commands/" + name + ".txt");
  if (test::updatesGoldens()) test::writeText(path, recorder.text());
  EXPECT_EQ(recorder.text(), test::readText(path));
}

INSTANTIATE_TEST_SUITE_P(Golden, DrawCommands, testing::Values("headline", "inline", "blocks", "arabic", "related"));

}  // namespace
}  // namespace ac
