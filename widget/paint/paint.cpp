#include "paint/paint.h"

#include <algorithm>
#include <cmath>

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

}  // namespace

std::vector<ImageKey> paintCard(const BoxTree& tree, const Theme& theme, float scale, PaintResources resources,
                                DrawSink& sink) {
  PaintFrame frame(tree, theme, scale, resources, sink);
  std::vector<ImageKey> keys(tree.pictures.size());
  for (const Box& box : tree.boxes) {
    if (box.filled) paintFill(frame, box);
    if (box.picture != kNoPart) keys[box.picture] = paintPicture(frame, tree.pictures[box.picture]);
    if (box.text != kNoPart) paintText(frame, tree.texts[box.text]);
  }
  frame.flush();
  return keys;
}

}  // namespace ac
