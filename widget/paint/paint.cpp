#include "paint/paint.h"

#include <algorithm>
#include <cmath>

#include "base/vector.h"
#include "paint/paint_control.h"
#include "paint/paint_frame.h"
#include "paint/paint_picture.h"
#include "paint/paint_text.h"

namespace ac {

namespace {

// A row of device pixels after the other, each a little stronger than the one before.
void paintFade(PaintFrame& frame, const DeviceRect& rect, Color color) {
  const float rows = rect.bottom - rect.top;
  for (float row = 0; row < rows; ++row) {
    const float share = (row + 0.5f) / rows;
    Color faded = color;
    // Eased, so that neither end is seen as an edge.
    faded.a = static_cast<uint8_t>(static_cast<float>(color.a) * share * share * (3 - 2 * share) + 0.5f);
    const float top = rect.top + row;
    frame.list().AddRectFilled(ImVec2(rect.left, top), ImVec2(rect.right, top + 1), packColor(faded));
  }
}

void paintFill(PaintFrame& frame, const Box& box) {
  const DeviceRect rect = frame.snap(box.rect);
  const Color color = colorOf(frame.theme(), box.fill.color);
  if (box.fill.fades) return paintFade(frame, rect, color);
  frame.list().AddRectFilled(ImVec2(rect.left, rect.top), ImVec2(rect.right, rect.bottom), packColor(color),
                             box.fill.radiusPx * frame.scale(), PaintFrame::corners(box.fill.rounded));
}

uint32_t stateOf(const BoxTree& tree, PartIndex control, std::span<const uint32_t> states) {
  return control < states.size() ? states[control] : tree.composition->controls[control].state;
}

}  // namespace

Vector<ImageKey> paintCard(const BoxTree& tree, const Theme& theme, float scale, std::span<const uint32_t> states,
                           PaintResources resources, DrawSink& sink) {
  PaintFrame frame(tree, theme, scale, resources, sink);
  Vector<ImageKey> keys(tree.pictures.size());
  const auto paintBox = [&](const Box& box) {
    if (box.control != kNoPart) {
      const uint32_t state = stateOf(tree, box.control, states);
      if (box.states == 0) {
        paintControl(frame, box, state);
      } else if (!(state & box.states)) {
        return;
      }
    }
    if (box.filled) paintFill(frame, box);
    bool showsText = box.text != kNoPart;
    if (box.picture != kNoPart) {
      const ImageKey key = paintPicture(frame, tree.pictures[box.picture]);
      keys[box.picture] = key;
      showsText = showsText && resources.images.state(key) == ImageState::Failed;
    }
    if (showsText) paintText(frame, tree.texts[box.text]);
  };
  for (const bool behind : {true, false}) {
    for (const Box& box : tree.boxes) {
      if (box.behind == behind) paintBox(box);
    }
  }
  frame.flush();
  return keys;
}

}  // namespace ac
