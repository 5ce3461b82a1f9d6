#include "paint/paint.h"

#include <algorithm>
#include <cmath>

#include "paint/paint_control.h"
#include "paint/paint_frame.h"
#include "paint/paint_picture.h"
#include "paint/paint_text.h"

namespace ac {

namespace {

void paintFill(PaintFrame& frame, const Box& box) {
  const DeviceRect rect = frame.snap(box.rect);
  frame.list().AddRectFilled(ImVec2(rect.left, rect.top), ImVec2(rect.right, rect.bottom),
                             packColor(colorOf(frame.theme(), box.fill.color)), box.fill.radiusPx * frame.scale());
}

uint32_t stateOf(const BoxTree& tree, PartIndex control, std::span<const uint32_t> states) {
  return control < states.size() ? states[control] : tree.composition->controls[control].state;
}

}  // namespace

std::vector<ImageKey> paintCard(const BoxTree& tree, const Theme& theme, float scale, std::span<const uint32_t> states,
                                PaintResources resources, DrawSink& sink) {
  PaintFrame frame(tree, theme, scale, resources, sink);
  std::vector<ImageKey> keys(tree.pictures.size());
  for (const Box& box : tree.boxes) {
    if (box.control != kNoPart) {
      const uint32_t state = stateOf(tree, box.control, states);
      if (box.states == 0) {
        paintControl(frame, box, state);
      } else if (!(state & box.states)) {
        continue;
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
  }
  frame.flush();
  return keys;
}

}  // namespace ac
