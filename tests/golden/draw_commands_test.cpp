#include <gtest/gtest.h>

#include "golden/draw_recorder.h"
#include "golden/golden_card.h"

namespace ac {
namespace {

class DrawCommands : public testing::TestWithParam<const char*> {};

void expectCommands(const std::string& article, std::span<const uint32_t> states, const std::string& name) {
  test::GoldenCard golden(test::goldenPath("articles/" + article + ".json"), 320, 1);
  ASSERT_NE(golden.card.tree(), nullptr);
  test::DrawRecorder recorder;
  Core& core = golden.core;
  paintCard(*golden.card.tree(), core.theme, 1, states,
            {core.fonts, core.images, core.atlas, core.foreignImages, core.drawList}, recorder);
  ASSERT_FALSE(recorder.text().empty());
  const std::string path = test::goldenPath("commands/" + name + ".txt");
  if (test::updatesGoldens()) test::writeText(path, recorder.text());
  EXPECT_EQ(recorder.text(), test::readText(path));
}

TEST_P(DrawCommands, AreThoseOfTheGolden) {
  expectCommands(GetParam(), {}, GetParam());
}

TEST(DrawCommands, OfControlsFollowTheirStates) {
  // E-mail, checkbox, submit; required category, another, accept, reject, save.
  const uint32_t states[] = {kControlFocused | kControlMalformed,
                             kControlChecked | kControlFocused,
                             kControlHovered | kControlFailed,
                             kControlChecked | kControlDisabled,
                             kControlHovered,
                             kControlFocused,
                             kControlDisabled,
                             kControlQuiet | kControlHovered | kControlFocused};
  expectCommands("site", states, "site_states");
}

INSTANTIATE_TEST_SUITE_P(Golden, DrawCommands,
                         testing::Values("headline", "inline", "blocks", "arabic", "related", "site"));

}  // namespace
}  // namespace ac
