#pragma once

#include "base/vector.h"
#include "card/card.h"
#include "inspector/inspector.h"
#include "support/core_fonts.h"

namespace ac::test {

/// A card with the project's faces, laid out and painted.
class InspectedCard {
 public:
  explicit InspectedCard(std::string_view json, float widthPx = 640, float scale = 1,
                         const LayoutPlan& layout = builtinLayout(0))
      : card(core) {
    card.setLayout(layout);
    declareFonts(core);
    const Status status = card.setArticle(json);
    EXPECT_TRUE(status.ok()) << status.path << " " << status.reason;
    do {
      EXPECT_TRUE(card.layout(widthPx).ok());
    } while (supplyWanted(core));
    const Result<PaintedSize> size = card.paint(scale);
    EXPECT_TRUE(size.ok());
    if (size.ok()) painted = size.value();
  }

  Inspection inspect() const { return inspectCard(core, card, painted); }

  Core core;
  Card card;
  PaintedSize painted;
};

inline ac::Vector<uint8_t> windowFont() {
  return readBytes(std::string(AC_FONTS_DIR) + "/inter-latin-400-normal.ttf");
}

inline uint32_t boxOf(const Inspection& inspection, std::string_view role) {
  for (uint32_t i = 0; i < inspection.boxes.size(); ++i) {
    if (inspection.boxes[i].role == role) return i;
  }
  return kNoPart;
}

}  // namespace ac::test
