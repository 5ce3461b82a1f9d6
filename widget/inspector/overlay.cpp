#include "inspector/overlay.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "inspector/inspector.h"
#include "inspector/number_text.h"

namespace ac {

namespace {

constexpr ImU32 kBoxEdge = IM_COL32(38, 116, 224, 150);
constexpr ImU32 kTextEdge = IM_COL32(124, 72, 200, 170);
constexpr ImU32 kBaseline = IM_COL32(214, 40, 57, 190);
constexpr ImU32 kLtrRun = IM_COL32(24, 148, 96, 44);
constexpr ImU32 kRtlRun = IM_COL32(222, 128, 16, 52);
constexpr ImU32 kRunEdge = IM_COL32(24, 120, 80, 130);
constexpr ImU32 kReshaped = IM_COL32(214, 40, 57, 200);
constexpr ImU32 kHover = IM_COL32(38, 116, 224, 46);
constexpr ImU32 kHoverEdge = IM_COL32(20, 92, 200, 255);
constexpr ImU32 kChosenEdge = IM_COL32(200, 60, 10, 255);
constexpr ImU32 kChip = IM_COL32(24, 26, 32, 232);
constexpr ImU32 kChipEdge = IM_COL32(255, 255, 255, 90);
constexpr ImU32 kChipText = IM_COL32(255, 255, 255, 255);

class Overlay {
 public:
  Overlay(const PanelModel& model, ImDrawList& list)
      : model_(model), list_(list), scale_(model.scale), line_(std::max(1.0f, std::floor(model.scale))) {}

  void draw() {
    for (const BoxFacts& box : model_.inspection->boxes) drawBox(box);
    mark(model_.selected, 0, kChosenEdge, 2 * line_);
    if (model_.hovered != model_.selected) mark(model_.hovered, kHover, kHoverEdge, line_);
    const uint32_t named = model_.shown();
    if (named < model_.inspection->boxes.size()) name(model_.inspection->boxes[named]);
  }

 private:
  float at(float css) const { return std::floor(css * scale_ + 0.5f); }

  // Edges inside of the rectangle, on whole pixels.
  void edges(const Rect& rect, ImU32 color, float width) {
    const float left = at(rect.x), top = at(rect.y);
    const float right = std::max(at(rect.right()), left + width), bottom = std::max(at(rect.bottom()), top + width);
    list_.AddRectFilled({left, top}, {right, top + width}, color);
    list_.AddRectFilled({left, bottom - width}, {right, bottom}, color);
    list_.AddRectFilled({left, top + width}, {left + width, bottom - width}, color);
    list_.AddRectFilled({right - width, top + width}, {right, bottom - width}, color);
  }

  void fill(const Rect& rect, ImU32 color) {
    list_.AddRectFilled({at(rect.x), at(rect.y)}, {at(rect.right()), at(rect.bottom())}, color);
  }

  void drawBox(const BoxFacts& box) {
    for (const LineFacts& line : box.lines) {
      if (model_.layers & kLayerRuns) {
        for (const RunFacts& run : line.runs) drawRun(run);
      }
      if (model_.layers & kLayerBaselines) {
        const float y = at(line.baselineY);
        list_.AddRectFilled({at(line.rect.x), y}, {at(line.rect.right()), y + line_}, kBaseline);
      }
    }
    if (model_.layers & kLayerBoxes) edges(box.rect, box.lines.empty() ? kBoxEdge : kTextEdge, line_);
    if (model_.layers & kLayerBreaks) {
      for (const LineFacts& line : box.lines) {
        if (line.fitted) chip(costOf(line), box.rtl ? line.rect.x : line.rect.right(), line.rect.y, !box.rtl);
      }
    }
  }

  static std::string costOf(const LineFacts& line) { return shortNumber(line.cost); }

  void drawRun(const RunFacts& run) {
    fill(run.rect, run.rtl ? kRtlRun : kLtrRun);
    const float x = at(run.rect.x);
    list_.AddRectFilled({x, at(run.rect.y)}, {x + line_, at(run.rect.bottom())}, run.reshaped ? kReshaped : kRunEdge);
  }

  void mark(uint32_t index, ImU32 ground, ImU32 edge, float width) {
    if (index >= model_.inspection->boxes.size()) return;
    const BoxFacts& box = model_.inspection->boxes[index];
    if (ground) fill(box.rect, ground);
    edges(box.rect, edge, width);
    for (const LineFacts& line : box.lines) {
      const float y = at(line.baselineY);
      list_.AddRectFilled({at(line.rect.x), y}, {at(line.rect.right()), y + line_}, kBaseline);
    }
  }

  void name(const BoxFacts& box) {
    std::string text = std::string(box.role) + "  " + sizeText(box.rect);
    if (!box.typeToken.empty()) text += "  " + box.typeToken;
    const float height = ImGui::GetTextLineHeight() / scale_ + 6;
    const bool above = box.rect.y >= height;
    chip(text, box.rect.x,
         above ? box.rect.y - height : std::min(box.rect.bottom(), model_.inspection->height - height), true);
  }

  // A text on a dark ground, within the card; `after` puts it right of x, else left. CSS px.
  void chip(const std::string& text, float x, float y, bool after) {
    const ImVec2 size = ImGui::CalcTextSize(text.c_str());
    const float pad = at(4);
    const float width = size.x + 2 * pad, height = size.y + 2 * at(2);
    const float most = std::max(0.0f, at(model_.inspection->width) - width);
    const float left = std::clamp(after ? at(x) : at(x) - width, 0.0f, most);
    const float top = at(y);
    list_.AddRectFilled({left, top}, {left + width, top + height}, kChip, at(3));
    list_.AddRect({left, top}, {left + width, top + height}, kChipEdge, at(3));
    list_.AddText({left + pad, top + at(2)}, kChipText, text.c_str());
  }

  const PanelModel& model_;
  ImDrawList& list_;
  const float scale_;
  const float line_;
};

}  // namespace

void drawOverlay(const PanelModel& model, ImDrawList& list) {
  if (model.inspection) Overlay(model, list).draw();
}

}  // namespace ac
