#include "paint/draw_list.h"

namespace ac {

namespace {

// Device px between a rounded corner and its polygon; a tenth of a pixel is not seen.
constexpr float kCircleErrorPx = 0.1f;

}  // namespace

DrawList::DrawList() : list_(&shared_) {
  shared_.InitialFlags = ImDrawListFlags_AntiAliasedFill;
  shared_.SetCircleTessellationMaxError(kCircleErrorPx);
}

void DrawList::reset(float whiteU, float whiteV, float clipWidth, float clipHeight) {
  shared_.TexUvWhitePixel = ImVec2(whiteU, whiteV);
  shared_.ClipRectFullscreen = ImVec4(0, 0, clipWidth, clipHeight);
  list_._ResetForNewFrame();
  list_.PushClipRectFullScreen();
}

}  // namespace ac
