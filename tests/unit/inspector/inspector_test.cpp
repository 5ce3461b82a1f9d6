#include "inspector/inspector.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/vector.h"
#include "unit/inspector/inspected_card.h"

namespace ac {
namespace {

using test::boxOf;
using test::InspectedCard;
using test::sampleArticle;

class InspectorTest : public testing::Test {
 protected:
  InspectorTest() : inspected(sampleArticle("english")), inspector(test::windowFont()) {
    inspector.inspect(inspected.inspect());
  }

  void draw(const InspectorView& view = {900, 600, 1, false}) { inspector.draw(view, inspected.core.atlas.texture()); }
  const BoxFacts& box(uint32_t index) const { return inspector.inspection().boxes[index]; }
  Point middleOf(std::string_view role) const {
    const Rect& rect = box(boxOf(inspector.inspection(), role)).rect;
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
  }

  InspectedCard inspected;
  Inspector inspector;
};

size_t painted(const InspectorPixels& pixels) {
  size_t count = 0;
  for (size_t at = 3; at < pixels.rgba.size(); at += 4) count += pixels.rgba[at] != 0;
  return count;
}

bool isPremultiplied(const InspectorPixels& pixels) {
  for (size_t at = 0; at < pixels.rgba.size(); at += 4) {
    const uint8_t alpha = pixels.rgba[at + 3];
    if (pixels.rgba[at] > alpha || pixels.rgba[at + 1] > alpha || pixels.rgba[at + 2] > alpha) return false;
  }
  return true;
}

TEST_F(InspectorTest, TheWindowsStandInAWidePanelAndInANarrowOne) {
  for (const InspectorView& view :
       {InspectorView{1100, 620, 1, false}, InspectorView{360, 900, 1, true}, InspectorView{720, 1800, 2, false}}) {
    draw(view);
    const ac::Vector<std::string> windows = inspector.windows();
    for (const char* name : {"Boxes", "What made it", "Stages", "Caches"}) {
      EXPECT_NE(std::find(windows.begin(), windows.end(), name), windows.end()) << name;
    }
    EXPECT_EQ(inspector.panel().width, view.panelWidth);
    EXPECT_EQ(inspector.panel().height, view.panelHeight);
    // Windows fill the panel, all but their rounded corners.
    EXPECT_GT(painted(inspector.panel()), inspector.panel().rgba.size() / 4 * 98 / 100);
    EXPECT_TRUE(isPremultiplied(inspector.panel()));
    EXPECT_EQ(inspector.overlay().width, static_cast<int>(640 * view.scale));
  }
}

TEST_F(InspectorTest, HoveringTheCardPicksTheBoxThereAndMarksIt) {
  draw();
  const ac::Vector<uint8_t> before = inspector.overlay().rgba;
  inspector.hover(middleOf("headline"));
  ASSERT_LT(inspector.hovered(), inspector.inspection().boxes.size());
  EXPECT_EQ(box(inspector.hovered()).role, "headline");
  draw();
  EXPECT_NE(inspector.overlay().rgba, before);
  const Point middle = middleOf("headline");
  const size_t at =
      (static_cast<size_t>(middle.y) * static_cast<size_t>(inspector.overlay().width) + static_cast<size_t>(middle.x)) *
          4 +
      3;
  EXPECT_GT(inspector.overlay().rgba[at], 0) << "its ground is tinted";
  inspector.hover(std::nullopt);
  EXPECT_EQ(inspector.hovered(), kNoPart);
  draw();
  EXPECT_EQ(inspector.overlay().rgba, before);
}

TEST_F(InspectorTest, TheSameStateGivesTheSamePixels) {
  inspector.select(boxOf(inspector.inspection(), "standfirst"));
  draw();
  const ac::Vector<uint8_t> panel = inspector.panel().rgba;
  const ac::Vector<uint8_t> overlay = inspector.overlay().rgba;
  draw();
  EXPECT_EQ(inspector.panel().rgba, panel);
  EXPECT_EQ(inspector.overlay().rgba, overlay);
}

TEST_F(InspectorTest, LayersAreDrawnOverTheCardEachByItself) {
  inspector.setLayers(0);
  draw();
  EXPECT_EQ(painted(inspector.overlay()), 0u);
  size_t before = 0;
  for (const uint32_t layers :
       {+kLayerBaselines, kLayerBaselines | kLayerBoxes, kLayerBaselines | kLayerBoxes | kLayerBreaks,
        kLayerBaselines | kLayerBoxes | kLayerBreaks | kLayerRuns}) {
    inspector.setLayers(layers);
    draw();
    EXPECT_EQ(inspector.layers(), layers);
    EXPECT_GT(painted(inspector.overlay()), before);
    EXPECT_TRUE(isPremultiplied(inspector.overlay()));
    before = painted(inspector.overlay());
  }
}

TEST_F(InspectorTest, TheBoxesWindowIsWorkedByPointerAndKeys) {
  draw();
  // The first row of the tree is the article; a click between its arrow and its end chooses it.
  for (float y = 60; y < 110 && inspector.selected() == kNoPart; y += 6) {
    inspector.movePointer(120, y);
    draw();
    if (inspector.hovered() == kNoPart) continue;
    inspector.pressPointer(true);
    draw();
    inspector.pressPointer(false);
    draw();
  }
  ASSERT_LT(inspector.selected(), inspector.inspection().boxes.size());
  const uint32_t chosen = inspector.selected();
  inspector.leavePointer();
  for (const bool pressed : {true, false}) {
    inspector.pressKey(InspectorKey::Down, pressed);
    draw();
  }
  EXPECT_EQ(inspector.selected(), chosen + 1) << "the row below";
}

TEST_F(InspectorTest, WhatLiesOverAVeryLongCardStaysWithinBounds) {
  std::string body;
  for (int i = 0; i < 400; ++i) {
    body += i == 0 ? "" : ",";
    body += R"({"type":"paragraph","text":"A paragraph of a few words that takes a line or two in a card as wide."})";
  }
  const InspectedCard longCard(R"({"headline":"Long","body":[)" + body + "]}", 1000, 0.25f);
  inspector.inspect(longCard.inspect());
  inspector.draw({400, 700, 4, false}, longCard.core.atlas.texture());
  const InspectorPixels& overlay = inspector.overlay();
  EXPECT_LE(overlay.height, 16384);
  EXPECT_LE(overlay.rgba.size() / 4, 17u << 20);
  EXPECT_NEAR(static_cast<float>(overlay.height) / static_cast<float>(overlay.width),
              inspector.inspection().height / inspector.inspection().width, 0.05f);
  EXPECT_GT(painted(overlay), 10'000u);
}

TEST_F(InspectorTest, AnotherCardKeepsWhatIsSelectedOnlyWhereThereIsSuchABox) {
  const auto last = static_cast<uint32_t>(inspector.inspection().boxes.size() - 1);
  inspector.select(last);
  const InspectedCard other(R"({"headline":"Short"})");
  inspector.inspect(other.inspect());
  EXPECT_EQ(inspector.selected(), kNoPart);
  inspector.draw({400, 700, 1, false}, other.core.atlas.texture());
  inspector.inspect({});
  inspector.draw({400, 700, 1, false}, other.core.atlas.texture());
  EXPECT_EQ(inspector.overlay().rgba.size(), 0u);
  inspector.select(77);
  EXPECT_EQ(inspector.selected(), kNoPart);
}

}  // namespace
}  // namespace ac
