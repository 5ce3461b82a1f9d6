#include <algorithm>
#include <string>

#include "base/vector.h"
#include "inspector/inspector.h"
#include "inspector/number_text.h"
#include "inspector/panel_model.h"

namespace ac {

namespace {

void layerBox(const char* label, uint32_t layer, uint32_t& layers) {
  bool on = (layers & layer) != 0;
  if (ImGui::Checkbox(label, &on)) layers ^= layer;
}

class Tree {
 public:
  explicit Tree(PanelModel& model) : model_(model), boxes_(model.inspection->boxes) {}

  void draw() {
    for (uint32_t i = 0; i < boxes_.size(); ++i) {
      if (boxes_[i].parent >= boxes_.size()) row(i);
    }
  }

 private:
  bool isLeaf(uint32_t index) const { return index + 1 >= boxes_.size() || boxes_[index + 1].parent != index; }

  // Boxes stand in reading order, parents first; a child may follow after others of its own level.
  void row(uint32_t index) {
    const BoxFacts& box = boxes_[index];
    ImGuiTreeNodeFlags flags = ImGuiTreeNodeFlags_OpenOnArrow | ImGuiTreeNodeFlags_SpanAvailWidth |
                               ImGuiTreeNodeFlags_DefaultOpen | ImGuiTreeNodeFlags_NavLeftJumpsToParent;
    if (isLeaf(index)) flags |= ImGuiTreeNodeFlags_Leaf;
    if (index == model_.selected || index == model_.hovered) flags |= ImGuiTreeNodeFlags_Selected;
    const std::string label = std::string(box.role) + "   " + sizeText(box.rect) + "###box" + std::to_string(index);
    const bool open = ImGui::TreeNodeEx(label.c_str(), flags);
    if (ImGui::IsItemHovered()) model_.pointed = index;
    if ((ImGui::IsItemClicked() || ImGui::IsItemFocused()) && !ImGui::IsItemToggledOpen()) model_.selected = index;
    if (model_.scrollToSelected && index == model_.shown()) ImGui::SetScrollHereY();
    if (!open) return;
    for (uint32_t child = index + 1; child < boxes_.size() && boxes_[child].depth > box.depth; ++child) {
      if (boxes_[child].parent == index) row(child);
    }
    ImGui::TreePop();
  }

  PanelModel& model_;
  const Vector<BoxFacts>& boxes_;
};

}  // namespace

void boxesWindow(PanelModel& model, const WindowPlace& place) {
  ImGui::SetNextWindowPos({place.x, place.y});
  ImGui::SetNextWindowSize({place.width, place.height});
  if (ImGui::Begin("Boxes", nullptr,
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse)) {
    layerBox("Edges", kLayerBoxes, model.layers);
    ImGui::SameLine();
    layerBox("Baselines", kLayerBaselines, model.layers);
    ImGui::SameLine();
    layerBox("Runs", kLayerRuns, model.layers);
    ImGui::SameLine();
    layerBox("Costs", kLayerBreaks, model.layers);
    ImGui::Separator();
    if (ImGui::BeginChild("tree", {0, 0}, ImGuiChildFlags_NavFlattened)) Tree(model).draw();
    ImGui::EndChild();
  }
  ImGui::End();
}

}  // namespace ac
