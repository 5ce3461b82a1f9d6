#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include "base/color.h"

namespace ac {

/// Dear ImGui's draw list over shared data of its own: no context, no windows, no fonts.
class DrawList {
 public:
  DrawList();
  /// Empties the list; shapes without a texture take their colour from the texel at (u, v) of texture 0.
  void reset(float whiteU, float whiteV, float clipWidth, float clipHeight);
  ImDrawList& list() { return list_; }

 private:
  ImDrawListSharedData shared_;
  ImDrawList list_;
};

inline ImU32 packColor(Color color) {
  return IM_COL32(color.r, color.g, color.b, color.a);
}

}  // namespace ac
